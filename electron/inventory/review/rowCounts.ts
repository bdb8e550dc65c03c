import type { ImportReview } from '../../../contract/sheets/review.ts'
import type { RowIssue } from '../../../contract/sheets/rows.ts'
import { isReady, isWarned, rowClassOf } from './planning/plannedRow.ts'
import { hasNoReasons, type PlanRow } from './planning/planRow.ts'

type Code = RowIssue['code']
type Counts = ImportReview['counts']

const none: Counts = {
  rows: 0,
  ready: 0,
  new: 0,
  changed: 0,
  same: 0,
  onlyHere: 0,
  warned: 0,
  refused: 0,
  excluded: 0,
}

/** How many rows of a plan there are of each kind, and with each reason: known at once, however many rows there are. */
export class RowCounts {
  #counts: Counts = { ...none }
  readonly #reasons = new Map<Code, { severity: RowIssue['severity']; count: number }>()

  get counts(): Counts {
    return { ...this.#counts }
  }

  /** Each reason with how many rows have it, refusals first. */
  get reasons(): ImportReview['reasons'] {
    const rank = ({ severity }: { severity: string }) => (severity === 'refused' ? 0 : 1)
    return [...this.#reasons]
      .map(([code, { severity, count }]) => ({ code, severity, count }))
      .sort((a, b) => rank(a) - rank(b) || b.count - a.count || (a.code < b.code ? -1 : 1))
  }

  /** Whether a row that is counted has a reason. */
  hasReason(code: Code): boolean {
    return this.#reasons.has(code)
  }

  clear(): void {
    this.#counts = { ...none }
    this.#reasons.clear()
  }

  /** Counts a row as it is now, or with -1 counts it no longer. */
  count(row: PlanRow, by: 1 | -1): void {
    const counts = this.#counts
    counts.rows += by
    if (row.excluded) {
      counts.excluded += by
      return
    }
    const rowClass = rowClassOf(row.planned)
    counts[rowClass ?? 'refused'] += by
    if (isReady(row.planned)) counts.ready += by
    if (isWarned(row.planned)) counts.warned += by
    if (hasNoReasons(row)) return
    for (const [code, severity] of new Map(row.planned.issues.map((issue) => [issue.code, issue.severity]))) {
      const count = (this.#reasons.get(code)?.count ?? 0) + by
      if (count === 0) this.#reasons.delete(code)
      else this.#reasons.set(code, { severity, count })
    }
  }
}
