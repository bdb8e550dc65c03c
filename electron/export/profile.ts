import { sheetFields } from '../../contract/batches.ts'
import type { PhoneNumber } from '../../contract/numbers.ts'

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
const values = {
  number: ({ e164 }) => e164,
  // An international range has no country that an import would know.
  country: ({ country }) => (country === '001' ? '' : country),
  subAccount: ({ subAccount }) => subAccount?.name ?? '',
  sipTrunk: ({ sipTrunk }) => sipTrunk?.name ?? '',
  billingReferenceId: ({ billingReferenceId }) => billingReferenceId ?? '',
  serviceInfo: ({ serviceInfo }) => serviceInfo ?? '',
  numberType: ({ numberType }) => numberType,
  poolStatus: ({ poolStatus }) => poolStatus,
  lineStatus: ({ lineStatus }) => lineStatus,
  user: ({ user }) => user?.name ?? '',
  carrier: ({ carrier }) => carrier?.name ?? '',
  batch: ({ batch }) => batch ?? '',
  added: ({ addedAt }) => addedAt,
} as const satisfies Record<string, (number: ExportedNumber) => string>

export interface ExportColumn {
  readonly heading: string
  /** Null where the rows bring their cells with them. */
  readonly value: keyof typeof values | null
  /** Of the column in a workbook, in characters. */
  readonly width: number
}

/** What an export holds: its columns in order. Plain data, so that one can be sent, compared and kept. */
export interface ExportProfile {
  readonly columns: readonly ExportColumn[]
}

/** The columns of the import's template, so that what was exported can be imported as it is. */
export const templateProfile: ExportProfile = {
  columns: [
    { heading: sheetFields.number, value: 'number', width: 20 },
    { heading: sheetFields.country, value: 'country', width: 10 },
    { heading: sheetFields.subAccount, value: 'subAccount', width: 30 },
    { heading: sheetFields.sipTrunk, value: 'sipTrunk', width: 28 },
    { heading: sheetFields.billingReferenceId, value: 'billingReferenceId', width: 22 },
    { heading: sheetFields.serviceInfo, value: 'serviceInfo', width: 42 },
  ],
}

/** The template's columns, and after them all else that is known of a number. */
export const fullProfile: ExportProfile = {
  columns: [
    ...templateProfile.columns,
    { heading: 'Number Type', value: 'numberType', width: 14 },
    { heading: 'Number Pool Status', value: 'poolStatus', width: 20 },
    { heading: 'Line Status', value: 'lineStatus', width: 12 },
    { heading: 'User', value: 'user', width: 24 },
    { heading: 'Carrier', value: 'carrier', width: 24 },
    { heading: 'Batch', value: 'batch', width: 30 },
    { heading: 'Added', value: 'added', width: 26 },
  ],
}

/** Rows that bring their columns with them, as those of an error report do. */
export const ownColumnsProfile: ExportProfile = { columns: [] }

/** The headings of a profile's columns. */
export function headingsOf({ columns }: ExportProfile): string[] {
  return columns.map(({ heading }) => heading)
}

/** A row's cells in the columns of a profile. */
export function cellsOf({ columns }: ExportProfile, row: ExportedRow): string[] {
  if ('cells' in row) return [...row.cells]
  return columns.map(({ value }) => (value === null ? '' : values[value](row)))
}

/** What is said at the cells of a row. */
export function notesOf(row: ExportedRow): readonly (string | null)[] {
  return 'cells' in row ? (row.notes ?? []) : []
}
