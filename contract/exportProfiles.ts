import { z } from 'zod'
import { messageOf, type Message } from './messages/message.ts'
import { fromSchema, inSchema } from './messages/schemaMessages.ts'
import { batchLimit } from './sheets/batches.ts'
import { ExportFormat } from './exporting.ts'
import { fields, numberFieldKeys, type NumberField } from './fields.ts'
import { templateFields } from './sheets/sheets.ts'
import { ofStatuses } from './life/statuses.ts'
import { isLonger, Name } from './values.ts'

/** Everything known of a number that a column may show; also its digits without the `+`, for systems that refuse it. */
export type ExportValue = NumberField | 'digits'
export const exportValueNames: readonly ExportValue[] = [...numberFieldKeys, 'digits']

/** The heading that a column of a file usually has. */
export function exportHeading(value: ExportValue): string {
  return value === 'digits' ? 'Number without +' : fields[value].heading
}

/** As many columns as any portal's template has; more is a mistake. */
export const columnLimit = 60
/** The most rows of a file. */
export const rowsPerFileLimit = 100_000
/** The most profiles kept. */
export const profileLimit = 200

/** One line of text as a file shall have it: nothing is trimmed, because a portal may want just that. */
function line(limit: number, what: Message) {
  return z
    .string()
    .refine((text) => !isLonger(text, limit), inSchema(messageOf('profile.tooLong', { what, count: limit })))
    .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u, inSchema(messageOf('profile.oneLine', { what })))
}

const heading = line(120, messageOf('profile.heading')).refine(
  (text) => text.trim() !== '',
  inSchema(messageOf('profile.headingMissing')),
)

/** A column that shows something of each number, or the same text in every row. */
const ExportColumn = z.discriminatedUnion(
  'value',
  [
    z.strictObject({ heading, value: z.enum(exportValueNames) }),
    z.strictObject({ heading, value: z.literal('fixed'), text: line(255, messageOf('profile.fixed')) }),
  ],
  inSchema(messageOf('profile.unknownValue')),
)

const status = line(60, messageOf('profile.statusText'))

/** What each status is called where the file goes. */
const StatusTexts = z.strictObject({
  ...ofStatuses(() => status),
  Normal: status,
  Pending: status,
})
export type StatusTexts = z.infer<typeof StatusTexts>
export type StatusName = keyof StatusTexts

/** The characters that may stand between the cells of a CSV file, with their names. */
export const delimiters = { ',': 'Comma', ';': 'Semicolon', '\t': 'Tab', '|': 'Bar' } as const
const Delimiter = z.enum([',', ';', '\t', '|'], inSchema(messageOf('profile.unknownDelimiter')))
export type Delimiter = z.infer<typeof Delimiter>

/** How files have to look so that another system takes them in. */
export const ExportProfile = z.strictObject({
  name: Name,
  columns: z
    .array(ExportColumn)
    .min(1, inSchema(messageOf('profile.noColumn')))
    .max(columnLimit, inSchema(messageOf('profile.manyColumns', { count: columnLimit }))),
  statusTexts: StatusTexts,
  format: ExportFormat,
  /** Between the cells of a CSV file. */
  delimiter: Delimiter,
  rowsPerFile: z
    .int(inSchema(messageOf('profile.wholeRows')))
    .min(1, inSchema(messageOf('profile.oneRow')))
    .max(rowsPerFileLimit, inSchema(messageOf('profile.manyRows', { count: rowsPerFileLimit }))),
})
export type ExportProfile = z.infer<typeof ExportProfile>

/** What the statuses are called in NumberDesk itself. */
export const ownStatusTexts: StatusTexts = {
  ...ofStatuses((status) => status),
  Normal: 'Normal',
  Pending: 'Pending',
}

/** The import template as a profile: what an upload is without one, and what a new one begins with. */
export function templateProfile(name: string): ExportProfile {
  return {
    name,
    columns: templateFields.number.map((value) => ({ heading: fields[value].heading, value })),
    statusTexts: ownStatusTexts,
    format: 'csv',
    delimiter: ',',
    rowsPerFile: batchLimit,
  }
}

const parts: Readonly<Record<string, Message>> = {
  name: messageOf('profile.name'),
  columns: messageOf('profile.columns'),
  statusTexts: messageOf('profile.statusTexts'),
  format: messageOf('profile.format'),
  delimiter: messageOf('profile.delimiter'),
  rowsPerFile: messageOf('profile.rows'),
}

/** The first thing that is wrong with a profile, and where: `Column 3: A heading is required.` */
export function explainProfile({ issues }: z.ZodError): Message {
  const [issue] = issues
  if (issue === undefined) return messageOf('profile.no')
  const [part, index] = issue.path
  const where =
    part === 'columns' && typeof index === 'number'
      ? messageOf('profile.column', { index: index + 1 })
      : part === 'statusTexts' && typeof index === 'string'
        ? messageOf('profile.status', { status: index })
        : (parts[String(part)] ?? messageOf('profile.whole'))
  if (issue.code === 'unrecognized_keys') {
    return messageOf('profile.extra', { where, name: issue.keys[0]?.slice(0, 40) ?? '' })
  }
  return messageOf('profile.at', { where, why: fromSchema(issue.message) ?? messageOf('profile.wrongKind') })
}
