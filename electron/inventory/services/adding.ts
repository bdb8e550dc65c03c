import { ofLabels } from '../../../contract/fields.ts'
import type { CheckedInput } from '../../../contract/api.ts'
import type { RowIssue } from '../../../contract/sheets/rows.ts'
import type { Understanding, UnderstoodLine } from '../../../contract/sheets/typedNumbers.ts'
import { messageOf } from '../../../contract/messages/message.ts'
import type { BulkOutcome } from '../../../contract/history.ts'
import { findHeld, saveState } from '../../../db/numbers/heldNumbers.ts'
import { keyOf } from '../../../db/numbers/numberKey.ts'
import { lifeOf, type NumberState } from '../../../db/numbers/numbers.ts'
import { next } from '../../../contract/life/states.ts'
import { fail, ok, type Failure, type Result } from '../../../contract/result.ts'
import { answersIn, Proposal } from '../../../contract/sheets/sheets.ts'
import { inTransaction, type WriteDb } from '../../../db/file/connection.ts'
import { writeEntry } from '../../../db/history/history.ts'
import { startOperation } from '../../../db/history/operations.ts'
import { formatInternational } from '../../numbering/format.ts'
import type { InventoryContext, ReadContext } from '../context.ts'
import { bringIn } from './bringingIn.ts'
import { SkippedNumbers } from './skippedNumbers.ts'
import { orNull, targetProblem } from './numberActs.ts'
import { isRefused, type PlannedRow } from '../review/planning/plannedRow.ts'
import { asksDash, isPartRefused, planTyped, type TypedPart } from './typedNumbers.ts'

/** How many lines are shown back. */
const linesShown = 200
/** How much of a line is shown back, in characters. */
const lineLength = 200

type PlannedNumber = NonNullable<PlannedRow['read']['number']>

const numbersOf = (rows: readonly PlannedRow[]) => rows.flatMap(({ read }) => read.number ?? [])
const refusalOf = ({ issues }: PlannedRow) => issues.find(({ severity }) => severity === 'refused')

/** The issues of a part's numbers, each once; of a range, with how many numbers have it. */
function issuesOf(rows: readonly PlannedRow[]): UnderstoodLine['issues'] {
  const groups = new Map<string, { issue: RowIssue; count: number }>()
  for (const { issues } of rows) {
    for (const issue of issues) {
      const key = issue.severity === 'warning' ? issue.code : JSON.stringify(issue.message)
      const group = groups.get(key) ?? { issue, count: 0 }
      groups.set(key, { ...group, count: group.count + 1 })
    }
  }
  return [...groups.values()].map(({ issue: { severity, code, message, advice }, count }) => ({
    severity,
    code,
    message:
      rows.length === 1 ? message : messageOf('reason.of_some', { why: message, count, total: rows.length }),
    advice,
  }))
}

function toUnderstood({ line, text, rows }: TypedPart): UnderstoodLine {
  const numbers = numbersOf(rows)
  const shown = (number: PlannedNumber | undefined) =>
    number === undefined ? null : formatInternational(number.e164)
  return {
    line,
    text: text.slice(0, lineLength),
    count: numbers.length,
    first: shown(numbers[0]),
    last: shown(numbers.at(-1)),
    issues: issuesOf(rows),
  }
}

/** What the text of *Add Numbers* stands for. Writes nothing. */
export function understand(
  { db }: ReadContext,
  { text, ...given }: CheckedInput<'pool.understand'>,
): Result<Understanding> {
  const parts = planTyped(db, text, answersIn(given))
  const refused = parts.filter(isPartRefused)
  const wrongFirst = [...refused, ...parts.filter((part) => !isPartRefused(part))]
  return ok({
    ready: parts.flatMap(({ rows }) => rows).filter((row) => !isRefused(row)).length,
    refused: refused.length,
    asksDash: parts.some(({ rows }) => rows.some(asksDash)),
    proposals: Proposal.options.filter((proposal) =>
      parts.some(({ rows }) => rows.some(({ issues }) => issues.some(({ code }) => code === proposal))),
    ),
    lines: wrongFirst.slice(0, linesShown).map(toUnderstood),
  })
}

type Assignment = { readonly subAccountId: number; readonly sipTrunkId: number }

/** The assignment that was asked for, or none; a failure where half of it is missing, unknown or archived. */
function assignmentOf(
  context: InventoryContext,
  { subAccountId, sipTrunkId }: CheckedInput<'pool.add'>,
): Assignment | null | Failure {
  if (subAccountId === undefined) {
    if (sipTrunkId === undefined) return null
    return fail('refused', messageOf('failure.trunkAlone'))
  }
  if (sipTrunkId === undefined) {
    return fail('refused', messageOf('failure.trunkMissing'))
  }
  const problem =
    targetProblem(context, 'subAccount', subAccountId) ?? targetProblem(context, 'sipTrunk', sipTrunkId)
  return problem ?? { subAccountId, sipTrunkId }
}

/** Why nothing was added: the first thing that is wrong, and where. */
function nothingAdded(parts: readonly TypedPart[]): Failure {
  const refused = parts.filter(isPartRefused)
  const [first] = refused
  if (first === undefined) return fail('refused_rows', messageOf('failure.nothingInIt'), { refused: 0 })
  const reason = first.rows.map(refusalOf).find((issue) => issue !== undefined)
  const cause = reason?.message ?? messageOf('failure.cantBeAdded')
  const here = parts.length === 1 ? cause : messageOf('failure.atLine', { line: first.line, why: cause })
  const more = refused.length - 1
  const why = more === 0 ? here : messageOf('failure.andMore', { why: here, count: more })
  return fail('refused_rows', messageOf('failure.nothingAdded', { why }), { refused: refused.length })
}

function skippedOf(rows: readonly PlannedRow[]): BulkOutcome['skipped'] {
  const groups = new SkippedNumbers()
  for (const row of rows) {
    const reason = refusalOf(row)
    if (reason === undefined) continue
    const { number, cells } = row.read
    groups.add(reason.message, number === null ? cells.number : keyOf(number.e164))
  }
  return groups.largestFirst()
}

/** Assigns a number that the same operation has just added. */
function assignAdded(
  db: WriteDb,
  operationId: number,
  { e164, country, numberType }: PlannedNumber,
  added: { state: NumberState; historyId: number },
  assignment: Assignment,
  at: number,
): void {
  const key = keyOf(e164)
  const held = findHeld(db, key)
  if (held === null) throw new Error(`${e164} was not added`)
  const { pool } = next('pool.assign', lifeOf(added.state, at))
  if (pool === null) throw new Error('pool.assign leads out of the inventory')
  const state: NumberState = { ...added.state, poolStatus: pool, ...assignment }
  const from = added.state.poolStatus
  const priorId = added.historyId
  const plan = { country, numberType }
  const historyId = writeEntry(db, { operationId, key, at, act: 'pool.assign', priorId, from, state, plan })
  saveState(db, held, state, historyId, at)
}

/**
 * Adds the numbers of a text as one operation, and assigns them in the same transaction where a sub account and a SIP
 * trunk are given.
 * @returns `refused_rows` when the policy is `all` and a line can't be added, or when none can; `refused` when the
 *   assignment is not possible
 */
export function add(context: InventoryContext, input: CheckedInput<'pool.add'>): Result<BulkOutcome> {
  const { db } = context
  return inTransaction(db, () => {
    const assignment = assignmentOf(context, input)
    if (assignment !== null && 'code' in assignment) return assignment
    const parts = planTyped(db, input.text, answersIn(input))
    const rows = parts.flatMap((part) => part.rows)
    const numbers = numbersOf(rows.filter((row) => !isRefused(row)))
    const [first] = numbers
    if (first === undefined || (input.policy === 'all' && parts.some(isPartRefused)))
      return nothingAdded(parts)
    const at = context.now()
    const operationId = startOperation(db, 'pool.add', at)
    const labels = ofLabels(({ key }) => orNull(input[key]))
    const { lineStatus = 'Normal' } = input
    for (const number of numbers) {
      const added = bringIn(db, { operationId, number, labels, lineStatus, at })
      if (assignment !== null) assignAdded(db, operationId, number, added, assignment, at)
    }
    const only = numbers.length === 1 ? formatInternational(first.e164) : null
    return ok({ operationId, done: numbers.length, only, skipped: skippedOf(rows) })
  })
}
