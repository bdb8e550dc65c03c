import { fields, numberFieldKeys, ofLabels } from '../../contract/fields.ts'
import { batchLimit } from '../../contract/sheets/batches.ts'
import {
  exportHeading,
  ownStatusTexts,
  type ExportProfile,
  type ExportValue,
  type StatusTexts,
} from '../../contract/exportProfiles.ts'
import type { PhoneNumber } from '../../contract/numbers.ts'
import { templateFields } from '../../contract/sheets/sheets.ts'

/** A number as it is exported: as the window has it, with the name of its batch. */
export type ExportedNumber = Omit<PhoneNumber, 'international'> & { readonly batch: string | null }

/** A row as it is exported: a number, or cells as they are where it stands for none. */
export type ExportedRow =
  | ExportedNumber
  | {
      readonly cells: readonly string[]
      /** What is said at a cell, where a sheet can hold that; null for nothing. */
      readonly notes?: readonly (string | null)[]
    }

/** Every value that a column may show, as text; `''` where the number has none. */
const values: Readonly<Record<ExportValue, (number: ExportedNumber, statusTexts: StatusTexts) => string>> = {
  number: ({ e164 }) => e164,
  // An international range has no country that an import would know.
  country: ({ country }) => (country === '001' ? '' : country),
  subAccount: ({ subAccount }) => subAccount?.name ?? '',
  sipTrunk: ({ sipTrunk }) => sipTrunk?.name ?? '',
  ...ofLabels(
    ({ key }) =>
      (number: ExportedNumber) =>
        number[key] ?? '',
  ),
  numberType: ({ numberType }) => numberType,
  poolStatus: ({ poolStatus }, texts) => texts[poolStatus],
  lineStatus: ({ lineStatus }, texts) => texts[lineStatus],
  user: ({ user }) => user?.name ?? '',
  carrier: ({ carrier }) => carrier?.name ?? '',
  batch: ({ batch }) => batch ?? '',
  added: ({ addedAt }) => addedAt,
  digits: ({ e164 }) => e164.slice(1),
}

/** Of the column of a workbook, in characters. */
const widthOf = (value: ExportValue) => fields[value === 'digits' ? 'number' : value].width

const fixedWidth = 16

export interface LayoutColumn {
  readonly heading: string
  /** What stands below it: something of each number, a fixed text, or null where the rows bring their cells with them. */
  readonly content: ExportValue | { readonly text: string } | null
  /** Of the column in a workbook, in characters. */
  readonly width: number
}

/** What a sheet holds: its columns in order, and how what stands in them is written. Plain data, so that it can be sent. */
export interface SheetLayout {
  readonly columns: readonly LayoutColumn[]
  readonly statusTexts: StatusTexts
  /** Between the cells of a CSV file. */
  readonly delimiter: string
  /** Where an upload makes several files, so many rows go into one. */
  readonly rowsPerFile: number
}

const plain = { statusTexts: ownStatusTexts, delimiter: ',', rowsPerFile: batchLimit } as const

function columnFor(value: ExportValue): LayoutColumn {
  return { heading: exportHeading(value), content: value, width: widthOf(value) }
}

const templateColumns = templateFields.number.map(columnFor)

/** The columns of the import's template, so that what was exported can be imported as it is. */
export const templateLayout: SheetLayout = { ...plain, columns: templateColumns }

/** The template's columns, and after them all else that is known of a number. */
export const fullLayout: SheetLayout = {
  ...plain,
  columns: [
    ...templateColumns,
    ...numberFieldKeys.filter((key) => !templateFields.number.some((field) => field === key)).map(columnFor),
  ],
}

/** Rows that bring their columns with them, as those of an error report do. */
export const ownColumnsLayout: SheetLayout = { ...plain, columns: [] }

/** The sheet that a profile describes. */
export function layoutOf({ columns, statusTexts, delimiter, rowsPerFile }: ExportProfile): SheetLayout {
  return {
    columns: columns.map((column) =>
      column.value === 'fixed'
        ? { heading: column.heading, content: { text: column.text }, width: fixedWidth }
        : { heading: column.heading, content: column.value, width: widthOf(column.value) },
    ),
    statusTexts,
    delimiter,
    rowsPerFile,
  }
}

/** The headings of a layout's columns. */
export function headingsOf({ columns }: SheetLayout): string[] {
  return columns.map(({ heading }) => heading)
}

/** A row's cells in the columns of a layout. */
export function cellsOf({ columns, statusTexts }: SheetLayout, row: ExportedRow): string[] {
  if ('cells' in row) return [...row.cells]
  return columns.map(({ content }) => {
    if (content === null) return ''
    return typeof content === 'string' ? values[content](row, statusTexts) : content.text
  })
}

/** What is said at the cells of a row. */
export function notesOf(row: ExportedRow): readonly (string | null)[] {
  return 'cells' in row ? (row.notes ?? []) : []
}
