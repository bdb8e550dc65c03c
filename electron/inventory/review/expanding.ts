import { placeOfRow, reviewLimit } from '../../../contract/sheets/rows.ts'
import { noCells, type NumberAnswers } from '../../../contract/sheets/sheets.ts'
import { committed } from '../../../db/file/connection.ts'
import { filledOf, insertDraftRows, removeDraftRows } from '../../../db/drafts/draftRows.ts'
import { saveDraftProgress } from '../../../db/drafts/drafts.ts'
import { expansionOf } from '../../sheets/expanding.ts'
import { isSeveral, partsOf } from '../../sheets/rowChecks.ts'
import type { PlanContext } from '../context.ts'
import { breathe } from '../pausing.ts'
import { inTurn } from '../writing.ts'
import type { ExpandedRow } from './planning/planChange.ts'
import type { Planner } from './planning/planning.ts'
import { asRead, type NewRow, type PlanRow } from './planning/planRow.ts'
import { plannerOf, progressOf, type ImportPlan } from './planning/plans.ts'
import { rowsAtOnce } from './slices.ts'
import { readStored, toStored } from './storedRow.ts'

/** The rows that stand for several numbers and can become a row for each of them. */
export function severalIn({ rows }: ImportPlan): readonly PlanRow[] {
  if (!rows.hasReason('several_numbers')) return []
  return rows.shown('all', 'several_numbers').filter(({ planned }) => isSeveral(planned.read))
}

function numbersOf({ planned }: PlanRow, answers: NumberAnswers): number {
  const expansion = expansionOf(planned.read.cells, answers)
  return expansion.kind === 'several' ? expansion.count : 1
}

/** Whether there are not too many rows when some of them become a row for each of their numbers. */
export function fits({ rows: all, answers }: ImportPlan, rows: readonly PlanRow[]): boolean {
  const more = rows.reduce((sum, row) => sum + numbersOf(row, answers) - 1, 0)
  return all.counts.rows + more <= reviewLimit
}

/** A row as a change keeps it, to be put back. */
export function toExpanded({ id, planned, original, numberCell }: PlanRow): ExpandedRow {
  return { id, cells: filledOf(planned.read.cells), original, numberCell }
}

/** Rows that are exchanged in one transaction. */
interface Exchange {
  readonly out: Set<PlanRow>
  readonly into: NewRow[]
}

/** Writes an exchange of rows to the draft, and then makes it. */
async function exchange(
  context: PlanContext,
  plan: ImportPlan,
  { out, into }: Exchange,
  planner: Planner,
): Promise<void> {
  const { db } = context
  await inTurn(context, () => {
    removeDraftRows(
      db,
      plan.draftId,
      Array.from(out, ({ id }) => id),
    )
    insertDraftRows(db, plan.draftId, into.map(toStored))
    const waiting = plan.rows.waiting + into.length - out.size
    saveDraftProgress(db, plan.draftId, { ...progressOf(plan), waiting }, context.now())
  })
  plan.rows.exchange(out, into, planner)
}

/** Makes exchanges one after another, each of not too many rows; the window is told how far it is. */
async function exchangeAll(
  context: PlanContext,
  plan: ImportPlan,
  rows: readonly ExpandedRow[],
  add: (row: ExpandedRow, to: Exchange) => void,
): Promise<void> {
  const planner = plannerOf(committed(context.db), plan)
  let next: Exchange = { out: new Set(), into: [] }
  for (const [index, row] of rows.entries()) {
    add(row, next)
    const done = index + 1
    if (next.out.size + next.into.length < rowsAtOnce && done < rows.length) continue
    await exchange(context, plan, next, planner)
    next = { out: new Set(), into: [] }
    if (done === rows.length) return
    context.onProgress({ phase: 'checking', done, total: rows.length })
    await breathe()
  }
}

/** Puts a row for each number in the place of rows; those that were exchanged already are passed over. */
export function expandRows(
  context: PlanContext,
  plan: ImportPlan,
  rows: readonly ExpandedRow[],
): Promise<void> {
  return exchangeAll(context, plan, rows, ({ id }, { out, into }) => {
    const row = plan.rows.find(id)
    if (row === null || !isSeveral(row.planned.read)) return
    out.add(row)
    for (const read of partsOf(row.planned.read, plan.answers)) {
      into.push({ read, numberCell: read.numberCell, ...asRead })
    }
  })
}

/** Puts rows back in the place of those that they became; those that were put back already are passed over. */
export function collapseRows(
  context: PlanContext,
  plan: ImportPlan,
  rows: readonly ExpandedRow[],
): Promise<void> {
  return exchangeAll(context, plan, rows, (row, { out, into }) => {
    if (plan.rows.find(row.id) !== null) return
    for (const part of plan.rows.ofSheetRow(placeOfRow(row.id).row)) out.add(part)
    const stored = { ...row, cells: { ...noCells, ...row.cells }, excluded: false, theirs: false }
    into.push(readStored(stored, plan.sheet.target, plan.answers))
  })
}
