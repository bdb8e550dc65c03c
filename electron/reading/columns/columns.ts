import { customKey } from '../../../contract/customFields.ts'
import { fields } from '../../../contract/fields.ts'
import { quotedNames } from '../quotedNames.ts'
import type { Preset } from '../../../contract/presets/preset.ts'
import { messageOf, type Message } from '../../../contract/messages/message.ts'
import {
  columnLimit,
  fieldsOf,
  type ImportTarget,
  type ReadingOptions,
  type SheetColumn,
  type SheetField,
} from '../../../contract/sheets/sheets.ts'
import { columnFacts, filledColumns, holdsNumbers, numberColumn, surelyHoldsNumbers } from './content.ts'
import { findHeadingRow } from './headingRow.ts'
import { headingKey } from '../../sheets/headingKey.ts'
import { fieldNamed, fieldsLike } from '../../sheets/headings.ts'
import type { RememberedColumns, SheetCustomField } from '../../sheets/messages.ts'
import { unused, usesByName, type ColumnUse, type NamedColumns } from './namedColumns.ts'
import { recall } from './recalling.ts'
import { recognise, type Recognised } from './recognising.ts'
import { SheetError, type SheetRow } from '../reading.ts'
import { reportColumnsOf } from '../../sheets/reportColumns.ts'

/** The columns of a sheet, as its first rows show them. */
export interface Columns {
  /** Index of the heading row among the first rows; null if there is none. */
  readonly headingIndex: number | null
  /** From the first column on; the empty string for a column without a heading. */
  readonly headings: readonly string[]
  readonly uses: readonly ColumnUse[]
  /** Columns that could each contain the numbers; none if that is clear. */
  readonly rivals: readonly number[]
  /** The system whose sheet has these headings. */
  readonly preset: Preset | null
  /** Whether nobody needs to be asked: every column with a heading or any content is known. */
  readonly clear: boolean
}

/** What the columns are determined from. */
export interface ColumnsAsked {
  readonly target: ImportTarget
  readonly options: ReadingOptions
  readonly remembered: readonly RememberedColumns[]
  readonly custom?: readonly SheetCustomField[]
}

const unclear = (message: Message) => new SheetError(message, 'columns_unclear')

function headingIndexOf(looked: readonly SheetRow[], { target, options, remembered }: ColumnsAsked) {
  if (options.headingRow === undefined) return findHeadingRow(looked, target, remembered)
  if (options.headingRow === null) return null
  const index = looked.findIndex(({ row }) => row === options.headingRow)
  if (index !== -1) return index
  throw unclear(messageOf('failure.noHeadingRow', { row: options.headingRow }))
}

/** How much of a heading or a cell is shown. */
const shownCharacters = 120

/** A cell for people who match columns. */
export const shownText = (text: string) => text.trim().slice(0, shownCharacters)

/** Columns are chosen by their headings but read by their places: the sheet may have been changed meanwhile. */
function refuseOtherHeadings(headings: readonly string[], { options }: ColumnsAsked): void {
  const { headings: shown } = options
  if (options.columns === undefined || shown === undefined) return
  const same =
    headings.length === shown.length && shown.every((text, at) => text === shownText(headings[at] ?? ''))
  if (same) return
  throw unclear(messageOf('sheet.otherHeadings'))
}

function chosenUses(
  chosen: readonly (SheetField | null)[],
  width: number,
  fields: readonly SheetField[],
): ColumnUse[] {
  return Array.from({ length: Math.max(width, chosen.length) }, (_, index) => {
    const field = chosen[index] ?? null
    return { field: field !== null && fields.includes(field) ? field : null, by: 'chosen' }
  })
}

interface Guess {
  readonly index: number
  readonly field: SheetField
  readonly degree: number
}

/** Adds guesses for headings that are similar to known ones, the most similar first. */
function addLikely(
  uses: ColumnUse[],
  headings: readonly string[],
  data: readonly SheetRow[],
  target: ImportTarget,
): void {
  const guesses: Guess[] = headings.flatMap((heading, index) =>
    // If a heading is known and the column still has no field, its values did not fit.
    uses[index] !== unused || heading === '' || fieldNamed(heading, target)?.careful === true
      ? []
      : [...fieldsLike(heading, target)].map(([field, degree]) => ({ index, field, degree })),
  )
  for (const { index, field } of guesses.sort((a, b) => b.degree - a.degree)) {
    if (uses[index] !== unused || uses.some((use) => use.field === field)) continue
    if (field === 'number' && columnFacts(data, index).counts) continue
    uses[index] = { field, by: 'likeness' }
  }
}

/** Whether the content of another column may outweigh the heading that says which one has the numbers. */
function mayBeAnother({ by }: ColumnUse, index: number, found: number, data: readonly SheetRow[]): boolean {
  // `Order Number` is similar to `Number`: the content counts more than mere similarity.
  if (by === 'likeness') return true
  const facts = columnFacts(data, index)
  return by !== 'content' && !holdsNumbers(facts) && surelyHoldsNumbers(columnFacts(data, found))
}

/** One that names a field which is not in use any more has to be asked about. */
function rememberedUse(field: SheetField | null, offered: readonly SheetField[]): ColumnUse {
  return field !== null && !offered.includes(field) ? unused : { field, by: 'remembered' }
}

/** The columns that are called like a field that people defined, and not like a column of the template. */
function namedByPeople(
  headings: readonly string[],
  custom: readonly SheetCustomField[],
  target: ImportTarget,
): Map<number, ColumnUse> {
  const uses = new Map<number, ColumnUse>()
  if (custom.length === 0) return uses
  const keys = headings.map((heading) =>
    fieldNamed(heading, target)?.by === 'name' ? '' : headingKey(heading),
  )
  for (const { id, name } of custom) {
    const key = headingKey(name)
    const index = key === '' ? -1 : keys.indexOf(key)
    if (index !== -1 && !uses.has(index)) uses.set(index, { field: customKey(id), by: 'name' })
  }
  return uses
}

/** The fields that columns are known to fill already and, for all others, what their headings say. */
function besides(
  uses: Recognised['uses'],
  headings: readonly string[],
  data: readonly SheetRow[],
): NamedColumns {
  const others = usesByName(
    headings.map((heading, index) => (uses.has(index) ? '' : heading)),
    data,
    'number',
  )
  const taken = new Set([...uses.values()].map(({ field }) => field))
  return {
    uses: others.uses.map((use, index) => uses.get(index) ?? (taken.has(use.field) ? unused : use)),
    rivals: others.rivals,
  }
}

/** If no heading names the required field, the content may. */
function addByContent(uses: ColumnUse[], data: readonly SheetRow[], target: ImportTarget): void {
  const needed = fieldsOf[target][0]
  const filled = filledColumns(data)
  const only = filled.length === 1 ? (filled[0] ?? null) : null
  const found = target === 'number' ? numberColumn(data) : only
  if (found === null || (uses[found] ?? unused).field !== null) return
  const present = uses.findIndex(({ field }) => field === needed)
  const use = uses[present]
  if (use !== undefined) {
    if (target !== 'number' || !mayBeAnother(use, present, found, data)) return
    uses[present] = unused
  }
  uses[found] = { field: needed, by: 'content' }
}

const certain: readonly SheetColumn['by'][] = ['chosen', 'remembered', 'preset', 'name', 'synonym']

/** A bare list of phone numbers needs no heading: nothing else looks like it. */
function isPlainList(uses: readonly ColumnUse[], data: readonly SheetRow[], target: ImportTarget): boolean {
  return target === 'number' && filledColumns(data).length === 1 && uses.some(({ by }) => by === 'content')
}

function isClear(
  { headingIndex, headings, uses }: Omit<Columns, 'clear'>,
  data: readonly SheetRow[],
  target: ImportTarget,
): boolean {
  if (!uses.some(({ field }) => field === fieldsOf[target][0])) return false
  if (headingIndex === null && isPlainList(uses, data, target)) return true
  const filled = new Set(headingIndex === null ? filledColumns(data) : [])
  const ofReport = reportColumnsOf(headings)
  return uses.every(
    ({ by }, index) =>
      certain.includes(by) ||
      (by === 'none' && (ofReport.has(index) || (headings[index] === '' && !filled.has(index)))),
  )
}

/**
 * Finds the heading row and the purpose of each column.
 * @param looked the first rows of the sheet with any content
 * @throws SheetError `columns_unclear` if the given heading row does not exist
 */
export function findColumns(looked: readonly SheetRow[], asked: ColumnsAsked): Columns {
  const { target, options, remembered, custom = [] } = asked
  const offered: readonly SheetField[] = [...fieldsOf[target], ...custom.map(({ id }) => customKey(id))]
  const headingIndex = headingIndexOf(looked, asked)
  const headingRow = headingIndex === null ? undefined : looked[headingIndex]
  const data = looked.slice(headingIndex === null ? 0 : headingIndex + 1)
  const filled = filledColumns(headingRow === undefined ? data : [headingRow, ...data])
  const width = Math.min((filled.at(-1) ?? -1) + 1, columnLimit)
  const headings = Array.from({ length: width }, (_, index) => headingRow?.cells[index]?.text.trim() ?? '')
  refuseOtherHeadings(headings, asked)
  const recalled = headingRow === undefined ? null : recall(headingRow, target, remembered)
  let uses: ColumnUse[]
  let rivals: readonly number[] = []
  let preset: Preset | null = null
  if (options.columns !== undefined) {
    uses = chosenUses(options.columns, width, offered)
  } else if (recalled !== null) {
    uses = headings.map((_, index) => rememberedUse(recalled[index] ?? null, offered))
  } else {
    const recognised = target === 'number' ? recognise(headings, data) : null
    preset = recognised?.preset ?? null
    const known = new Map([...(recognised?.uses ?? []), ...namedByPeople(headings, custom, target)])
    const named = known.size === 0 ? usesByName(headings, data, target) : besides(known, headings, data)
    uses = named.uses
    // A preset says which column has the numbers.
    rivals = recognised === null ? named.rivals : []
    addLikely(uses, headings, data, target)
    addByContent(uses, data, target)
  }
  const found = { headingIndex, headings, uses, rivals, preset }
  return { ...found, clear: isClear(found, data, target) }
}

/**
 * The field of each column that may be read without asking; guesses are not included.
 * @param ask whether to ask if a heading is not recognised
 * @throws SheetError `columns_unclear`
 */
export function readableColumns(
  { uses, headings, headingIndex, rivals, clear }: Columns,
  target: ImportTarget,
  ask: boolean,
): (SheetField | null)[] {
  const needed = fieldsOf[target][0]
  const field = fields[needed].name
  const plainList = headingIndex === null && clear
  const filled = uses.map(({ field, by }) => (certain.includes(by) || plainList ? field : null))
  for (const field of fieldsOf[target]) {
    if (filled.filter((each) => each === field).length > 1) {
      throw unclear(messageOf('sheet.twoColumns', { field: fields[field].name }))
    }
  }
  if (rivals.length > 0) {
    const several = quotedNames(rivals.map((index) => headings[index] ?? ''))
    throw unclear(messageOf('sheet.severalNumberColumns', { headings: several }))
  }
  const named = headings.filter((heading) => heading !== '')
  if (!filled.includes(needed)) {
    throw unclear(
      named.length === 0
        ? messageOf('sheet.noColumn', { field })
        : messageOf('sheet.noColumnAmong', { field, headings: quotedNames(named) }),
    )
  }
  if (ask && !clear) {
    const unknown = headings.filter((heading, index) => heading !== '' && filled[index] === null)
    throw unclear(
      unknown.length === 0
        ? messageOf('sheet.noHeadings')
        : messageOf('sheet.unknownColumns', { headings: quotedNames(unknown) }),
    )
  }
  return filled
}
