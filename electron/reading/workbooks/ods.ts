import type { Book } from './book.ts'
import { readOdsSheet } from './odsSheet.ts'
import { attribute, readXml, type XmlShape } from './xml.ts'
import { damaged, passwordProtected, type ZipPart } from './zip.ts'

const shape: XmlShape = {
  '': ['document-content'],
  'document-content': ['automatic-styles', 'body'],
  'automatic-styles': ['style'],
  style: ['table-properties'],
  body: ['spreadsheet'],
  spreadsheet: ['table'],
}

/** The most sheets of a workbook; the window shows a list of them. */
const mostSheets = 10_000

function readSheets(content: Buffer): Book['sheets'] {
  const sheets: { name: string; hidden: boolean }[] = []
  const hiddenStyles = new Set<string>()
  let style = ''
  readXml(content, shape, {
    open: (name, attributes) => {
      if (name === 'style') style = attribute(attributes, 'style:name') ?? ''
      else if (name === 'table-properties') {
        if (attribute(attributes, 'table:display') === 'false') hiddenStyles.add(style)
      } else if (name === 'table') {
        if (sheets.length >= mostSheets) throw damaged()
        const hidden = hiddenStyles.has(attribute(attributes, 'table:style-name') ?? '')
        sheets.push({ name: attribute(attributes, 'table:name') ?? '', hidden })
      }
    },
  })
  return sheets
}

/**
 * An OpenDocument workbook (ODS).
 * @param zip checked parts
 * @throws SheetError
 */
export function openOds(zip: readonly ZipPart[]): Book {
  const part = (wanted: string) => zip.find(({ name }) => name === wanted)?.bytes
  if (part('META-INF/manifest.xml')?.includes('encryption-data') === true) throw passwordProtected()
  const content = part('content.xml')
  if (content === undefined) throw damaged()
  return { format: 'ODS', sheets: readSheets(content), read: (index) => readOdsSheet(content, index) }
}
