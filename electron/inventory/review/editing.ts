import { isCustomKey } from '../../../contract/customFields.ts'
import { messageOf, type Message } from '../../../contract/messages/message.ts'
import type { CallOutput, CheckedInput } from '../../../contract/api.ts'
import { isOnlyHere, type RowId } from '../../../contract/sheets/rows.ts'
import { type ImportChanged } from '../../../contract/sheets/review.ts'
import { fail, ok, type Result } from '../../../contract/result.ts'
import { cellOf, fieldsOf, type SheetField } from '../../../contract/sheets/sheets.ts'
import { changeToRedo, changeToUndo, type StoredChange } from '../../../db/drafts/draftChanges.ts'
import { keptText } from '../../sheets/cellText.ts'
import type { PlanContext } from '../context.ts'
import { finishChange, makeChange, repeatChange } from './changing.ts'
import { changePlan } from './opening.ts'
import { nameOfField } from './planning/knownFields.ts'
import { cellsChange, exclusion, theirsChange } from './planning/planChange.ts'
import { toImportRow, type PlanRow } from './planning/planRow.ts'
import type { ImportPlan } from './planning/plans.ts'
import { toReview } from './reviewing.ts'

/** What comes back from a change: the plan as it is now, and the row that was changed, where it was one. */
export function changed(
  context: PlanContext,
  plan: ImportPlan,
  row: PlanRow | null = null,
): Result<ImportChanged> {
  return ok({ review: toReview(context, plan), row: row === null ? null : toImportRow(context.db, row) })
}

/** Changes a plan by the person's wish; what was cut off of the change before comes first. */
export function changeByPerson(
  context: PlanContext,
  planId: string,
  work: (plan: ImportPlan) => Result<ImportChanged> | Promise<Result<ImportChanged>>,
): Promise<Result<ImportChanged>> {
  return changePlan(context, planId, async (plan) => {
    await finishChange(context, plan)
    return work(plan)
  })
}

/** Whether the rows of a sheet may have something in a field; of those that people defined, where it has the column. */
export function hasField({ target, readAs }: ImportPlan['sheet'], field: SheetField): boolean {
  const builtIn: readonly SheetField[] = fieldsOf[target]
  return isCustomKey(field) ? readAs.columns.includes(field) : builtIn.includes(field)
}

/** `row 14`, or `12 rows`. */
export function rowsInWords(rows: readonly PlanRow[]): Message {
  const [only] = rows
  return only !== undefined && rows.length === 1 && !isOnlyHere(only.row)
    ? messageOf('step.where.row', { row: only.row })
    : messageOf('step.where.rows', { count: rows.length })
}

export const noSuchField = fail('invalid_input', messageOf('failure.noSuchField'))
const noSuchRow = fail('not_found', messageOf('failure.noSuchRow'))

/** Changes one cell of a plan and checks it again, with the rows that the change concerns. */
export function importEdit(
  context: PlanContext,
  { planId, id, field, text }: CheckedInput<'import.edit'>,
): Promise<Result<CallOutput<'import.edit'>>> {
  return changeByPerson(context, planId, async (plan) => {
    if (!hasField(plan.sheet, field)) return noSuchField
    const row = plan.rows.find(id)
    if (row === null || isOnlyHere(row.row)) return noSuchRow
    const kept = keptText(field, text)
    if (kept !== cellOf(row.planned.read.cells, field)) {
      const words = messageOf('step.change', { field: nameOfField(context.db, field), row: row.row })
      await makeChange(context, plan, words, cellsChange(plan, [row], field, kept))
    }
    return changed(context, plan, plan.rows.foundAs(id))
  })
}

/** Leaves rows out, or takes them in again, as one change; those that are so already are left as they are. */
export async function excludeRows(
  context: PlanContext,
  plan: ImportPlan,
  rows: readonly PlanRow[],
  excluded: boolean,
): Promise<void> {
  const changing = rows.filter((row) => row.excluded !== excluded)
  if (changing.length === 0) return
  const words = messageOf(excluded ? 'step.exclude' : 'step.include', { where: rowsInWords(changing) })
  await makeChange(context, plan, words, exclusion(plan, changing, excluded))
}

/** Does something to rows of a plan that the person has chosen. */
function changeRows(
  context: PlanContext,
  { planId, rows: wanted }: { readonly planId: string; readonly rows: readonly RowId[] },
  change: (plan: ImportPlan, rows: readonly PlanRow[]) => Promise<void>,
): Promise<Result<ImportChanged>> {
  return changeByPerson(context, planId, async (plan) => {
    const inOrder = [...new Set(wanted)].sort((a, b) => a - b)
    const rows = inOrder.flatMap((id) => plan.rows.find(id) ?? [])
    if (rows.length === 0) return noSuchRow
    await change(plan, rows)
    return changed(context, plan, rows.length === 1 ? rows[0] : null)
  })
}

/** Leaves rows out of a plan, or takes them in again. */
export function importExclude(
  context: PlanContext,
  { excluded, ...rows }: CheckedInput<'import.exclude'>,
): Promise<Result<CallOutput<'import.exclude'>>> {
  return changeRows(context, rows, (plan, wanted) => excludeRows(context, plan, wanted, excluded))
}

/** Takes what the file says in rows: those that were excluded are included again, and conflicts are decided. */
export async function takeTheirsIn(
  context: PlanContext,
  plan: ImportPlan,
  rows: readonly PlanRow[],
): Promise<void> {
  await excludeRows(context, plan, rows, false)
  const undecided = rows.filter(({ planned }) => planned.issues.some(({ code }) => code === 'both_changed'))
  if (undecided.length === 0) return
  const words = messageOf('step.takeTheirs', { where: rowsInWords(undecided) })
  await makeChange(context, plan, words, theirsChange(plan, undecided))
}

/** Takes what the file says in rows that the person has chosen. */
export function importTakeTheirs(
  context: PlanContext,
  rows: CheckedInput<'import.takeTheirs'>,
): Promise<Result<CallOutput<'import.takeTheirs'>>> {
  return changeRows(context, rows, (plan, wanted) => takeTheirsIn(context, plan, wanted))
}

function repeat(
  context: PlanContext,
  planId: string,
  which: (db: PlanContext['db'], draftId: number) => StoredChange | null,
  back: boolean,
): Promise<Result<ImportChanged>> {
  return changeByPerson(context, planId, async (plan) => {
    const change = which(context.db, plan.draftId)
    // Nothing to do is no failure: keys are pressed once too often.
    if (change === null) return changed(context, plan)
    return changed(context, plan, await repeatChange(context, plan, change, back))
  })
}

/** Takes back the last change to a plan. */
export function importUndo(
  context: PlanContext,
  { planId }: CheckedInput<'import.undo'>,
): Promise<Result<CallOutput<'import.undo'>>> {
  return repeat(context, planId, changeToUndo, true)
}

/** Does the change again that was taken back last. */
export function importRedo(
  context: PlanContext,
  { planId }: CheckedInput<'import.redo'>,
): Promise<Result<CallOutput<'import.redo'>>> {
  return repeat(context, planId, changeToRedo, false)
}
