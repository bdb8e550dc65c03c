import { batchLimit, refusalReasons, warningReasons, type ImportReview } from '../../../contract/batches.ts'
import { isRefused, type PlannedRow } from './planning.ts'

/** What came out of reading a sheet, held until the person commits or discards it. */
export interface ImportPlan {
  readonly id: string
  readonly name: string
  readonly country: string | null
  readonly format: ImportReview['format']
  readonly notes: readonly string[]
  readonly ignoredColumns: readonly string[]
  rows: PlannedRow[]
  /** `committing` from the first batch on: a plan is committed once. */
  state: 'review' | 'committing'
  /** The person asked to stop after the batch under way. */
  stopAsked: boolean
}

/** At most this many plans are held; the oldest under review makes room. */
const plansHeld = 8

/** Keeps a plan, letting go of the oldest when there are too many. */
export function keepPlan(plans: Map<string, ImportPlan>, plan: ImportPlan): void {
  plans.set(plan.id, plan)
  for (const [id, { state }] of plans) {
    if (plans.size <= plansHeld) break
    if (state === 'review' && id !== plan.id) plans.delete(id)
  }
}

function reasonsOf(rows: readonly PlannedRow[]): ImportReview['reasons'] {
  const counts = new Map<string, ImportReview['reasons'][number]>()
  for (const { issues } of rows) {
    for (const { code, severity } of new Map(issues.map((issue) => [issue.code, issue])).values()) {
      const reason = { ...refusalReasons, ...warningReasons }[code]
      const count = (counts.get(code)?.count ?? 0) + 1
      counts.set(code, { code, severity, reason, count })
    }
  }
  return [...counts.values()].sort((a, b) =>
    a.severity === b.severity ? b.count - a.count : a.severity === 'refused' ? -1 : 1,
  )
}

/** A plan as the person reviews it. */
export function toReview({
  id,
  name,
  country,
  format,
  notes,
  ignoredColumns,
  rows,
}: ImportPlan): ImportReview {
  const refused = rows.filter(isRefused).length
  const ready = rows.length - refused
  const warned = rows.filter((row) => !isRefused(row) && row.issues.length > 0).length
  return {
    planId: id,
    name,
    format,
    notes: [...notes],
    ignoredColumns: [...ignoredColumns],
    counts: { rows: rows.length, ready, warned, refused },
    reasons: reasonsOf(rows),
    batches: Math.ceil(ready / batchLimit),
    country,
  }
}
