import type { PoolStatus } from '../contract/numbers.ts'
import type { StatusCounts } from '../contract/overview.ts'
import { sql, type ReadDb, type WriteDb } from './connection.ts'

const millisecondsADay = 86_400_000

/** The steps of the history above an entry, each as numbers less in a status and more in another. */
const steps = `WITH alike AS MATERIALIZED (
    SELECT at / ${millisecondsADay} AS day, from_status, to_status, count(*) AS n FROM history NOT INDEXED
      WHERE id > :kept GROUP BY 1, 2, 3)
  SELECT day, pool_status, sum(n) AS n FROM (
    SELECT day, from_status AS pool_status, -n AS n FROM alike WHERE from_status IS NOT NULL
    UNION ALL SELECT day, to_status, n FROM alike WHERE to_status IS NOT NULL)
  WHERE true GROUP BY day, pool_status HAVING sum(n) <> 0`

/**
 * Brings the changes of each day up to date.
 * @param kept the history entry up to which they are
 */
export function keepStatusDays(db: WriteDb, kept: number): void {
  sql<[{ kept: number }]>(
    db,
    `INSERT INTO status_days (day, pool_status, n) ${steps} ON CONFLICT DO UPDATE SET n = n + excluded.n`,
  ).run({ kept })
}

/** What to compare the changes with: everything counted again. */
export const statusDaysRecount = {
  what: 'status_days',
  kept: 'SELECT day, pool_status, n FROM status_days WHERE n <> 0',
  counted: `SELECT day, pool_status, sum(n) AS n FROM (
      SELECT at / ${millisecondsADay} AS day, from_status AS pool_status, -1 AS n FROM history
        WHERE from_status IS NOT NULL
      UNION ALL SELECT at / ${millisecondsADay}, to_status, 1 FROM history WHERE to_status IS NOT NULL)
    GROUP BY day, pool_status HAVING sum(n) <> 0`,
} as const

function dayOf(at: number): number {
  return Math.floor(at / millisecondsADay)
}

/** The counts as they were when each day ended on which something changed. */
export interface CountsOfDay {
  /** When the day began, in milliseconds since 1970, UTC. */
  readonly at: number
  readonly counts: StatusCounts
}

/**
 * The course of the pool statuses: how it stood when the period began, each day on which something changed, and now.
 * @param from when the period begins, in milliseconds since 1970
 * @param now when it ends
 */
export function courseOfStatuses(db: ReadDb, from: number, now: number): CountsOfDay[] {
  const first = dayOf(from)
  const last = dayOf(now)
  const changes = sql<[number, number], { day: number; pool_status: PoolStatus; n: number }>(
    db,
    // What came before is where it begins; a clock that was ahead must not hide what was done then.
    `SELECT min(max(day, ?), ?) AS day, pool_status, sum(n) AS n FROM status_days GROUP BY 1, 2 ORDER BY 1`,
  ).all(first, last)
  const counts: StatusCounts = { Free: 0, Assigned: 0, Returned: 0 }
  const course = new Map<number, StatusCounts>([[first, { ...counts }]])
  for (const { day, pool_status, n } of changes) {
    counts[pool_status] += n
    course.set(day, { ...counts })
  }
  course.set(last, { ...counts })
  return [...course].map(([day, of]) => ({ at: day * millisecondsADay, counts: of }))
}
