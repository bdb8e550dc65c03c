import { posix } from 'node:path'
import { messageOf } from '../../../contract/messages/message.ts'
import type { Book, BookSheet } from './book.ts'
import { cutText, longestText } from '../../sheets/cellText.ts'
import { SheetError } from '../reading.ts'
import { NumberFormats } from './numberFormats.ts'
import { readWorksheet, withoutEscapes, type XlsxContents } from './xlsxSheet.ts'
import { attribute, readXml, type XmlShape } from './xml.ts'
import { damaged, type ZipPart } from './zip.ts'

/** A relationship to another part. */
interface Relation {
  readonly id: string
  /** The last word of its type, such as `worksheet`: transitional and strict files differ before that. */
  readonly kind: string
  readonly part: string
}

const relationShape: XmlShape = { '': ['Relationships'], Relationships: ['Relationship'] }

class Parts {
  readonly #bytes: ReadonlyMap<string, Buffer>

  constructor(parts: readonly ZipPart[]) {
    this.#bytes = new Map(parts.map(({ name, bytes }) => [name.toLowerCase(), bytes]))
  }

  find(name: string): Buffer | null {
    return this.#bytes.get(name.toLowerCase()) ?? null
  }

  /** The relationships of a part within the package; the empty name is the package itself. */
  relationsOf(part: string): Relation[] {
    const folder = posix.dirname(part)
    const bytes = this.find(posix.join(folder, '_rels', `${posix.basename(part)}.rels`))
    const relations: Relation[] = []
    if (bytes === null) return relations
    readXml(bytes, relationShape, {
      open: (name, attributes) => {
        if (name !== 'Relationship' || attribute(attributes, 'TargetMode') === 'External') return
        const target = attribute(attributes, 'Target') ?? ''
        relations.push({
          id: attribute(attributes, 'Id') ?? '',
          kind: (attribute(attributes, 'Type') ?? '').split('/').at(-1) ?? '',
          part: target.startsWith('/') ? target.slice(1) : posix.join(folder, target),
        })
      },
    })
    return relations
  }
}

const workbookShape: XmlShape = { '': ['workbook'], workbook: ['workbookPr', 'sheets'], sheets: ['sheet'] }

interface SheetEntry {
  readonly name: string
  readonly hidden: boolean
  readonly relation: string
}

/** The most sheets of a workbook; the window shows a list of them. */
const mostSheets = 10_000

function readContents(bytes: Buffer): { readonly sheets: SheetEntry[]; readonly date1904: boolean } {
  const sheets: SheetEntry[] = []
  let date1904 = false
  readXml(bytes, workbookShape, {
    open: (name, attributes) => {
      if (name === 'workbookPr') date1904 = /^(?:1|true)$/u.test(attribute(attributes, 'date1904') ?? '')
      if (name !== 'sheet') return
      if (sheets.length >= mostSheets) throw damaged()
      const state = attribute(attributes, 'state') ?? 'visible'
      sheets.push({
        name: attribute(attributes, 'name') ?? '',
        hidden: state !== 'visible',
        relation: attribute(attributes, 'id') ?? '',
      })
    },
  })
  return { sheets, date1904 }
}

const stringsShape: XmlShape = { '': ['sst'], sst: ['si'], si: ['t', 'r'], r: ['t'] }

/** The most shared texts; more than the cells that are read would be of no use. */
const mostStrings = 4_000_000

/** The shared texts, each cut to what is read from a cell. */
function readStrings(bytes: Buffer | null): string[] {
  const strings: string[] = []
  if (bytes === null) return strings
  let text = ''
  readXml(bytes, stringsShape, {
    open: (name) => {
      if (name === 'si') text = ''
    },
    text: (name, piece) => {
      if (name === 't' && text.length <= longestText) text += piece
    },
    close: (name) => {
      if (name !== 'si') return
      if (strings.length >= mostStrings) {
        throw new SheetError(messageOf('sheet.manyStrings', { limit: mostStrings }))
      }
      strings.push(cutText(withoutEscapes(text)))
    },
  })
  return strings
}

const stylesShape: XmlShape = {
  '': ['styleSheet'],
  styleSheet: ['numFmts', 'cellXfs'],
  numFmts: ['numFmt'],
  cellXfs: ['xf'],
}

function readFormats(bytes: Buffer | null): NumberFormats {
  const formats = new NumberFormats()
  if (bytes === null) return formats
  readXml(bytes, stylesShape, {
    open: (name, attributes) => {
      const id = Number(attribute(attributes, 'numFmtId') ?? 0)
      if (name === 'xf') formats.addStyle(id)
      else if (name === 'numFmt') formats.addFormat(id, attribute(attributes, 'formatCode') ?? 'General')
    },
  })
  return formats
}

/**
 * A workbook of Open XML (XLSX, XLSM). Its parts are found through the relationships, whatever their names. Only
 * sheets, texts and number formats are read.
 * @param zip checked parts
 * @throws SheetError
 */
export function openXlsx(zip: readonly ZipPart[]): Book {
  const parts = new Parts(zip)
  const root = parts.relationsOf('').find(({ kind }) => kind === 'officeDocument')?.part ?? 'xl/workbook.xml'
  const contents = parts.find(root)
  if (contents === null) throw damaged()
  const { sheets, date1904 } = readContents(contents)
  const relations = parts.relationsOf(root)
  const partOf = (kind: string) => {
    const relation = relations.find((each) => each.kind === kind)
    return relation === undefined ? null : parts.find(relation.part)
  }
  const byId = new Map(relations.map((each) => [each.id, each]))
  let shared: XlsxContents | null = null
  /** Several sheets may be in one part. */
  const read = new Map<string, BookSheet>()
  return {
    format: 'XLSX',
    sheets,
    read: (index) => {
      const entry = sheets[index]
      const relation = entry === undefined ? undefined : byId.get(entry.relation)
      const bytes = relation === undefined ? null : parts.find(relation.part)
      if (relation === undefined || bytes === null) throw damaged()
      shared ??= {
        strings: readStrings(partOf('sharedStrings')),
        formats: readFormats(partOf('styles')),
        date1904,
      }
      const sheet = read.get(relation.part) ?? readWorksheet(bytes, shared)
      read.set(relation.part, sheet)
      return sheet
    },
  }
}
