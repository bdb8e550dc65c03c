import { availabilities, holdKinds, type Availability, type HoldKind } from '../../contract/life/holds.ts'
import type { NumberFilter } from '../../contract/numbers.ts'
import type { LineStatus } from '../../contract/life/statuses.ts'
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
  resting: [fragment`n.hold = 'resting' AND ${held}`],
  awaitingPort: [fragment`n.line_status = 'Pending' AND n.pool_status = 'Free' AND NOT (${held})`],
  none: [fragment`n.pool_status = 'Assigned'`, fragment`n.pool_status = 'Returned'`],
}

/** How many numbers are held now by one kind of hold, with one status of their line. */
interface HeldCount {
  readonly hold: HoldKind
  readonly line: LineStatus
  readonly n: number
  /** When the last of them ends, in milliseconds since 1970, UTC. */
  readonly until: number | null
}

/** How many numbers are held now; only those that meet some conditions on `numbers AS n`. */
export function countHeld(db: ReadDb, checks: readonly Condition[] = []): readonly HeldCount[] {
  return selectRows<HeldCount>(
    db,
    fragment`SELECT n.hold AS hold, n.line_status AS line, count(*) AS n,
        max(n.hold_until) AS until FROM numbers AS n
      WHERE ${allOf([held, ...checks])} GROUP BY 1, 2`,
  )
}

const sumOf = (counts: readonly HeldCount[]) => counts.reduce((sum, { n }) => sum + n, 0)

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
  const left = (status: LineStatus) =>
    (free.get(status) ?? 0) - sumOf(holding.filter(({ line }) => line === status))
  return new Map<Availability, number>([
    ['available', left('Normal')],
    ...holdKinds.map((kind) => [kind, sumOf(holding.filter(({ hold }) => hold === kind))] as const),
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
