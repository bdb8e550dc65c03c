import type { NumberType } from '../../contract/numbers.ts'
import { sql, type ReadDb, type WriteDb } from '../file/connection.ts'
import { insertChanged } from '../counts/changed.ts'
import { keepCounts } from '../counts/counters.ts'

/** The numbers that were taken although no numbering plan had them, by their keys, in order. */
export function numbersOutsidePlan(db: ReadDb): number[] {
  return sql<[], number>(db, "SELECT key FROM numbers WHERE number_type = 'Not in plan' ORDER BY key")
    .pluck()
    .all()
}

/** What the plan says of a number that it has by now. */
export interface FoundInPlan {
  readonly key: number
  readonly country: string
  readonly numberType: NumberType
}

const change = `${insertChanged({ country: ':country', number_type: ':numberType' })}
  FROM numbers WHERE key = :key AND number_type = 'Not in plan'`
const found = `UPDATE numbers SET country = :country, number_type = :numberType
  WHERE key = :key AND number_type = 'Not in plan'`

/** Sets country and type of numbers that a plan has by now, and what is counted by them; within a transaction. */
export function setFoundInPlan(db: WriteDb, numbers: readonly FoundInPlan[]): void {
  sql(db, 'DELETE FROM temp.changed').run()
  for (const number of numbers) {
    sql<[FoundInPlan]>(db, change).run(number)
    sql<[FoundInPlan]>(db, found).run(number)
  }
  keepCounts(db, 'changed')
}
