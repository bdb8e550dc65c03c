import type { CallOutput, CheckedInput } from '../../../contract/api.ts'
import type { ImportReview } from '../../../contract/sheets/review.ts'
import { ok, type Result } from '../../../contract/result.ts'
import { changeWords } from '../../../db/drafts/draftChanges.ts'
import { nameKey } from '../../../db/directory/names.ts'
import type { InventoryContext, PlanContext } from '../context.ts'
import { usePlan } from './opening.ts'
import { unknownCodes } from './planning/knownEntries.ts'
import { toImportRow, type PlanRow } from './planning/planRow.ts'
import type { ImportPlan } from './planning/plans.ts'

/** A plan as the person reviews it. */
export function toReview({ db }: InventoryContext, plan: ImportPlan): ImportReview {
  const { sheet, rows, answers, canReadAgain, partsDone, numbersDone } = plan
  return {
    planId: sheet.planId,
    name: sheet.name,
    target: sheet.target,
    format: sheet.format,
    readAs: sheet.readAs,
    canReadAgain,
    notes: [...sheet.notes],
    ignoredColumns: [...sheet.ignoredColumns],
    counts: rows.counts,
    reasons: rows.reasons,
    before: { batches: partsDone, numbers: numbersDone },
    ...changeWords(db, plan.draftId),
    ...answers,
  }
}

/** Rows of a plan in the order of the sheet. */
export function importRows(
  context: PlanContext,
  { planId, show, code, offset, limit }: CheckedInput<'import.rows'>,
): Promise<Result<CallOutput<'import.rows'>>> {
  return usePlan(context, planId, ({ rows }) => {
    const shown = rows.shown(show, code)
    const page = shown.slice(offset, offset + limit)
    return ok({ rows: page.map((row) => toImportRow(context.db, row)), total: shown.length })
  })
}

/** A field that names an entry of the directory or a country. */
export type NamingField = keyof typeof unknownCodes

/** The rows whose name in a field is not known, without those of excluded rows. */
export function rowsWithUnknown({ rows }: ImportPlan, field: NamingField): readonly PlanRow[] {
  return rows.shown('all', unknownCodes[field])
}

/** Each name that is not known, as the first row spells it, with how many rows have it. */
export function unknownNamesOf(plan: ImportPlan, field: NamingField): { name: string; rows: number }[] {
  const names = new Map<string, { name: string; rows: number }>()
  for (const { planned } of rowsWithUnknown(plan, field)) {
    const name = planned.read.cells[field]
    const found = names.get(nameKey(name))
    if (found === undefined) names.set(nameKey(name), { name, rows: 1 })
    else found.rows += 1
  }
  return [...names.values()].sort((a, b) => b.rows - a.rows)
}

/** The names in one field that the directory does not have, those of most rows first. */
export function importUnknownNames(
  context: PlanContext,
  { planId, field, offset, limit }: CheckedInput<'import.unknownNames'>,
): Promise<Result<CallOutput<'import.unknownNames'>>> {
  return usePlan(context, planId, (plan) => {
    const names = unknownNamesOf(plan, field)
    return ok({ rows: names.slice(offset, offset + limit), total: names.length })
  })
}
