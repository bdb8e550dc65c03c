import type { NumberType } from '../../contract/numbers.ts'
import { ofStatuses, poolStatuses, type PoolStatus } from '../../contract/life/statuses.ts'
import type { AccountCounts, CountryCounts, StatusCounts } from '../../contract/overview.ts'
import { sql, type ReadDb } from '../file/connection.ts'

/** The counts of each pool status as columns of a SELECT over the counters. */
const byStatus = poolStatuses
  .map((status) => `coalesce(sum(CASE pool_status WHEN '${status}' THEN n END), 0) AS ${status}`)
  .join(', ')

const countsIn = (counts: StatusCounts): StatusCounts => ofStatuses((status) => counts[status])

/** How many numbers there are in whatever status. */
function inAll(counts: StatusCounts): number {
  return poolStatuses.reduce((sum, status) => sum + counts[status], 0)
}

/** How many numbers are in each pool status, and how many of all are still being ported in. */
export function countAll(db: ReadDb): { now: StatusCounts; pending: number } {
  const row = sql<[], StatusCounts & { pending: number }>(
    db,
    `SELECT ${byStatus}, coalesce(sum(CASE line_status WHEN 'Pending' THEN n END), 0) AS pending FROM number_counts`,
  ).get()
  return row === undefined
    ? { now: ofStatuses(() => 0), pending: 0 }
    : { now: countsIn(row), pending: row.pending }
}

/** The sub accounts that have numbers or returned some which wait to be unbound, most first. */
export function countByAccount(db: ReadDb): AccountCounts[] {
  return sql<[], StatusCounts & { id: number; name: string }>(
    db,
    `SELECT a.id, a.name, c.* FROM (
        SELECT sub_account_id, ${byStatus} FROM number_counts WHERE sub_account_id > 0
          GROUP BY sub_account_id HAVING sum(n) > 0) AS c
      JOIN sub_accounts AS a ON a.id = c.sub_account_id`,
  )
    .all()
    .map(({ id, name, ...counts }) => ({ subAccount: { id, name }, counts: countsIn(counts) }))
    .sort((a, b) => inAll(b.counts) - inAll(a.counts))
}

/** Every country that has numbers, most first, each with its number types, most first. */
export function countByCountry(db: ReadDb): CountryCounts[] {
  const rows = sql<[], { country: string; number_type: NumberType; pool_status: PoolStatus; n: number }>(
    db,
    `SELECT country, number_type, pool_status, sum(n) AS n FROM number_counts
      GROUP BY country, number_type, pool_status HAVING sum(n) > 0`,
  ).all()
  const countries = new Map<string, { counts: StatusCounts; types: Map<NumberType, number> }>()
  for (const { country, number_type, pool_status, n } of rows) {
    const known = countries.get(country) ?? {
      counts: { ...ofStatuses(() => 0) },
      types: new Map<NumberType, number>(),
    }
    known.counts[pool_status] += n
    known.types.set(number_type, (known.types.get(number_type) ?? 0) + n)
    countries.set(country, known)
  }
  return [...countries]
    .map(([country, { counts, types }]) => ({
      country,
      counts,
      types: [...types]
        .map(([numberType, count]) => ({ numberType, count }))
        .sort((a, b) => b.count - a.count),
    }))
    .sort((a, b) => inAll(b.counts) - inAll(a.counts))
}
