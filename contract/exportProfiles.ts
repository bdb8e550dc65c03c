import { z } from 'zod'
import { batchLimit, sheetFields } from './batches.ts'
import { ExportFormat } from './exporting.ts'
import { fieldHeadings, templateFields } from './sheets.ts'
import { isLonger, Name } from './values.ts'

/** Everything known of a number that a column may show, by the heading it usually has. */
export const exportValues = {
  ...sheetFields,
  numberType: 'Number Type',
  poolStatus: 'Number Pool Status',
  lineStatus: 'Line Status',
  user: 'User',
  carrier: 'Carrier',
  batch: 'Batch',
  added: 'Added',
  /** The number's digits without the `+`, for systems that refuse it. */
  digits: 'Number without +',
} as const
export type ExportValue = keyof typeof exportValues
// The keys of a constant table are the names it was declared with.
export const exportValueNames = Object.keys(exportValues) as ExportValue[]

/** As many columns as any portal's template has; more is a mistake. */
export const columnLimit = 60
const rowsPerFileLimit = 100_000
/** So many profiles are kept. */
export const profileLimit = 200

/** One line of text as a file shall have it: nothing is trimmed, because a portal may want just that. */
function line(limit: number, what: string) {
  return z
    .string()
    .refine((text) => !isLonger(text, limit), `${what} is longer than ${limit} characters`)
    .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u, `${what} holds a line break or a control character`)
}

const heading = line(120, 'The heading').refine((text) => text.trim() !== '', 'A heading is required')

/** A column that shows something of each number, or the same text in every row. */
const ExportColumn = z.discriminatedUnion(
  'value',
  [
    z.strictObject({ heading, value: z.enum(exportValueNames) }),
    z.strictObject({ heading, value: z.literal('fixed'), text: line(255, 'The fixed text') }),
  ],
  'Its value is none that NumberDesk knows',
)

const status = line(60, 'The text of a status')

/** What each status is called where the file goes. */
const StatusTexts = z.strictObject({
  Free: status,
  Assigned: status,
  Returned: status,
  Normal: status,
  Pending: status,
})
export type StatusTexts = z.infer<typeof StatusTexts>
export type StatusName = keyof StatusTexts

/** The characters that may stand between the cells of a CSV file, with their names. */
export const delimiters = { ',': 'Comma', ';': 'Semicolon', '\t': 'Tab', '|': 'Bar' } as const
const Delimiter = z.enum([',', ';', '\t', '|'], 'The delimiter is none that NumberDesk knows')
export type Delimiter = z.infer<typeof Delimiter>

/** How files have to look so that another system takes them in. */
export const ExportProfile = z.strictObject({
  name: Name,
  columns: z
    .array(ExportColumn)
    .min(1, 'A profile needs at least one column')
    .max(columnLimit, `A profile has at most ${columnLimit} columns`),
  statusTexts: StatusTexts,
  format: ExportFormat,
  /** Between the cells of a CSV file. */
  delimiter: Delimiter,
  rowsPerFile: z
    .int('The rows of a file are a whole number')
    .min(1, 'A file has at least one row')
    .max(rowsPerFileLimit, `A file has at most ${rowsPerFileLimit} rows`),
})
export type ExportProfile = z.infer<typeof ExportProfile>

/** What the statuses are called in NumberDesk itself. */
export const ownStatusTexts: StatusTexts = {
  Free: 'Free',
  Assigned: 'Assigned',
  Returned: 'Returned',
  Normal: 'Normal',
  Pending: 'Pending',
}

/** The import template as a profile: what an upload is without one, and what a new one begins with. */
export function templateProfile(name: string): ExportProfile {
  return {
    name,
    columns: templateFields.number.map((value) => ({ heading: fieldHeadings[value], value })),
    statusTexts: ownStatusTexts,
    format: 'csv',
    delimiter: ',',
    rowsPerFile: batchLimit,
  }
}

const parts: Readonly<Record<string, string>> = {
  name: 'Name',
  columns: 'Columns',
  statusTexts: 'Status texts',
  format: 'Format',
  delimiter: 'Delimiter',
  rowsPerFile: 'Rows per file',
}

/** The first thing that is wrong with a profile, in a sentence that says where: `Column 3: A heading is required.` */
export function explainProfile({ issues }: z.ZodError): string {
  const [issue] = issues
  if (issue === undefined) return 'This is no export profile.'
  const [part, index] = issue.path
  const place =
    part === 'columns' && typeof index === 'number'
      ? `Column ${index + 1}`
      : part === 'statusTexts' && typeof index === 'string'
        ? `Status ${index}`
        : (parts[String(part)] ?? 'The profile')
  if (issue.code === 'unrecognized_keys') {
    return `${place}: “${issue.keys[0]?.slice(0, 40) ?? ''}” is nothing that an export profile has.`
  }
  return `${place}: ${issue.code === 'invalid_type' ? 'something is missing, or is of the wrong kind' : issue.message}.`
}
