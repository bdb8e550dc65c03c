import { records, recordsFrom, TextReader, type BiffRecord, type Decoder } from './biff.ts'
import { SheetBuilder, type BookSheet } from './book.ts'
import { textCell } from '../../sheets/cellText.ts'
import { limits, type SheetCell } from '../reading.ts'
import { shownValue, type NumberFormats } from './numberFormats.ts'
import { emptyCell, formulaCell, numberCell, unfitCell } from './workbookCell.ts'
import { damaged } from './zip.ts'

/** What the cells of all sheets share. */
export interface XlsContents {
  readonly isOld: boolean
  readonly decode: Decoder
  readonly date1904: boolean
  readonly strings: readonly string[]
  readonly formats: NumberFormats
}

const errorNames: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
}

/** A number in four bytes: an integer or the upper half of a double, perhaps times 100 (MS-XLS 2.5.217). */
function shortNumber(bits: number): number {
  let value: number
  if ((bits & 2) !== 0) value = bits >> 2
  else {
    const bytes = Buffer.alloc(8)
    bytes.writeInt32LE(bits & ~3, 4)
    value = bytes.readDoubleLE(0)
  }
  return (bits & 1) === 0 ? value : value / 100
}

interface Row {
  readonly cells: (SheetCell | undefined)[]
  /** Whether there was any cell, even one without a value. */
  isThere: boolean
}

/** A sheet built from its records. */
class SheetRecords {
  readonly builder = new SheetBuilder()
  readonly #contents: XlsContents
  readonly #rows = new Map<number, Row>()
  readonly #hidden = new Set<number>()
  /** Rows that have cells according to the file. */
  readonly #stated = new Set<number>()
  /** The last row of the sheet according to the file; 0 for none. */
  #lastStated = 0
  /** The cell whose text is in the next record. */
  #awaiting: { readonly row: number; readonly column: number } | null = null

  constructor(contents: XlsContents) {
    this.#contents = contents
  }

  take(record: BiffRecord): void {
    const { type, data } = record
    switch (type) {
      case records.number:
        this.#put(data, this.#number(data.readUInt16LE(4), data.readDoubleLE(6)))
        break
      case records.shortNumber:
        this.#put(data, this.#number(data.readUInt16LE(4), shortNumber(data.readInt32LE(6))))
        break
      case records.shortNumbers:
        this.#shortNumbers(data)
        break
      case records.sharedText: {
        const text = this.#contents.strings[data.readUInt32LE(6)]
        if (text === undefined) throw damaged()
        this.#put(data, textCell(text))
        break
      }
      case records.text:
      case records.richText:
        this.#put(data, textCell(this.#text(record, 6)))
        break
      case records.truthOrError:
        this.#put(data, truthOrError(data[6] ?? 0, data[7] === 1))
        break
      case records.formula:
        this.#formula(data)
        break
      case records.formulaText:
        this.#formulaText(record)
        break
      case records.blank:
      case records.blanks:
        this.#row(data.readUInt16LE(0)).isThere = true
        break
      default:
        this.#takeShape(type, data)
        break
    }
  }

  /** Reads records about rows, columns and the sheet itself. */
  #takeShape(type: number, data: Buffer): void {
    switch (type) {
      case records.row: {
        const row = data.readUInt16LE(0)
        if (data.readUInt16LE(4) > data.readUInt16LE(2)) this.#stated.add(row)
        if ((data.readUInt16LE(12) & 0x20) !== 0) this.#hidden.add(row)
        return
      }
      case records.dimensions:
        this.#lastStated = this.#contents.isOld ? data.readUInt16LE(2) : data.readUInt32LE(4)
        return
      case records.columns:
        if ((data.readUInt16LE(8) & 1) !== 0) {
          this.builder.hideColumns(data.readUInt16LE(0), data.readUInt16LE(2))
        }
        break
      case records.merges: {
        const count = data.readUInt16LE(0)
        for (let at = 2; at < 2 + count * 8; at += 8) {
          const place = (offset: number) => data.readUInt16LE(at + offset)
          this.builder.addMerge({ top: place(0) + 1, bottom: place(2) + 1, left: place(4), right: place(6) })
        }
      }
    }
  }

  #row(row: number): Row {
    const known = this.#rows.get(row)
    if (known !== undefined) return known
    const made: Row = { cells: [], isThere: false }
    this.#rows.set(row, made)
    return made
  }

  #put(place: Buffer, cell: SheetCell): void {
    this.#putAt(place.readUInt16LE(0), place.readUInt16LE(2), cell)
  }

  #putAt(row: number, column: number, cell: SheetCell): void {
    const line = this.#row(row)
    line.isThere = true
    if (cell === emptyCell) return
    // A cell far to the right is only reported.
    const index = Math.min(column, limits.columns)
    if (index < limits.columns && line.cells[index] !== undefined) throw damaged()
    line.cells[index] = cell
  }

  #text(record: BiffRecord, from: number): string {
    const reader = new TextReader(record, from)
    const length = reader.integer(2)
    return this.#contents.isOld ? reader.oldText(length, this.#contents.decode) : reader.text(length)
  }

  #number(style: number, value: number): SheetCell {
    if (!Number.isFinite(value)) return unfitCell('unknown', String(value))
    const format = this.#contents.formats.of(style)
    const { date1904 } = this.#contents
    return numberCell(value, format, () => shownValue(value, format, date1904), date1904)
  }

  #shortNumbers(data: Buffer): void {
    const row = data.readUInt16LE(0)
    const first = data.readUInt16LE(2)
    const count = (data.length - 6) / 6
    if (!Number.isInteger(count) || data.readUInt16LE(data.length - 2) !== first + count - 1) throw damaged()
    for (let index = 0; index < count; index += 1) {
      const at = 4 + index * 6
      this.#putAt(
        row,
        first + index,
        this.#number(data.readUInt16LE(at), shortNumber(data.readInt32LE(at + 2))),
      )
    }
  }

  #formula(data: Buffer): void {
    const place = { row: data.readUInt16LE(0), column: data.readUInt16LE(2) }
    // The value is a double unless it ends with this (MS-XLS 2.5.133).
    if (data.readUInt16LE(12) !== 0xffff) {
      const value = data.readDoubleLE(6)
      this.#put(data, formulaCell(this.#number(data.readUInt16LE(4), value), value !== 0))
      return
    }
    const kind = data[6]
    if (kind === 0) this.#awaiting = place
    else if (kind === 1 || kind === 2) {
      this.#put(data, formulaCell(truthOrError(data[8] ?? 0, kind === 2), true))
    } else this.#put(data, formulaCell(emptyCell, false))
  }

  #formulaText(record: BiffRecord): void {
    const place = this.#awaiting
    this.#awaiting = null
    if (place === null) return
    const text = this.#text(record, 0)
    this.#putAt(place.row, place.column, formulaCell(textCell(text), text !== ''))
  }

  finish(): BookSheet {
    const numbers = [...this.#rows.keys()].sort((a, b) => a - b)
    for (const row of numbers) {
      this.builder.addRow(row + 1, this.#rows.get(row)?.cells ?? [], this.#hidden.has(row))
    }
    const there = numbers.filter((row) => this.#rows.get(row)?.isThere === true)
    const missing = [...this.#stated].filter((row) => this.#rows.get(row)?.isThere !== true).length
    const isShort = missing > 0 || (there.at(-1) ?? -1) + 1 < this.#lastStated
    return this.builder.finish(isShort ? Math.max(this.#lastStated, there.length + missing) : null)
  }
}

function truthOrError(value: number, isError: boolean): SheetCell {
  return isError
    ? unfitCell('error', errorNames[value] ?? '#N/A')
    : unfitCell('truth', value === 0 ? 'FALSE' : 'TRUE')
}

/**
 * Reads a sheet from the stream of an old workbook.
 * @param from where it starts
 * @throws SheetError if it is damaged or exceeds the limits
 */
export function readXlsSheet(stream: Buffer, from: number, contents: XlsContents): BookSheet {
  const sheet = new SheetRecords(contents)
  for (const record of recordsFrom(stream, from)) sheet.take(record)
  return sheet.finish()
}
