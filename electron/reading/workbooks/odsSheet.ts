import { SheetBuilder, type BookSheet } from './book.ts'
import { longestText, textCell } from '../../sheets/cellText.ts'
import { limits, type SheetCell } from '../reading.ts'
import { dateCell, emptyCell, formulaCell, numberCell, unfitCell } from './workbookCell.ts'
import { attribute, readXml, type Attributes, type XmlShape } from './xml.ts'

const rows = ['table-row', 'table-rows', 'table-header-rows', 'table-row-group']
const columns = ['table-column', 'table-columns', 'table-header-columns', 'table-column-group']
const texts = ['span', 'a', 's', 'tab', 'line-break']

const shape: XmlShape = {
  '': ['document-content'],
  'document-content': ['body'],
  body: ['spreadsheet'],
  spreadsheet: ['table'],
  table: [...columns, ...rows],
  'table-columns': columns,
  'table-header-columns': columns,
  'table-column-group': columns,
  'table-rows': rows,
  'table-header-rows': rows,
  'table-row-group': rows,
  'table-row': ['table-cell', 'covered-table-cell'],
  'table-cell': ['p'],
  'covered-table-cell': ['p'],
  p: texts,
  span: texts,
  a: texts,
}

/** How many rows or columns one element represents. */
function countOf(attributes: Attributes, name: string): number {
  const count = Number(attribute(attributes, name) ?? 1)
  return Number.isInteger(count) && count > 0 ? count : 1
}

const isHidden = (attributes: Attributes) => {
  const visibility = attribute(attributes, 'table:visibility')
  return visibility === 'collapse' || visibility === 'filter'
}

/** Whether a number is shown with only a + or zeros before its digits: the person means those. */
function placesDigits(value: number, shown: string): boolean {
  return /^[\d+() -]+$/u.test(shown) && shown.replaceAll(/\D/gu, '').endsWith(String(value))
}

const numbers = new Set(['float', 'currency', 'percentage'])

/** One of the sheets of a workbook's XML. */
class SheetContent {
  readonly builder = new SheetBuilder()
  readonly #wanted: number
  #table = -1
  /** How many columns have been described so far. */
  #columns = 0
  /** The current row, from 1. */
  #row = 1
  #rowRepeated = 1
  #rowHidden = false
  #cells: (SheetCell | undefined)[] = []
  /** The current column, from 0. */
  #column = 0
  #cell: Attributes = []
  #text = ''
  #paragraphs = 0

  constructor(wanted: number) {
    this.#wanted = wanted
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'table') this.#table += 1
    if (this.#table !== this.#wanted) return
    switch (name) {
      case 'table-column':
        this.#describe(attributes)
        break
      case 'table-row':
        this.#rowRepeated = countOf(attributes, 'table:number-rows-repeated')
        this.#rowHidden = isHidden(attributes)
        this.#cells = []
        this.#column = 0
        break
      case 'table-cell':
      case 'covered-table-cell':
        this.#cell = attributes
        this.#text = ''
        this.#paragraphs = 0
        break
      case 'p':
        if (this.#paragraphs > 0) this.#add('\n')
        this.#paragraphs += 1
        break
      case 's':
        this.#add(' '.repeat(Math.min(countOf(attributes, 'text:c'), longestText)))
        break
      case 'tab':
        this.#add('\t')
        break
      case 'line-break':
        this.#add('\n')
        break
    }
  }

  text(name: string, text: string): void {
    if (name === 'p' || name === 'span' || name === 'a') this.#add(text.replaceAll(/[\t\r\n ]+/gu, ' '))
  }

  close(name: string): void {
    if (this.#table !== this.#wanted) return
    if (name === 'table-cell' || name === 'covered-table-cell') this.#closeCell()
    else if (name === 'table-row') this.#closeRow()
  }

  #add(text: string): void {
    if (this.#table === this.#wanted && this.#text.length <= longestText) this.#text += text
  }

  #describe(attributes: Attributes): void {
    const repeated = countOf(attributes, 'table:number-columns-repeated')
    if (isHidden(attributes)) this.builder.hideColumns(this.#columns, this.#columns + repeated - 1)
    this.#columns += repeated
  }

  #closeCell(): void {
    const repeated = countOf(this.#cell, 'table:number-columns-repeated')
    const cell = this.#value()
    if (cell !== emptyCell) {
      // A cell far to the right is only reported.
      const end = Math.min(this.#column + repeated, limits.columns + 1)
      for (let at = Math.min(this.#column, limits.columns); at < end; at += 1) this.#cells[at] = cell
    }
    const down = countOf(this.#cell, 'table:number-rows-spanned')
    const across = countOf(this.#cell, 'table:number-columns-spanned')
    if (down > 1 || across > 1) {
      const [top, left] = [this.#row, this.#column]
      this.builder.addMerge({ top, bottom: top + down - 1, left, right: left + across - 1 })
    }
    this.#column += repeated
  }

  #closeRow(): void {
    if (this.#cells.length > 0) {
      for (let index = 0; index < this.#rowRepeated; index += 1) {
        this.builder.addRow(this.#row + index, this.#cells, this.#rowHidden)
      }
    }
    this.#row += this.#rowRepeated
  }

  #value(): SheetCell {
    const shown = this.#text
    const type = attribute(this.#cell, 'office:value-type') ?? ''
    const stated = attribute(this.#cell, 'office:value')
    const read = this.#read(type, stated, shown)
    if (attribute(this.#cell, 'table:formula') === undefined) return read
    return formulaCell(read, read.text !== '' && !(numbers.has(type) && Number(stated) === 0))
  }

  #read(type: string, stated: string | undefined, shown: string): SheetCell {
    if (attribute(this.#cell, 'calcext:value-type') === 'error')
      return unfitCell('error', shown === '' ? 'error' : shown)
    if (numbers.has(type)) {
      const value = Number(stated)
      if (stated === undefined || !Number.isFinite(value))
        return unfitCell('unknown', shown === '' ? type : shown)
      const format = { code: '', isDate: false, placesDigits: placesDigits(value, shown) }
      return numberCell(value, format, () => (shown === '' ? String(value) : shown))
    }
    if (type === 'date' || type === 'time') {
      const [day] = /^\d{4}-\d\d-\d\d/u.exec(attribute(this.#cell, 'office:date-value') ?? '') ?? [null]
      return dateCell(shown === '' ? type : shown, day)
    }
    if (type === 'boolean') return unfitCell('truth', shown === '' ? type : shown)
    if (type === '' || type === 'string') {
      return textCell(shown === '' ? (attribute(this.#cell, 'office:string-value') ?? '') : shown)
    }
    return type === 'void' ? emptyCell : unfitCell('unknown', shown === '' ? type : shown)
  }
}

/**
 * Reads one sheet of an OpenDocument workbook.
 * @param index from 0, hidden ones included
 * @throws SheetError if it is damaged or exceeds the limits
 */
export function readOdsSheet(content: Buffer, index: number): BookSheet {
  const sheet = new SheetContent(index)
  readXml(content, shape, sheet)
  return sheet.builder.finish()
}
