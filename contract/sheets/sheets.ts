import { z } from 'zod'
import { directoryKinds } from '../accounts.ts'
import { CustomKey, isWholeKey } from '../customFields.ts'
import { fieldsWith, labelKeys } from '../fields.ts'
import { messageOf, Message } from '../messages/message.ts'
import { NumberFilter } from '../numbers.ts'
import { DialingCountry, Name } from '../values.ts'

/** What the rows of a sheet are: numbers, or entries of one kind of the directory. */
export const ImportTarget = z.enum(['number', ...directoryKinds])
export type ImportTarget = z.infer<typeof ImportTarget>

/** Every field that a column may fill, without those that people defined. */
export const BuiltInField = z.enum(fieldsWith('review'))
export type BuiltInField = z.infer<typeof BuiltInField>

/** Every field that a column may fill. */
export const SheetField = z.union([BuiltInField, CustomKey])
export type SheetField = z.infer<typeof SheetField>

/** The columns of each kind of template, in their order; the first one must be in every sheet. */
export const templateFields = {
  number: ['number', 'country', 'subAccount', 'sipTrunk', ...labelKeys],
  subAccount: ['name'],
  carrier: ['name'],
  sipTrunk: ['name', 'carrier'],
  user: ['name', 'subAccount'],
} as const satisfies Record<ImportTarget, readonly BuiltInField[]>

/** What a row that stands for a range of numbers has besides its first one: its last, how many they are, or both. */
export const rangeFields = ['lastNumber', 'quantity'] as const satisfies readonly BuiltInField[]

/** Where a number is in its life, which a sheet may say besides whose it is. */
export const lifeFields = ['poolStatus', 'lineStatus', 'user'] as const satisfies readonly BuiltInField[]

/** The fields that a sheet of each kind may have, in the order in which a review shows them. */
export const fieldsOf = {
  ...templateFields,
  number: ['number', ...rangeFields, 'country', 'subAccount', 'sipTrunk', ...lifeFields, ...labelKeys],
} as const satisfies Record<ImportTarget, readonly BuiltInField[]>

/** The same for each field. */
function ofSheet<T>(each: T): Record<BuiltInField, T> {
  // There is one of each field.
  return Object.fromEntries(BuiltInField.options.map((field) => [field, each])) as Record<BuiltInField, T>
}

/**
 * A row's cells as text, by field. A built-in field without a column is the empty string; of the fields that people
 * defined, a row has those of its sheet.
 */
export type SheetCells = Record<BuiltInField, string> & Partial<Record<CustomKey, string>>

/** A row without content. */
export const noCells: SheetCells = ofSheet('')

/** Whether each cell is of a field. A million rows are asked. */
function areOfFields(cells: Readonly<Record<string, string>>): boolean {
  for (const field in cells) if (!(field in noCells) && !isWholeKey(field)) return false
  return true
}

export const SheetCells: z.ZodType<SheetCells> = z
  .object(ofSheet(z.string()))
  .catchall(z.string())
  .refine(areOfFields)

/** The text of a field in a row. */
export function cellOf(cells: Readonly<SheetCells>, field: SheetField): string {
  return cells[field] ?? ''
}

/** Some cells of a row, by field. */
export const SomeCells = z.partialRecord(SheetField, z.string())
export type SomeCells = z.infer<typeof SomeCells>

/**
 * Readings of a number that are only proposed, by the reason for which the row is refused until the person takes them:
 * with a 0 that got lost, in the form of today, or as it is although the numbering plan lacks it.
 */
export const Proposal = z.enum(['lost_zero', 'renumbered', 'not_in_plan'])
export type Proposal = z.infer<typeof Proposal>

/** What the person answered once for all phone numbers of a file; what is null was not answered. */
export const NumberAnswers = z.strictObject({
  /** Digits without a `+` are national numbers of this country. */
  country: DialingCountry.nullable(),
  /** Digits without a `+` are international numbers which lost it. */
  bare: z.enum(['international']).nullable(),
  /** Where a dash may be either: `number` when it belongs to one number (`030 12345-67`), `range` when it makes a range. */
  dash: z.enum(['number', 'range']).nullable(),
  /** The proposed readings that are taken, in the order of their table. */
  taken: z.array(Proposal).default([]),
})
export type NumberAnswers = z.infer<typeof NumberAnswers>

/** Nothing was answered. */
export const noAnswers = {
  country: null,
  bare: null,
  dash: null,
  taken: [],
  update: null,
  comparison: null,
} satisfies SheetAnswers

/** Answers as they are given: what is left out was not answered. */
export const GivenAnswers = NumberAnswers.partial()
export type GivenAnswers = Readonly<z.infer<typeof GivenAnswers>>

/** What a sheet may change of numbers that the inventory has. */
const UpdatedBuiltIn = z.enum(['subAccount', 'sipTrunk', ...lifeFields, ...labelKeys])
export const UpdatedField = z.union([UpdatedBuiltIn, CustomKey])
export type UpdatedField = z.infer<typeof UpdatedField>
/** Those without the fields that people defined. */
export const updatedFields = UpdatedBuiltIn.options

/** How a sheet changes numbers that the inventory has. */
export const NumberUpdate = z.strictObject({
  /** An empty cell clears the field, where the sheet has a column for it; otherwise the number keeps what it has. */
  clears: z.boolean(),
  /** Fields that stay as they are, whatever the sheet says. */
  kept: z.array(UpdatedField),
})
export type NumberUpdate = z.infer<typeof NumberUpdate>

/** What an update is until more is said of it: every field of the sheet, and empty cells keep. */
export const plainUpdate: NumberUpdate = { clears: false, kept: [] }

/** What is done with numbers that a file should have and only the inventory has. */
export const OnlyHere = z.enum(['keep', 'return', 'unbind', 'delete'])
export type OnlyHere = z.infer<typeof OnlyHere>

/** How the inventory is compared with a file. */
export const Comparison = z.strictObject({
  /** The name under which what came of it is kept, for the next file of the same source; null: it is not kept. */
  source: Name.nullable(),
  /** The numbers that the file should have. */
  covers: NumberFilter,
  onlyHere: OnlyHere,
})
export type Comparison = z.infer<typeof Comparison>

/** What the person answered once for all rows of a sheet. */
export const SheetAnswers = NumberAnswers.extend({
  /** Null: rows whose numbers the inventory has are refused. */
  update: NumberUpdate.nullable().default(null),
  /** Null: it is an import, and says nothing about numbers that are not in it. */
  comparison: Comparison.nullable().default(null),
})
export type SheetAnswers = z.infer<typeof SheetAnswers>

/** Answers for a sheet as they are given. */
export const GivenSheetAnswers = SheetAnswers.partial()
export type GivenSheetAnswers = Readonly<z.infer<typeof GivenSheetAnswers>>

/** All answers for a sheet, of those that are given. A comparison is about the numbers that the inventory has. */
export function sheetAnswersIn({
  comparison = null,
  update = comparison === null ? null : plainUpdate,
  ...given
}: GivenSheetAnswers): SheetAnswers {
  return { ...answersIn(given), update, comparison }
}

/** All answers, of those that are given. */
export function answersIn({
  country = null,
  bare = null,
  dash = null,
  taken = [],
}: GivenAnswers): NumberAnswers {
  return { country, bare, dash, taken }
}

/** How the bytes of a text file stand for letters; by the names of the Encoding Standard where it has them. */
export const Encoding = z.enum([
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'iso-8859-2',
  'iso-8859-15',
  'shift_jis',
  'euc-jp',
  'euc-kr',
  'gb18030',
  'big5',
  'macintosh',
  'cp850',
  'cp437',
])
export type Encoding = z.infer<typeof Encoding>

/** What an encoding is called. */
export function encodingName(encoding: Encoding): Message {
  return messageOf(`encoding.${encoding}`)
}

/** What stands between the values of a text file. */
export const Delimiter = z.enum([',', ';', '\t', '|'])
export type Delimiter = z.infer<typeof Delimiter>

/** At most so many columns of a sheet are read. */
export const columnLimit = 200

/** How a sheet is to be read, where the person has chosen; what is left out is found out. */
export const ReadingOptions = z.strictObject({
  /** Which sheet of a workbook, counted from 0 and hidden ones included. */
  sheet: z.int().nonnegative().max(10_000).optional(),
  encoding: Encoding.optional(),
  delimiter: Delimiter.optional(),
  /** The sheet's own number of the row with the headings; null when there is none. */
  headingRow: z.int().positive().nullable().optional(),
  /** The field that each column fills, from the first column on; null for one that is not read. */
  columns: z.array(SheetField.nullable()).max(columnLimit).optional(),
  /** The headings under which the columns were chosen: a sheet that has others by now is not read, but asked about. */
  headings: z.array(z.string()).max(columnLimit).optional(),
})
export type ReadingOptions = z.infer<typeof ReadingOptions>

/** How a sheet was read. */
export const ReadAs = z.strictObject({
  /** Its name; null for text, which has one sheet. */
  sheet: z.strictObject({ index: z.int().nonnegative(), name: z.string() }).nullable(),
  /** Null for workbooks. */
  encoding: Encoding.nullable(),
  /** Null for workbooks. */
  delimiter: Delimiter.nullable(),
  headingRow: z.int().positive().nullable(),
  columns: z.array(SheetField.nullable()).max(columnLimit),
  /** The headings of the columns; drafts of earlier versions do not know them. */
  headings: z.array(z.string()).max(columnLimit).optional(),
})
export type ReadAs = z.infer<typeof ReadAs>

export const SheetFormat = z.enum(['CSV', 'XLSX', 'XLS', 'ODS', 'Cells'])
export type SheetFormat = z.infer<typeof SheetFormat>

/** How a sheet was read, for the person. */
export const SheetNote = z.strictObject({
  message: Message,
  /** Numbers of the sheet may be missing because of it: it is a warning, and a command ends with an exit code. */
  mayLose: z.boolean(),
})
export type SheetNote = z.infer<typeof SheetNote>

/** One column of a sheet as the person sees it when they say which field it fills. */
export const SheetColumn = z.strictObject({
  /** Empty where the sheet has no headings, or none here. */
  heading: z.string(),
  /** Its first values that are not empty; at most five. */
  values: z.array(z.string()),
  /** The field that it fills, or probably fills. A preset knows columns that fill none. */
  field: SheetField.nullable(),
  /** How the field was found; `likeness` is a guess to be confirmed, `none` is a column without one. */
  by: z.enum(['chosen', 'remembered', 'preset', 'name', 'synonym', 'likeness', 'content', 'none']),
  /**
   * What may be lost where it is not read: phone numbers beside those of the number column, or whole numbers that may say
   * how many numbers each row stands for.
   */
  holds: z.enum(['numbers', 'counts']).nullable(),
})
export type SheetColumn = z.infer<typeof SheetColumn>

/** A look into a sheet before its rows are read: enough to say how it is to be read. */
export const SheetLook = z.strictObject({
  name: z.string(),
  format: SheetFormat,
  target: ImportTarget,
  /** The sheets of a workbook; none for text. */
  sheets: z.array(z.strictObject({ name: z.string(), hidden: z.boolean() })),
  readAs: ReadAs,
  /** The first rows, at most 20, from which the row with the headings can be chosen. */
  firstRows: z.array(z.strictObject({ row: z.int().positive(), cells: z.array(z.string()) })),
  columns: z.array(SheetColumn).max(columnLimit),
  /** The sheet of another system that it is; null for any other. */
  preset: Message.nullable(),
  /** Whether every column with a heading is known, so that nobody needs to be asked. */
  clear: z.boolean(),
})
export type SheetLook = z.infer<typeof SheetLook>

export const ImportSource = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('file'), path: z.string().min(1).max(32_768) }),
  /** Cells copied from a spreadsheet: tab-separated lines. */
  z.strictObject({ kind: z.literal('cells'), text: z.string().min(1).max(20_000_000) }),
])
export type ImportSource = z.infer<typeof ImportSource>
