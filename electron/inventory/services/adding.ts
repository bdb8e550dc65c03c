import type { CheckedInput } from '../../../contract/api.ts'
import {
  addLimit,
  type SheetCells,
  type Understanding,
  type UnderstoodLine,
} from '../../../contract/batches.ts'
import type { BulkOutcome } from '../../../contract/history.ts'
import { next } from '../../../contract/life.ts'
import { fail, ok, type Result } from '../../../contract/result.ts'
import { findEntry } from '../../../db/accounts.ts'
import { inTransaction, type ReadDb } from '../../../db/connection.ts'
import { startOperation, writeEntry } from '../../../db/history.ts'
import { findHeld, insertNumber, saveState, toDigits, toE164, type NumberState } from '../../../db/numbers.ts'
import type { ReadRow } from '../../import/messages.ts'
import { formatInternational } from '../../numbering/format.ts'
import { refusal } from '../../numbering/issues.ts'
import { expand, readRange } from '../../numbering/ranges.ts'
import { readNumber } from '../../numbering/readNumber.ts'
import type { InventoryContext } from '../context.ts'
import { LeavingOut } from './leavingOut.ts'
import { orNull } from './numberActs.ts'
import { isRefused, planRows, type PlannedRow } from './planning.ts'

/** How many lines are shown back. */
const linesShown = 200

const noCells: SheetCells = {
  number: '',
  country: '',
  subAccount: '',
  sipTrunk: '',
  billingReferenceId: '',
  serviceInfo: '',
}

interface TypedLine {
  readonly line: number
  readonly text: string
  readonly rows: ReadRow[]
}

/** One line as the rows that it stands for; their row number is the line's, so that duplicates name it. */
function readLine(text: string, line: number, country: string | null, room: number): TypedLine {
  const toRow = (number: string): ReadRow => ({
    row: line,
    cells: { ...noCells, number },
    ...readNumber({ text: number }, '', country),
  })
  const refuse = (message: string): TypedLine => ({
    line,
    text,
    rows: [{ ...toRow(text), number: null, issues: [refusal('number', 'not_valid', message)] }],
  })
  const isNumber = (part: string) => readNumber({ text: part }, '', country).number !== null
  const range = readRange(text, isNumber)
  if (range.kind === 'refused') return refuse(range.message)
  if (range.kind === 'single') return { line, text, rows: [toRow(text)] }
  const count = Number(BigInt(range.last.replace('+', '')) - BigInt(range.first.replace('+', ''))) + 1
  if (count > room) return refuse('At most 10,000 numbers can be added at once')
  return { line, text, rows: [...expand(range)].map(toRow) }
}

interface PlannedLine {
  readonly line: TypedLine
  readonly rows: PlannedRow[]
}

/** The lines of the dialog, planned by the same planner as an import. Commas and semicolons part numbers as well. */
function planText(db: ReadDb, text: string, country: string | null): PlannedLine[] {
  const lines = text.split(/[\r\n;]+|,(?=\s*\+?\d[\d\s().-]{5,})/u).map((part) => part.trim())
  const firstLines = new Map<number, number>()
  let room = addLimit
  return lines
    .filter((part) => part !== '')
    .map((part, index) => {
      const line = readLine(part, index + 1, country, room)
      room -= line.rows.length
      return { line, rows: planLine(db, line, firstLines) }
    })
}

function planLine(db: ReadDb, line: TypedLine, firstLines: Map<number, number>): PlannedRow[] {
  return planRows(db, line.rows, firstLines).map((row) => ({
    ...row,
    issues: row.issues.map((issue) =>
      issue.code === 'duplicate_row' ? { ...issue, message: issue.message.replace('row', 'line') } : issue,
    ),
  }))
}

function toUnderstood({ line, rows }: PlannedLine): UnderstoodLine {
  const good = rows.filter((row) => !isRefused(row)).flatMap(({ read }) => read.number ?? [])
  const issues = new Map<string, UnderstoodLine['issues'][number]>()
  for (const { issues: found, read } of rows) {
    for (const { severity, code, message, advice } of found) {
      const particular = rows.length === 1 ? message : `${message}: ${read.cells.number}`
      if (!issues.has(code)) issues.set(code, { severity, code, message: particular, advice })
    }
  }
  const shown = (number: { e164: string } | undefined) =>
    number === undefined ? null : formatInternational(number.e164)
  return {
    line: line.line,
    text: line.text.slice(0, 200),
    count: good.length,
    first: shown(good[0]),
    last: shown(good.at(-1)),
    issues: [...issues.values()],
  }
}

const isLineRefused = ({ rows }: PlannedLine) => rows.some(isRefused)

/** What the text of *Add Numbers* stands for. Writes nothing. */
export function understand(
  { db }: InventoryContext,
  { text, country }: CheckedInput<'pool.understand'>,
): Result<Understanding> {
  const planned = planText(db, text, country ?? null)
  const wrongFirst = [...planned.filter(isLineRefused), ...planned.filter((each) => !isLineRefused(each))]
  return ok({
    ready: planned.flatMap(({ rows }) => rows).filter((row) => !isRefused(row)).length,
    refused: planned.filter(isLineRefused).length,
    lines: wrongFirst.slice(0, linesShown).map(toUnderstood),
  })
}

/**
 * Adds the numbers of a text as one operation, and assigns them in the same transaction where a sub account and a SIP
 * trunk are given.
 * @returns `refused_rows` when the policy is `all` and a line can't be added, or when none can
 */
export function add(context: InventoryContext, input: CheckedInput<'pool.add'>): Result<BulkOutcome> {
  const { db, now } = context
  const { subAccountId, sipTrunkId } = input
  if ((subAccountId === undefined) !== (sipTrunkId === undefined)) {
    return subAccountId === undefined
      ? fail(
          'refused',
          'A SIP trunk is only used with a sub account: choose one to assign to, or clear the trunk.',
        )
      : fail('refused', 'SIP trunk is required to assign: choose one, or clear the sub account.')
  }
  return inTransaction(db, () => {
    if (subAccountId !== undefined && findEntry(db, 'subAccount', subAccountId) === null) {
      return fail('refused', 'Unknown sub account: choose one from the list.')
    }
    if (sipTrunkId !== undefined && findEntry(db, 'sipTrunk', sipTrunkId) === null) {
      return fail('refused', 'Unknown SIP trunk: choose one from the list.')
    }
    const planned = planText(db, input.text, input.country ?? null)
    const rows = planned.flatMap((line) => line.rows)
    const ready = rows.filter((row) => !isRefused(row))
    const refused = planned.filter(isLineRefused)
    const [wrong] = refused
    if (ready.length === 0 || (input.policy === 'all' && wrong !== undefined)) {
      const reason = wrong?.rows.find(isRefused)?.issues.find(({ severity }) => severity === 'refused')
      const saying =
        reason === undefined ? 'There is no number in it' : `line ${wrong?.line.line ?? 1}: ${reason.message}`
      return fail('refused_rows', `Nothing was added: ${saying}.`, { refused: refused.length })
    }
    const at = now()
    const operationId = startOperation(db, 'pool.add', at)
    for (const { read } of ready) {
      if (read.number !== null) addOne(context, operationId, read.number, input, at)
    }
    const only = ready.length === 1 ? (ready[0]?.read.number?.e164 ?? null) : null
    const international = only === null ? null : formatInternational(only)
    return ok({ operationId, done: ready.length, only: international, leftOut: leftOutOf(rows) })
  })
}

function leftOutOf(rows: readonly PlannedRow[]): BulkOutcome['leftOut'] {
  const leaving = new LeavingOut()
  for (const row of rows.filter(isRefused)) {
    const reason = row.issues.find(({ severity }) => severity === 'refused')
    const e164 = row.read.number?.e164
    if (reason !== undefined) leaving.add(reason.message, e164 ?? row.read.cells.number)
  }
  return leaving.groups()
}

function addOne(
  { db }: InventoryContext,
  operationId: number,
  number: NonNullable<ReadRow['number']>,
  { subAccountId, sipTrunkId, billingReferenceId, serviceInfo }: CheckedInput<'pool.add'>,
  at: number,
): void {
  const digits = toDigits(number.e164)
  const { country, numberType } = number
  const life = next('pool.add', { pool: null, hasUser: false })
  const free: NumberState = {
    poolStatus: life.pool ?? 'Free',
    lineStatus: 'Normal',
    subAccountId: null,
    sipTrunkId: null,
    userId: null,
    billingReferenceId: orNull(billingReferenceId),
    serviceInfo: orNull(serviceInfo),
  }
  const historyId = writeEntry(db, {
    operationId,
    digits,
    at,
    act: 'pool.add',
    priorId: null,
    from: null,
    state: free,
  })
  insertNumber(db, { digits, country, numberType, batchId: null, addedAt: at, state: free, historyId, at })
  if (subAccountId === undefined || sipTrunkId === undefined) return
  const held = findHeld(db, digits)
  if (held === null) throw new Error(`${toE164(digits)} was not added`)
  const poolStatus = next('pool.assign', life).pool ?? free.poolStatus
  const assigned: NumberState = { ...free, poolStatus, subAccountId, sipTrunkId }
  const assignedId = writeEntry(db, {
    operationId,
    digits,
    at,
    act: 'pool.assign',
    priorId: historyId,
    from: free.poolStatus,
    state: assigned,
  })
  saveState(db, held.id, assigned, assignedId, at)
}
