import { isDeepStrictEqual } from 'node:util'
import type { Message } from '../../../contract/messages/message.ts'
import { placeOfRow } from '../../../contract/sheets/rows.ts'
import { answersIn, type SheetAnswers } from '../../../contract/sheets/sheets.ts'
import { committed } from '../../../db/file/connection.ts'
import {
  insertChange,
  markChange,
  replaceChange,
  unfinishedChange,
  type StoredChange,
} from '../../../db/drafts/draftChanges.ts'
import { saveDraftRows } from '../../../db/drafts/draftRows.ts'
import { saveDraftProgress } from '../../../db/drafts/drafts.ts'
import type { PlanContext } from '../context.ts'
import { breathe } from '../pausing.ts'
import { inTurn } from '../writing.ts'
import { rowsAtOnce, slicesOf } from './slices.ts'
import type { Planner } from './planning/planning.ts'
import { collapseRows, expandRows, fits, severalIn, toExpanded } from './expanding.ts'
import { asItIs, nextRows, type NextRow } from './nextRows.ts'
import { PlanChange, type RowsChange } from './planning/planChange.ts'
import type { PlanRow } from './planning/planRow.ts'
import { plannerOf, progressOf, type ImportPlan } from './planning/plans.ts'
import { readCells } from './storedRow.ts'

/** Reads a row again; a number that was changed is text, whatever its cell in the sheet was. */
function readAgain({ sheet, answers }: ImportPlan, { now, id, cells, original }: NextRow) {
  const numberCell = original?.number === undefined ? now.numberCell : null
  return readCells({ ...placeOfRow(id), cells, numberCell }, sheet.target, answers)
}

/** Takes rows over that their draft has been told of. */
function take(plan: ImportPlan, next: readonly NextRow[], planner: Planner): void {
  const byRow = new Map(next.map((row) => [row.now, row]))
  plan.rows.change([...byRow.keys()], planner, (row) => {
    const to = byRow.get(row)
    if (to === undefined) throw new Error(`row ${row.row} is not to be changed`)
    row.original = to.original
    row.excluded = to.excluded
    row.theirs = to.theirs
    return to.cells === row.planned.read.cells ? row.planned.read : readAgain(plan, to)
  })
}

const flips = (next: readonly NextRow[]) =>
  next.reduce((sum, { now, excluded }) => sum + (now.excluded === excluded ? 0 : excluded ? -1 : 1), 0)

/** Writes rows to the draft, and then changes them: when that can't be written, they stay as they are. */
async function changeRows(
  context: PlanContext,
  plan: ImportPlan,
  next: readonly NextRow[],
  planner: Planner,
  besides: () => void = () => undefined,
): Promise<void> {
  const { db } = context
  await inTurn(context, () => {
    besides()
    saveDraftRows(db, plan.draftId, next)
    const waiting = plan.rows.waiting + flips(next)
    saveDraftProgress(db, plan.draftId, { ...progressOf(plan), waiting }, context.now())
  })
  take(plan, next, planner)
}

/** Plans all rows with other answers; they are read again where those are about their phone numbers. */
async function changeAnswers(
  context: PlanContext,
  plan: ImportPlan,
  answers: SheetAnswers,
  besides: () => void,
): Promise<void> {
  const { db } = context
  await inTurn(context, () => {
    besides()
    saveDraftProgress(db, plan.draftId, { ...progressOf(plan), answers }, context.now())
  })
  const isReadOtherwise = !isDeepStrictEqual(answersIn(plan.answers), answersIn(answers))
  plan.answers = answers
  const planner = plannerOf(committed(db), plan)
  await inSlices(context, plan.rows.all, (rows) => {
    if (isReadOtherwise) plan.rows.change(rows, planner, (row) => readAgain(plan, asItIs(row)))
    else plan.rows.replan(rows, planner)
  })
}

/** The answers that a change leads to, or that taking it back does; null where it is not about them. */
function answersOf({ answers }: ImportPlan, change: RowsChange, back: boolean): SheetAnswers | null {
  if (change.kind === 'country') return { ...answers, country: back ? change.before : change.after }
  if (change.kind === 'numbers') return back ? change.before : change.after
  return null
}

/** Works a list off in parts, between which other calls get their turn; the window is told how far it is. */
async function inSlices<T>(
  context: PlanContext,
  list: readonly T[],
  work: (slice: readonly T[]) => void | Promise<void>,
): Promise<void> {
  let done = 0
  for (const slice of slicesOf(list)) {
    await work(slice)
    done += slice.length
    if (list.length <= rowsAtOnce) return
    context.onProgress({ phase: 'checking', done, total: list.length })
    await breathe()
  }
}

/** Records in the draft that a change begins, and that all of it is done. */
interface Marks {
  readonly back: boolean
  readonly begin: () => void
  readonly end: () => void
}

/** Brings the rows of a plan to where a change leads, or to where they were before. */
async function leadRows(
  context: PlanContext,
  plan: ImportPlan,
  change: RowsChange,
  { back, begin, end }: Marks,
): Promise<void> {
  const both = () => {
    begin()
    end()
  }
  const answers = answersOf(plan, change, back)
  if (answers !== null) {
    await changeAnswers(context, plan, answers, both)
    return
  }
  const { db } = context
  const planner = plannerOf(committed(db), plan)
  const next = nextRows(plan, change, back)
  if (next.length <= rowsAtOnce) {
    await changeRows(context, plan, next, planner, both)
    return
  }
  await inTurn(context, begin)
  await inSlices(context, next, (rows) => changeRows(context, plan, rows, planner))
  await inTurn(context, end)
}

const nothing = () => undefined

/** Brings a plan to where a change leads, or to where it was before. */
async function lead(context: PlanContext, plan: ImportPlan, change: PlanChange, marks: Marks): Promise<void> {
  if (change.kind !== 'expand') {
    await leadRows(context, plan, change, marks)
    return
  }
  const { first, rows } = change
  const { back, begin, end } = marks
  await inTurn(context, begin)
  if (back) await collapseRows(context, plan, rows)
  if (first !== null) await leadRows(context, plan, first, { back, begin: nothing, end: nothing })
  if (!back) await expandRows(context, plan, rows)
  await inTurn(context, end)
}

/**
 * Makes a change that can be undone. Rows that stand for several numbers by it become a row for each, as part of the
 * change, unless there would be too many.
 */
export async function makeChange(
  context: PlanContext,
  plan: ImportPlan,
  words: Message,
  change: RowsChange,
): Promise<void> {
  const { db } = context
  const before = new Set(severalIn(plan))
  let seq = 0
  await leadRows(context, plan, change, {
    back: false,
    begin: () => (seq = insertChange(db, plan.draftId, words, change)),
    end: () => markChange(db, plan.draftId, seq, 'done'),
  })
  const rows = severalIn(plan).filter((row) => !before.has(row))
  if (rows.length === 0 || !fits(plan, rows)) return
  const expanded = rows.map(toExpanded)
  const whole: PlanChange = { kind: 'expand', first: change, rows: expanded }
  await inTurn(context, () => replaceChange(db, plan.draftId, seq, whole))
  await expandRows(context, plan, expanded)
  await inTurn(context, () => markChange(db, plan.draftId, seq, 'done'))
}

/** Makes a row for each number of rows that stand for several. */
export async function makeExpansion(
  context: PlanContext,
  plan: ImportPlan,
  words: Message,
  rows: readonly PlanRow[],
): Promise<void> {
  const { db } = context
  let seq = 0
  const change: PlanChange = { kind: 'expand', first: null, rows: rows.map(toExpanded) }
  await lead(context, plan, change, {
    back: false,
    begin: () => (seq = insertChange(db, plan.draftId, words, change)),
    end: () => markChange(db, plan.draftId, seq, 'done'),
  })
}

/**
 * Takes a change back, or does it again.
 * @returns the row that it was about, where it was one
 */
export async function repeatChange(
  context: PlanContext,
  plan: ImportPlan,
  { seq, change: stored }: StoredChange,
  back: boolean,
): Promise<PlanRow | null> {
  const { db } = context
  const change = PlanChange.parse(stored)
  await lead(context, plan, change, {
    back,
    begin: () => markChange(db, plan.draftId, seq, back ? 'undoing' : 'doing'),
    end: () => markChange(db, plan.draftId, seq, back ? 'undone' : 'done'),
  })
  return onlyRowOf(plan, change)
}

function onlyRowOf(plan: ImportPlan, change: PlanChange): PlanRow | null {
  switch (change.kind) {
    case 'numbers':
    case 'country':
      return null
    case 'expand': {
      const [only, ...others] = change.rows
      return only === undefined || others.length > 0 ? null : plan.rows.foundAs(only.id)
    }
    case 'cells':
    case 'theirs':
    case 'excluded': {
      const runs = change.kind === 'cells' ? change.before.flatMap((same) => same.rows) : change.rows
      const [run, ...others] = runs
      return run !== undefined && others.length === 0 && run[0] === run[1] ? plan.rows.find(run[0]) : null
    }
  }
}

/** Brings a change to its end that was cut off between two of its parts. */
export async function finishChange(context: PlanContext, plan: ImportPlan): Promise<void> {
  const cutOff = unfinishedChange(context.db, plan.draftId)
  if (cutOff !== null) await repeatChange(context, plan, cutOff, cutOff.state === 'undoing')
}
