import type { CustomField } from '../../contract/customFields.ts'
import { fields, numberFieldKeys, ofLabels } from '../../contract/fields.ts'
import { batchLimit } from '../../contract/sheets/batches.ts'
import {
  exportHeading,
  ownStatusTexts,
  type ExportProfile,
  type ExportValue,
  type StatusTexts,
} from '../../contract/exportProfiles.ts'
import { handOverTexts, type ChangePart } from '../../contract/handOvers.ts'
import { availabilityTexts } from '../../contract/life/holds.ts'
import type { PhoneNumber } from '../../contract/numbers.ts'
import { templateFields } from '../../contract/sheets/sheets.ts'
import type { Id } from '../../contract/values.ts'
import { customCell } from './customCells.ts'

/** A number in an export: as in the window, with the name of its batch. */
export type ExportedNumber = Omit<PhoneNumber, 'international'> & {
  readonly batch: string | null
  /** The part of a change that it belongs to; each part has its own files. */
  readonly part?: ChangePart
}

/** A row of an export: a number, or plain cells. */
export type ExportedRow =
  | ExportedNumber
  | {
      readonly cells: readonly string[]
      /** A note for each cell, if the format has notes; null for none. */
      readonly notes?: readonly (string | null)[]
    }

/** Every value that a column may show, as text; `''` if the number has none. */
const values: Readonly<Record<ExportValue, (number: ExportedNumber, statusTexts: StatusTexts) => string>> = {
  number: ({ e164 }) => e164,
  // An import would not know the country of an international range.
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
  availability: ({ availability }) => availabilityTexts[availability],
  holdFor: ({ hold }) => hold?.for?.name ?? '',
  holdUntil: ({ hold }) => (hold?.kind === 'reserved' ? (hold.until ?? '') : ''),
  restUntil: ({ hold }) => (hold?.kind === 'resting' ? (hold.until ?? '') : ''),
  holdNote: ({ hold }) => hold?.note ?? '',
  previousHolder: ({ previousHolder }) => previousHolder ?? '',
  freeSince: ({ freeSince }) => freeSince ?? '',
  user: ({ user }) => user?.name ?? '',
  carrier: ({ carrier }) => carrier?.name ?? '',
  batch: ({ batch }) => batch ?? '',
  handOver: ({ handOver }) => handOverTexts[handOver],
  added: ({ addedAt }) => addedAt,
  digits: ({ e164 }) => e164.slice(1),
}

/** The width of a column in a workbook, in characters. */
const widthOf = (value: ExportValue) => fields[value === 'digits' ? 'number' : value].width

const fixedWidth = 16
/** The width of a column of a field that people defined, in characters. */
export const customWidth = 24

export interface LayoutColumn {
  readonly heading: string
  /**
   * Its content: a value of each number, what it has in a field that people defined, a fixed text, or null if the rows have
   * their own cells.
   */
  readonly content: ExportValue | { readonly custom: Id } | { readonly text: string } | null
  /** In a workbook, in characters. */
  readonly width: number
}

/**
 * The layout of a sheet: its columns in order, and how their content is written. It is plain data, so that it can be
 * sent.
 */
export interface SheetLayout {
  readonly columns: readonly LayoutColumn[]
  readonly statusTexts: StatusTexts
  /** Between the cells of a CSV file. */
  readonly delimiter: string
  /** The most rows of each file of an upload. */
  readonly rowsPerFile: number
}

const plain = { statusTexts: ownStatusTexts, delimiter: ',', rowsPerFile: batchLimit } as const

function columnFor(value: ExportValue): LayoutColumn {
  return { heading: exportHeading(value), content: value, width: widthOf(value) }
}

const templateColumns = templateFields.number.map(columnFor)

/** The columns of the import's template, so that an export can be imported as it is. */
export const templateLayout: SheetLayout = { ...plain, columns: templateColumns }

const otherColumns = numberFieldKeys
  .filter((key) => !templateFields.number.some((field) => field === key))
  .map(columnFor)

const customColumn = ({ id, name }: CustomField): LayoutColumn => ({
  heading: name,
  content: { custom: id },
  width: customWidth,
})

/** The given columns, in their order. */
export function chosenLayout(columns: readonly (ExportValue | CustomField)[]): SheetLayout {
  return {
    ...plain,
    columns: columns.map((each) => (typeof each === 'string' ? columnFor(each) : customColumn(each))),
  }
}

/** The template's columns, then all other fields of a number, and those that people defined. */
export function fullLayout(custom: readonly CustomField[]): SheetLayout {
  const customColumns = custom.filter(({ isRetired }) => !isRetired).map(customColumn)
  return { ...plain, columns: [...templateColumns, ...otherColumns, ...customColumns] }
}

/** For rows that have their own columns, such as those of an error report. */
export const ownColumnsLayout: SheetLayout = { ...plain, columns: [] }

/** The layout that a profile describes. */
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
    if (typeof content === 'string') return values[content](row, statusTexts)
    return 'text' in content ? content.text : customCell(row.custom[String(content.custom)])
  })
}

/** The notes for the cells of a row. */
export function notesOf(row: ExportedRow): readonly (string | null)[] {
  return 'cells' in row ? (row.notes ?? []) : []
}

/** What of a change a row is; null where it is none. */
export function partOf(row: ExportedRow): ChangePart | null {
  return 'cells' in row ? null : (row.part ?? null)
}
