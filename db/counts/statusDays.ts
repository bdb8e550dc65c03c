import { ofStatuses, type PoolStatus } from '../../contract/life/statuses.ts'
import type { StatusCounts } from '../../contract/overview.ts'
import { sql, type ReadDb, type WriteDb } from '../file/connection.ts'

/** The shortest piece that the days of every time zone are made of: some are three quarters of an hour apart. */
const millisecondsAQuarter = 900_000

/** The steps of the history above an entry, each as numbers less in a status and more in another. */
const steps = `WITH alike AS MATERIALIZED (
    SELECT at / ${millisecondsAQuarter} AS quarter, from_status, pool_status, count(*) AS n FROM history NOT INDEXED
      WHERE id > :kept GROUP BY 1, 2, 3)
  SELECT quarter, pool_status, sum(n) AS n FROM (
    SELECT quarter, from_status AS pool_status, -n AS n FROM alike WHERE from_status IS NOT NULL
    UNION ALL SELECT quarter, pool_status, n FROM alike WHERE pool_status IS NOT NULL)
  WHERE true GROUP BY quarter, pool_status HAVING sum(n) <> 0`

/**
 * Brings the changes of each quarter of an hour up to date.
 * @param kept the history entry up to which they are
 */
export function keepStatusDays(db: WriteDb, kept: number): void {
  sql<[{ kept: number }]>(
    db,
    `INSERT INTO status_days (quarter, pool_status, n) ${steps} ON CONFLICT DO UPDATE SET n = n + excluded.n`,
  ).run({ kept })
}

/** What to compare the changes with: everything counted again. */
export const statusDaysRecount = {
  what: 'status_days',
  kept: 'SELECT quarter, pool_status, n FROM status_days WHERE n <> 0',
  counted: `SELECT quarter, pool_status, sum(n) AS n FROM (
      SELECT at / ${millisecondsAQuarter} AS quarter, from_status AS pool_status, -1 AS n FROM history
        WHERE from_status IS NOT NULL
      UNION ALL SELECT at / ${millisecondsAQuarter}, pool_status, 1 FROM history WHERE pool_status IS NOT NULL)
    GROUP BY quarter, pool_status HAVING sum(n) <> 0`,
} as const

/** The counts as they were when each day ended on which something changed. */
export interface CountsOfDay {
  /** When the day began, in milliseconds since 1970. */
  readonly at: number
  readonly counts: StatusCounts
}

/** When the days began where the computer is: that of a moment and those before it, oldest first. */
function beginnings(now: number, before: number): number[] {
  const today = new Date(now)
  // Through the calendar, because a day on which the clocks change has not 24 hours.
  const beginning = (back: number) =>
    new Date(today.getFullYear(), today.getMonth(), today.getDate() - back).getTime()
  return Array.from({ length: before + 1 }, (_, place) => beginning(before - place))
}

/**
 * The course of the pool statuses: how it stood when the first day ended, each day on which something changed, and now.
 * Days are those of the computer's time zone.
 * @param days how many days before today it begins
 * @param now in milliseconds since 1970
 */
export function courseOfStatuses(db: ReadDb, days: number, now: number): CountsOfDay[] {
  const began = beginnings(now, days)
  const changes = sql<[], [number, PoolStatus, number]>(
    db,
    'SELECT quarter, pool_status, n FROM status_days ORDER BY quarter',
  )
    .raw()
    .iterate()
  const counts: StatusCounts = { ...ofStatuses(() => 0) }
  const course = new Map<number, StatusCounts>()
  // What came before is where it begins; a clock that was ahead must not hide what was done then.
  let place = 0
  for (const [quarter, status, n] of changes) {
    const at = quarter * millisecondsAQuarter
    const before = place
    while (place < days && (began[place + 1] ?? now) <= at) place += 1
    if (before === 0 && place > 0 && !course.has(0)) course.set(0, { ...counts })
    counts[status] += n
    course.set(place, { ...counts })
  }
  if (!course.has(0)) course.set(0, { ...counts })
  course.set(days, { ...counts })
  return [...course].map(([day, of]) => ({ at: began[day] ?? now, counts: of }))
}
