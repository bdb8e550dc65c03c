import { z } from 'zod'
import { E164, Id, Timestamp } from './values.ts'

/** At most this many numbers go in one batch; a longer file becomes several. */
export const batchLimit = 200

/** The fields of a sheet, in the order of the template, with their headings. */
export const sheetFields = {
  number: 'Number',
  country: 'Country',
  subAccount: 'Sub Account',
  sipTrunk: 'SIP Trunk Name',
  billingReferenceId: 'Billing Reference ID',
  serviceInfo: 'Service Info',
} as const
export const SheetField = z.enum([
  'number',
  'country',
  'subAccount',
  'sipTrunk',
  'billingReferenceId',
  'serviceInfo',
])
export type SheetField = z.infer<typeof SheetField>

/** The closed set of reasons for refusing a row; the text is the same everywhere. */
export const refusalReasons = {
  number_missing: 'Number is missing',
  not_valid: 'Not a valid phone number',
  scientific: 'Digits lost to scientific notation',
  national_without_country: 'National number without a country',
  extension: 'Extension not allowed',
  in_inventory: 'Already in the inventory',
  duplicate_row: 'Duplicate of another row',
  unknown_sub_account: 'Unknown sub account',
  unknown_sip_trunk: 'Unknown SIP trunk',
  sip_trunk_required: 'SIP trunk is required to assign',
  billing_reference_too_long: 'Billing reference ID is longer than 60 characters',
  service_info_too_long: 'Service info is longer than 255 characters',
  country_mismatch: 'Country does not match the number',
  unknown_country: 'Unknown country',
  control_characters: 'Line breaks and control characters are not allowed',
} as const
export type RefusalReason = keyof typeof refusalReasons

/** The closed set of warnings: the row is imported, and the person is told. */
export const warningReasons = {
  value_changed: 'The number was rewritten',
  letters_mapped: 'Letters were mapped to digits',
  premium_rate: 'Premium-rate number',
  billing_reference_long:
    'Billing reference ID is longer than 32 characters; some upstream interfaces cut it',
  formula_value: 'The cell is a formula; its last calculated value was read',
  trunk_without_sub_account: 'A SIP trunk without a sub account is not used',
} as const
export type WarningReason = keyof typeof warningReasons

const reasonCodes = [
  ...(Object.keys(refusalReasons) as RefusalReason[]),
  ...(Object.keys(warningReasons) as WarningReason[]),
]

/** What is wrong with, or notable about, one cell of a row. */
export const RowIssue = z.strictObject({
  field: SheetField,
  severity: z.enum(['refused', 'warning']),
  code: z.enum(reasonCodes),
  /** The reason as shown, with its particulars: `Duplicate of row 14`. */
  message: z.string(),
  /** What to do about it, where the reason alone does not say. */
  advice: z.string().nullable(),
})
export type RowIssue = z.infer<typeof RowIssue>

/** A row's cells as text, by field; an absent column is the empty string. */
export const SheetCells = z.strictObject({
  number: z.string(),
  country: z.string(),
  subAccount: z.string(),
  sipTrunk: z.string(),
  billingReferenceId: z.string(),
  serviceInfo: z.string(),
})
export type SheetCells = z.infer<typeof SheetCells>

export const ImportRow = z.strictObject({
  /** The row number that the spreadsheet program shows. */
  row: z.int().positive(),
  cells: SheetCells,
  e164: E164.nullable(),
  international: z.string().nullable(),
  issues: z.array(RowIssue),
})
export type ImportRow = z.infer<typeof ImportRow>

export const ImportSource = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('file'), path: z.string().min(1).max(32_768) }),
  /** Cells copied from a spreadsheet: tab-separated lines. */
  z.strictObject({ kind: z.literal('cells'), text: z.string().min(1).max(20_000_000) }),
])
export type ImportSource = z.infer<typeof ImportSource>

const counts = z.strictObject({
  /** Rows that have any content, the header not counted. */
  rows: z.int().nonnegative(),
  /** Rows that will be imported, those with warnings included. */
  ready: z.int().nonnegative(),
  warned: z.int().nonnegative(),
  refused: z.int().nonnegative(),
})

/** A plan as the person reviews it, before anything is written. */
export const ImportReview = z.strictObject({
  planId: z.string(),
  /** File name, or `Pasted cells`. */
  name: z.string(),
  format: z.enum(['CSV', 'XLSX', 'XLS', 'Cells']),
  /** How the file was read: sheet name, encoding, delimiter, hidden sheets; sentences for the person. */
  notes: z.array(z.string()),
  /** Columns whose heading fits no field and are not read. */
  ignoredColumns: z.array(z.string()),
  counts,
  /** Each refusal or warning with how many rows have it, refusals first. */
  reasons: z.array(
    z.strictObject({
      code: z.enum(reasonCodes),
      severity: z.enum(['refused', 'warning']),
      reason: z.string(),
      count: z.int().positive(),
    }),
  ),
  /** How many batches the ready rows make. */
  batches: z.int().nonnegative(),
  /** The country that national numbers were read with, where one was chosen for the file. */
  country: z.string().nullable(),
})
export type ImportReview = z.infer<typeof ImportReview>

/** `all`: import only when no row is refused. `good`: import the ready rows and leave the refused out. */
export const ImportPolicy = z.enum(['all', 'good'])
export type ImportPolicy = z.infer<typeof ImportPolicy>

export const ImportOutcome = z.strictObject({
  /** `cancelled` and `failed` leave whole batches imported, those listed. */
  state: z.enum(['done', 'cancelled', 'failed']),
  imported: z.int().nonnegative(),
  /** Refused rows and, after a cancel or a failure, the rows of the batches not begun. */
  notImported: z.int().nonnegative(),
  batches: z.array(z.strictObject({ id: Id, operationId: Id, name: z.string(), count: z.int().positive() })),
  /** Why it failed. */
  message: z.string().nullable(),
})
export type ImportOutcome = z.infer<typeof ImportOutcome>

export const ImportProgress = z.strictObject({
  planId: z.string(),
  phase: z.enum(['reading', 'importing']),
  done: z.int().nonnegative(),
  /** Not known while reading. */
  total: z.int().nonnegative().nullable(),
})
export type ImportProgress = z.infer<typeof ImportProgress>

/** An import that was committed. */
export const Batch = z.strictObject({
  id: Id,
  operationId: Id,
  /** The file's name, with `(3 of 8)` where the file made several. */
  name: z.string(),
  at: Timestamp,
  count: z.int().positive(),
  /** Where its numbers are now; `gone` were deleted. */
  now: z.strictObject({ Free: z.int(), Assigned: z.int(), Returned: z.int(), gone: z.int() }),
  undoneBy: Id.nullable(),
  changedSince: z.int().nonnegative(),
})
export type Batch = z.infer<typeof Batch>

/** What one line typed into *Add Numbers* was understood as. */
export const UnderstoodLine = z.strictObject({
  line: z.int().positive(),
  text: z.string(),
  /** How many numbers it stands for: more than one for a range, none when it was not understood. */
  count: z.int().nonnegative(),
  first: z.string().nullable(),
  last: z.string().nullable(),
  issues: z.array(RowIssue.omit({ field: true })),
})
export type UnderstoodLine = z.infer<typeof UnderstoodLine>

export const addLimit = 10_000

export const Understanding = z.strictObject({
  /** How many numbers can be added. */
  ready: z.int().nonnegative(),
  /** How many lines can't be added, or only in part. */
  refused: z.int().nonnegative(),
  /** The first lines, those with something wrong before the others; at most 200. */
  lines: z.array(UnderstoodLine),
})
export type Understanding = z.infer<typeof Understanding>
