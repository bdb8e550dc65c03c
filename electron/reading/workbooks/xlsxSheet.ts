import { SheetBuilder, type BookSheet } from './book.ts'
import { longestText, textCell } from '../../sheets/cellText.ts'
import { limits, type SheetCell } from '../reading.ts'
import { shownValue, type NumberFormats } from './numberFormats.ts'
import { emptyCell, formulaCell, numberCell, unfitCell } from './workbookCell.ts'
import { attribute, readXml, type Attributes, type XmlShape } from './xml.ts'
import { damaged } from './zip.ts'

const shape: XmlShape = {
  '': ['worksheet'],
  worksheet: ['sheetData', 'cols', 'mergeCells'],
  cols: ['col'],
  sheetData: ['row'],
  row: ['c'],
  c: ['v', 'f', 'is'],
  is: ['t', 'r'],
  r: ['t'],
  mergeCells: ['mergeCell'],
}

/** The last row and column of the format. */
const last = { row: 1_048_576, column: 16_384 }

/** Characters that XML can't contain are written as `_x000D_`. */
export function withoutEscapes(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([\da-f]{4})_/giu, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
}

/** The length of `XFD1048576`. */
const longestPlace = 10

/** A place such as `B12`: column from 0, row from 1. */
function placeOf(reference: string | undefined): { readonly column: number; readonly row: number } | null {
  if (reference === undefined || reference.length > longestPlace) return null
  let column = 0
  let row = 0
  for (let at = 0; at < reference.length; at += 1) {
    const code = reference.charCodeAt(at)
    const letter = code & ~0x20
    if (letter >= 0x41 && letter <= 0x5a && row === 0) column = column * 26 + letter - 0x40
    else if (code >= 0x30 && code <= 0x39 && column > 0) row = row * 10 + code - 0x30
    else return null
  }
  return row === 0 ? null : { column: column - 1, row }
}

const isTrue = (value: string | undefined) => value === '1' || value === 'true'

/** What the cells of all sheets share. */
export interface XlsxContents {
  /** The shared texts, each cut to what is read from a cell. */
  readonly strings: readonly string[]
  readonly formats: NumberFormats
  /** Whether days are counted from 1904. */
  readonly date1904: boolean
}

/** A sheet from the XML of its part, row by row. */
class SheetPart {
  readonly builder = new SheetBuilder()
  readonly #contents: XlsxContents
  #hasData = false
  #row = 0
  #isHidden = false
  #cells: (SheetCell | undefined)[] = []
  /** The column of the cell before, from 0; -1 before the first one. */
  #column = -1
  #type = 'n'
  #style = 0
  #value = ''
  #inline = ''
  #hasValue = false
  #isFormula = false

  constructor(contents: XlsxContents) {
    this.#contents = contents
  }

  open(name: string, attributes: Attributes): void {
    switch (name) {
      case 'sheetData':
        // Spreadsheet programs would not read a second one, and its rows would be lost.
        if (this.#hasData) throw damaged()
        this.#hasData = true
        break
      case 'row':
        this.#openRow(attributes)
        break
      case 'c':
        this.#openCell(attributes)
        break
      case 'v':
        this.#hasValue = true
        break
      case 'f':
        this.#isFormula ||= attribute(attributes, 'si') !== undefined
        break
      case 'col':
        this.#hide(attributes)
        break
      case 'mergeCell':
        this.#merge(attribute(attributes, 'ref') ?? '')
    }
  }

  text(name: string, text: string): void {
    if (name === 'v') {
      if (this.#value.length <= longestText) this.#value += text
    } else if (name === 't') {
      if (this.#inline.length <= longestText) this.#inline += text
    } else if (name === 'f') this.#isFormula = true
  }

  close(name: string): void {
    if (name === 'c') this.#closeCell()
    else if (name === 'row') this.builder.addRow(this.#row, this.#cells, this.#isHidden)
  }

  #openRow(attributes: Attributes): void {
    const stated = attribute(attributes, 'r')
    const row = stated === undefined ? this.#row + 1 : Number(stated)
    // Some programs overwrite rows that are out of order.
    if (!Number.isInteger(row) || row <= this.#row) throw damaged()
    this.#row = row
    this.#isHidden = isTrue(attribute(attributes, 'hidden'))
    this.#cells = []
    this.#column = -1
  }

  #openCell(attributes: Attributes): void {
    const stated = attribute(attributes, 'r')
    const place = stated === undefined ? { column: this.#column + 1, row: this.#row } : placeOf(stated)
    if (place === null || place.row !== this.#row || place.column <= this.#column) throw damaged()
    this.#column = place.column
    this.#type = attribute(attributes, 't') ?? 'n'
    this.#style = Number(attribute(attributes, 's') ?? 0)
    this.#value = ''
    this.#inline = ''
    this.#hasValue = false
    this.#isFormula = false
  }

  #closeCell(): void {
    const cell = this.#cell()
    if (cell === emptyCell) return
    if (this.#column >= last.column || this.#row > last.row) throw damaged()
    // A cell far to the right is only reported.
    this.#cells[Math.min(this.#column, limits.columns)] = cell
  }

  #cell(): SheetCell {
    const value = this.#value
    const read = this.#type === 'inlineStr' ? textCell(withoutEscapes(this.#inline)) : this.#valueCell(value)
    if (!this.#isFormula) return read.text === '' && read.unfit === undefined ? emptyCell : read
    const isZero = this.#type === 'n' && Number(value) === 0
    return formulaCell(read, this.#hasValue && value !== '' && !isZero)
  }

  #valueCell(value: string): SheetCell {
    if (value === '') return emptyCell
    switch (this.#type) {
      case 's': {
        const text = this.#contents.strings[Number(value)]
        if (text === undefined) throw damaged()
        return textCell(text)
      }
      case 'str':
        return textCell(withoutEscapes(value))
      case 'n':
        return this.#number(value)
      case 'b':
        return unfitCell('truth', isTrue(value.trim()) ? 'TRUE' : 'FALSE')
      case 'e':
        return unfitCell('error', value)
      case 'd':
        return unfitCell('date', value)
      default:
        return unfitCell('unknown', value)
    }
  }

  #number(text: string): SheetCell {
    if (text.trim() === '') return emptyCell
    const value = Number(text)
    if (!Number.isFinite(value)) return unfitCell('unknown', text)
    const format = this.#contents.formats.of(this.#style)
    const { date1904 } = this.#contents
    return numberCell(value, format, () => shownValue(value, format, date1904), date1904)
  }

  #hide(attributes: Attributes): void {
    if (!isTrue(attribute(attributes, 'hidden'))) return
    this.builder.hideColumns(
      Number(attribute(attributes, 'min') ?? 0) - 1,
      Number(attribute(attributes, 'max') ?? 0) - 1,
    )
  }

  #merge(reference: string): void {
    const [first, second] = reference.split(':')
    const from = placeOf(first)
    const to = placeOf(second)
    if (from === null || to === null) return
    this.builder.addMerge({ top: from.row, bottom: to.row, left: from.column, right: to.column })
  }
}

/**
 * Reads the part of a worksheet.
 * @throws SheetError if it is damaged or exceeds the limits
 */
export function readWorksheet(bytes: Buffer, contents: XlsxContents): BookSheet {
  const part = new SheetPart(contents)
  readXml(bytes, shape, part)
  return part.builder.finish()
}
