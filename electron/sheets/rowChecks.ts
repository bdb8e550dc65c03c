import { labelKeys, labels, type BuiltInLabel } from '../../contract/fields.ts'
import { quiteLong, tooLong } from '../../contract/reasons.ts'
import { messageOf } from '../../contract/messages/message.ts'
import type { RowIssue } from '../../contract/sheets/rows.ts'
import {
  type ImportTarget,
  type NumberAnswers,
  type SheetCells,
  type BuiltInField,
} from '../../contract/sheets/sheets.ts'
import { shortened } from '../../contract/text/shortening.ts'
import { isLonger, lengthOf, nameLimit } from '../../contract/values.ts'
import { expansionOf } from './expanding.ts'
import { statusNamed, type StatusField } from './statusWords.ts'
import { refusal, warning } from '../numbering/issues.ts'
import { readNumber, type NumberReading } from '../numbering/readNumber.ts'
import type { NumberFacts, ReadRow } from './messages.ts'

/** A row of the import before it is checked. */
export type RowCells = Pick<ReadRow, 'row' | 'cells' | 'numberCell'> & Partial<Pick<ReadRow, 'part'>>

const controlCharacters = /[\p{Cc}\p{Zl}\p{Zp}]/u

function checkOneLine(cells: SheetCells, field: BuiltInField): RowIssue[] {
  return controlCharacters.test(cells[field]) ? [refusal(field, 'control_characters')] : []
}

/** The issue with the length of a label, if any. */
function lengthIssue(
  text: string,
  { key, column, limit, warnsBeyond = limit }: BuiltInLabel,
): RowIssue | null {
  if (!isLonger(text, warnsBeyond)) return null
  if (!isLonger(text, limit)) return warning(key, quiteLong(column))
  return refusal(key, tooLong(column), undefined, messageOf('advice.shorten', { count: lengthOf(text) }))
}

function checkLabels(cells: SheetCells): RowIssue[] {
  // This runs for a million rows, and nearly all are fine.
  const issues: RowIssue[] = []
  for (const label of labels) {
    const issue = lengthIssue(cells[label.key], label)
    if (issue !== null) issues.push(issue)
  }
  for (const key of labelKeys) {
    if (controlCharacters.test(cells[key])) issues.push(refusal(key, 'control_characters'))
  }
  return issues
}

function checkNumber(
  { number, country: rowCountry }: SheetCells,
  facts: NumberFacts | null,
  answers: NumberAnswers,
): NumberReading {
  if (facts !== null && facts.unfit !== null) {
    const { reason, advice } = facts.unfit
    const unfit = refusal('number', 'not_valid', messageOf('badNumber.valid', { why: reason }), advice)
    return { number: null, issues: [unfit] }
  }
  const value = facts?.value ?? null
  const reading = readNumber(value === null ? { text: number } : { value }, rowCountry, answers)
  if (facts?.formula !== true) return reading
  return { ...reading, issues: [...reading.issues, warning('number', 'formula_value')] }
}

const unknownStatus = { poolStatus: 'unknown_status', lineStatus: 'unknown_line_status' } as const

/** Refuses a status that no number has. */
function checkStatus(cells: SheetCells, field: StatusField): RowIssue[] {
  const text = cells[field]
  if (text === '' || statusNamed(field, text) !== null) return []
  const code = unknownStatus[field]
  return [refusal(field, code, messageOf(`reason.${code}_named`, { name: shortened(text) }))]
}

/** The reading of a row that has to be expanded. */
function standsForSeveral(count: number): NumberReading {
  const message = messageOf('reason.several_numbers_of', { count })
  return { number: null, issues: [refusal('number', 'several_numbers', message)] }
}

/** The refusal of one number of a range that is given its own end. */
const isPart = refusal(
  'lastNumber',
  'not_valid',
  messageOf('badRange.not', { why: messageOf('badRange.isPart') }),
  messageOf('advice.clearRange'),
)

/** The reading of the cells that say which numbers a row contains, if there is only one. */
function checkNumbers(
  { part, cells }: Pick<ReadRow, 'part' | 'cells'>,
  facts: NumberFacts | null,
  answers: NumberAnswers,
): NumberReading {
  const isOneCell = cells.lastNumber === '' && cells.quantity === ''
  if (part > 0 && !isOneCell) return { number: null, issues: [isPart] }
  const reading = checkNumber(cells, facts, answers)
  // Nearly every row has one number, and needs only one check. A cell with several lines is never one number.
  const isDone = reading.number !== null && isOneCell && !cells.number.includes('\n')
  if (isDone || part > 0 || (facts !== null && facts.unfit !== null)) return reading
  const expansion = expansionOf(cells, answers)
  switch (expansion.kind) {
    case 'one':
      return reading
    case 'refused':
      return { number: null, issues: expansion.issues }
    case 'several':
      return standsForSeveral(expansion.count)
  }
}

/** Reports at their row what was not read of it: values beyond the last heading, and a system's own status. */
function unreadValues({ notRead, statusNotRead }: Partial<NumberFacts>): RowIssue[] {
  const issues: RowIssue[] = []
  if (notRead !== undefined) {
    issues.push(warning('number', 'not_read', messageOf('reason.not_read_value', { value: notRead })))
  }
  if (statusNotRead !== undefined) {
    const message = messageOf('reason.status_not_read_value', { value: statusNotRead })
    issues.push(warning('lineStatus', 'status_not_read', message))
  }
  return issues
}

function checkName(cells: SheetCells): RowIssue[] {
  if (cells.name === '') return [refusal('name', 'name_missing')]
  const length = lengthOf(cells.name)
  const tooLong = refusal('name', 'name_too_long', undefined, messageOf('advice.shorten', { count: length }))
  return [...(length > nameLimit ? [tooLong] : []), ...checkOneLine(cells, 'name')]
}

/** The owner of each kind of directory entry. */
const owners = {
  subAccount: null,
  carrier: null,
  sipTrunk: { field: 'carrier', missing: 'carrier_required' },
  user: { field: 'subAccount', missing: 'sub_account_required' },
} as const

function checkEntry(cells: SheetCells, target: Exclude<ImportTarget, 'number'>): RowIssue[] {
  const owner = owners[target]
  const issues = checkName(cells)
  if (owner !== null && cells[owner.field] === '') issues.push(refusal(owner.field, owner.missing))
  return issues
}

/**
 * Checks all of a row that needs only the row itself: when it is read, and again after each edit.
 * @param row its cells as returned by `keptText`; `numberCell` is null once the number was edited
 * @param answers the person's answers for all phone numbers of the file
 */
export function checkCells(
  { row, part = 0, cells, numberCell }: RowCells,
  target: ImportTarget,
  answers: NumberAnswers,
): ReadRow {
  if (target !== 'number') {
    return { row, part, cells, numberCell: null, number: null, issues: checkEntry(cells, target) }
  }
  const { number, issues } = checkNumbers({ part, cells }, numberCell, answers)
  return {
    row,
    part,
    cells,
    numberCell,
    number,
    issues: [
      ...issues,
      ...checkLabels(cells),
      ...checkStatus(cells, 'poolStatus'),
      ...checkStatus(cells, 'lineStatus'),
      ...(numberCell === null ? [] : unreadValues(numberCell)),
    ],
  }
}

/** Whether a row contains several numbers and is to be expanded; an expanded row stays as it is. */
export function isSeveral({ part, issues }: Pick<ReadRow, 'part' | 'issues'>): boolean {
  return part === 0 && issues.some(({ code }) => code === 'several_numbers')
}

/**
 * One row for each number of a row, with all its other cells.
 * @param row one that `isSeveral`
 */
export function* partsOf(
  { row, cells, numberCell }: RowCells,
  answers: NumberAnswers,
): Generator<ReadRow, undefined> {
  const expansion = expansionOf(cells, answers)
  if (expansion.kind !== 'several') throw new Error(`row ${row} does not stand for several numbers`)
  // Only this of what is known about the cell applies to one of its numbers.
  const facts = numberCell === null ? null : { ...numberCell, value: null, unfit: null }
  let part = 0
  for (const number of expansion.texts()) {
    part += 1
    const own = { ...cells, number, lastNumber: '', quantity: '' }
    yield checkCells({ row, part, cells: own, numberCell: facts }, 'number', answers)
  }
}
