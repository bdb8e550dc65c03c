import type { NumberType } from '../../contract/numbers.ts'
import { sql, type ReadDb, type WriteDb } from '../file/connection.ts'
import { keepCounts } from '../counts/counters.ts'

/** The numbers that were taken although no numbering plan had them, without their `+`, in order. */
export function numbersOutsidePlan(db: ReadDb): number[] {
  return sql<[], number>(db, "SELECT e164 FROM numbers WHERE number_type = 'Not in plan' ORDER BY e164")
    .pluck()
    .all()
}

/** What the plan says of a number that it has by now. */
export interface FoundInPlan {
  readonly digits: number
  readonly country: string
  readonly numberType: NumberType
}

const state = `pool_status, line_status, sub_account_id, sip_trunk_id, user_id, billing_reference_id, service_info`
const change = `INSERT INTO temp.changed
  SELECT e164, ${state}, country, number_type, batch_id, ${state}, :country, :numberType, batch_id
  FROM numbers WHERE e164 = :digits AND number_type = 'Not in plan'`
const found = `UPDATE numbers SET country = :country, number_type = :numberType
  WHERE e164 = :digits AND number_type = 'Not in plan'`

/** Sets country and type of numbers that a plan has by now, and what is counted by them; within a transaction. */
export function setFoundInPlan(db: WriteDb, numbers: readonly FoundInPlan[]): void {
  sql(db, 'DELETE FROM temp.changed').run()
  for (const number of numbers) {
    sql<[FoundInPlan]>(db, change).run(number)
    sql<[FoundInPlan]>(db, found).run(number)
  }
  keepCounts(db)
}
