import { batchLimit, refusalReasons, warningReasons, type ImportReview } from '../../../contract/batches.ts'
import { fail, ok, type Result } from '../../../contract/result.ts'
import { isRefused, isWarned, type PlannedRow } from './planning.ts'

/** What came out of reading a sheet, held until the person commits or discards it. */
export interface ImportPlan {
  readonly id: string
  readonly name: string
  readonly country: string | null
  readonly format: ImportReview['format']
  readonly notes: readonly string[]
  readonly ignoredColumns: readonly string[]
  /** All rows while it is under review; once it was committed, those that were not imported. */
  rows: readonly PlannedRow[]
  /** A plan is committed once: `committed` from the first batch that was written. */
  state: 'review' | 'committing' | 'committed'
  /** The person asked to stop after the batch under way. */
  stopAsked: boolean
}

/** At most this many plans are held: each holds all rows of its file. The oldest make room. */
const plansHeld = 4

/** Keeps a plan, letting go of the oldest when there are too many. */
export function keepPlan(plans: Map<string, ImportPlan>, plan: ImportPlan): void {
  plans.set(plan.id, plan)
  for (const [id, { state }] of plans) {
    if (plans.size <= plansHeld) break
    if (state !== 'committing' && id !== plan.id) plans.delete(id)
  }
}

/** A plan that is held, under review or committed; else the failure that says so. */
export function findPlan(plans: ReadonlyMap<string, ImportPlan>, id: string): Result<ImportPlan> {
  const plan = plans.get(id)
  if (plan !== undefined) return ok(plan)
  return fail('not_found', 'This review is no longer open. Choose the file again.')
}

/** A plan that can be committed or checked again; else the failure that says why not. */
export function findPlanUnderReview(plans: ReadonlyMap<string, ImportPlan>, id: string): Result<ImportPlan> {
  const found = findPlan(plans, id)
  if (!found.ok) return found
  switch (found.value.state) {
    case 'review':
      return found
    case 'committing':
      return fail('busy', 'This file is being imported. Wait for it, or cancel it.')
    case 'committed':
      return fail(
        'refused',
        'This file was imported already. Choose it again to see which of its rows are in the inventory.',
      )
  }
}

const reasonWords = { ...refusalReasons, ...warningReasons }

function reasonsOf(rows: readonly PlannedRow[]): ImportReview['reasons'] {
  const counts = new Map<string, ImportReview['reasons'][number]>()
  for (const { issues } of rows) {
    const each = new Map(issues.map((issue) => [issue.code, issue]))
    for (const { code, severity } of each.values()) {
      const count = (counts.get(code)?.count ?? 0) + 1
      counts.set(code, { code, severity, reason: reasonWords[code], count })
    }
  }
  const rank = ({ severity }: { severity: string }) => (severity === 'refused' ? 0 : 1)
  return [...counts.values()].sort((a, b) => rank(a) - rank(b) || b.count - a.count)
}

/** A plan as the person reviews it. */
export function toReview(plan: ImportPlan): ImportReview {
  const { id, name, country, format, notes, ignoredColumns, rows } = plan
  const refused = rows.filter(isRefused).length
  const ready = rows.length - refused
  return {
    planId: id,
    name,
    format,
    notes: [...notes],
    ignoredColumns: [...ignoredColumns],
    counts: { rows: rows.length, ready, warned: rows.filter(isWarned).length, refused },
    reasons: reasonsOf(rows),
    batches: Math.ceil(ready / batchLimit),
    country,
  }
}
