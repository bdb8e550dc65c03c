import { availabilities, type Availability } from '../../contract/holds.ts'
import type { NumberFilter } from '../../contract/numbers.ts'
import { lineStatuses, type LineStatus } from '../../contract/statuses.ts'
import { sql, type ReadDb } from '../file/connection.ts'
import { fragment, selectRows, verbatim } from '../file/fragment.ts'
import { availability, isHeldAt } from '../numbers/holding.ts'
import { numbersWhere } from '../search/indexScans.ts'
import { allOf, isAmong, type Condition } from './condition.ts'
import type { Narrowing } from './narrowing.ts'

const held = verbatim(`n.hold IS NOT NULL AND ${isHeldAt()}`)
const isFree = (line: LineStatus) =>
  fragment`n.pool_status = 'Free' AND n.line_status = ${line} AND NOT (${held})`

/** Which numbers are of each, in terms that have an index whose order is that of the numbers. */
const conditions: Readonly<Record<Availability, readonly Condition[]>> = {
  available: [isFree('Normal')],
  reserved: [fragment`n.hold = 'reserved' AND ${held}`],
  awaitingPort: [fragment`n.line_status = 'Pending' AND n.pool_status = 'Free' AND NOT (${held})`],
  none: [fragment`n.pool_status = 'Assigned'`, fragment`n.pool_status = 'Returned'`],
}

/** How many numbers are held now, by the status of their line; only those that meet some conditions on `numbers AS n`. */
export function countHeld(db: ReadDb, checks: readonly Condition[] = []): ReadonlyMap<LineStatus, number> {
  const rows = selectRows<{ line: LineStatus; n: number }>(
    db,
    fragment`SELECT n.line_status AS line, count(*) AS n FROM numbers AS n WHERE ${allOf([held, ...checks])} GROUP BY 1`,
  )
  return new Map(rows.map(({ line, n }) => [line, n]))
}

/** How many numbers there are of each: from the counters, less those that are held, because the clock ends a hold. */
export function countAvailabilities(db: ReadDb): ReadonlyMap<Availability, number> {
  const free = new Map(
    sql<[], [LineStatus, number]>(
      db,
      `SELECT line_status, sum(n) FROM number_counts WHERE pool_status = 'Free' GROUP BY 1`,
    )
      .raw()
      .all(),
  )
  const [others = 0] = sql<[], number>(
    db,
    `SELECT coalesce(sum(n), 0) FROM number_counts WHERE pool_status <> 'Free'`,
  )
    .pluck()
    .all()
  const holding = countHeld(db)
  const left = (line: LineStatus) => (free.get(line) ?? 0) - (holding.get(line) ?? 0)
  return new Map<Availability, number>([
    ['available', left('Normal')],
    ['reserved', lineStatuses.reduce((sum, line) => sum + (holding.get(line) ?? 0), 0)],
    ['awaitingPort', left('Pending')],
    ['none', others],
  ])
}

/** What a filter by availability leaves. */
export function byAvailability(db: ReadDb, { availability: given = [] }: NumberFilter): Narrowing[] {
  const values = availabilities.filter((value) => given.includes(value))
  if (values.length === 0) return []
  const counts = countAvailabilities(db)
  return [
    {
      field: 'availability',
      size: values.reduce((sum, value) => sum + (counts.get(value) ?? 0), 0),
      scans: values.flatMap((value) => conditions[value].map(numbersWhere)),
      check: isAmong(verbatim(`(${availability})`), values),
    },
  ]
}
