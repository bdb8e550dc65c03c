import { poolStatuses, type NumberFacets, type NumberFilter } from '../contract/numbers.ts'
import { sql, type ReadDb } from './connection.ts'
import { filterCondition } from './search.ts'

interface Count<T> {
  value: T
  label: string
  count: number
}

function counts<T extends string | number>(
  db: ReadDb,
  filter: NumberFilter,
  field: 'poolStatus' | 'country' | 'numberType' | 'subAccountId' | 'sipTrunkId' | 'batchId',
  column: string,
  label: string,
): Count<T>[] {
  const condition = filterCondition(filter, field)
  return sql<(string | number)[], Count<T>>(
    db,
    `SELECT counted.value, ${label} AS label, counted.count FROM (
      SELECT n.${column} AS value, count(*) AS count FROM numbers AS n
      WHERE n.${column} IS NOT NULL AND ${condition.text} GROUP BY n.${column}) AS counted
    ORDER BY label COLLATE NOCASE, counted.value`,
  ).all(...condition.values)
}

const nameIn = (table: string) => `(SELECT name FROM ${table} WHERE id = counted.value)`

/** Every value of each filter with how many numbers it would leave while the other filters stay. */
export function countFacets(db: ReadDb, filter: NumberFilter): NumberFacets {
  const statuses = counts<NumberFacets['poolStatus'][number]['value']>(
    db,
    filter,
    'poolStatus',
    'pool_status',
    'counted.value',
  )
  return {
    poolStatus: poolStatuses.flatMap((status) => statuses.filter(({ value }) => value === status)),
    country: counts(db, filter, 'country', 'country', 'counted.value'),
    numberType: counts(db, filter, 'numberType', 'number_type', 'counted.value'),
    subAccountId: counts(db, filter, 'subAccountId', 'sub_account_id', nameIn('sub_accounts')),
    sipTrunkId: counts(db, filter, 'sipTrunkId', 'sip_trunk_id', nameIn('sip_trunks')),
    batchId: counts(db, filter, 'batchId', 'batch_id', nameIn('batches')),
  }
}
