import type { LifeState } from '../../contract/life/states.ts'
import type { HoldKind } from '../../contract/life/holds.ts'
import { holdNow } from './holding.ts'
import type { LineStatus, PoolStatus } from '../../contract/life/statuses.ts'

/** Numbers of a selection that are alike as far as an act asks. */
export interface Kind extends LifeState {
  readonly pool: PoolStatus
  readonly line: LineStatus
  /** Whether the act's own condition is met. */
  readonly fits: boolean
  /** When the last of the holds that they have now ends, in milliseconds since 1970, UTC; null: not by the clock. */
  readonly until: number | null
  /** The sub account that all of them are kept for; null where there is none, or several. */
  readonly holderId: number | null
  readonly count: number
  /** Some of them, by number. */
  readonly examples: readonly number[]
}

export const examplesKept = 5

export interface KindRecord {
  pool_status: PoolStatus
  line_status: LineStatus
  has_user: number
  hold: HoldKind | null
  fits: number
  until: number | null
  holder: number | null
  n: number
  last: number
  some: string
}

/**
 * A SELECT of the kinds of `numbers AS n`, in the order in which they come up.
 * @param from what follows FROM, `WHERE` and all
 * @param fits the act's own condition on `numbers AS n`
 */
export const selectKinds = (from: string, fits = '1') =>
  `SELECT n.pool_status, n.line_status, n.user_id IS NOT NULL AS has_user, ${holdNow} AS hold, (${fits}) AS fits, max(n.hold_until) AS until,
    CASE WHEN min(n.hold_for) = max(n.hold_for) AND count(n.hold_for) = count(*) THEN min(n.hold_for) END AS holder, count(*) AS n, max(n.key) AS last,
    substr(group_concat(n.key, ' '), 1, 100) AS some FROM ${from} GROUP BY 1, 2, 3, 4, 5 ORDER BY min(n.key)`

const laterOf = (one: number | null, other: number | null) =>
  one === null || other === null ? (one ?? other) : Math.max(one, other)

/** The kinds of a selection, which is looked at part by part. */
export class Kinds {
  readonly #kinds = new Map<string, Kind>()

  /** Adds what one part of the selection holds. */
  add(records: readonly KindRecord[]): void {
    for (const {
      pool_status: pool,
      line_status: line,
      has_user,
      hold,
      fits,
      until,
      holder,
      n,
      some,
    } of records) {
      const key = `${pool} ${line} ${has_user} ${hold} ${fits}`
      const known = this.#kinds.get(key)
      const more = some.split(' ').slice(0, Math.min(n, examplesKept)).map(Number)
      const examples = [...(known?.examples ?? []), ...more].slice(0, examplesKept)
      const count = (known?.count ?? 0) + n
      this.#kinds.set(key, {
        pool,
        line,
        hasUser: has_user === 1,
        hold,
        fits: fits === 1,
        until: known === undefined ? until : laterOf(known.until, until),
        holderId: known === undefined || known.holderId === holder ? holder : null,
        count,
        examples,
      })
    }
  }

  all(): Kind[] {
    return [...this.#kinds.values()]
  }
}
