import { next } from '../../../contract/acts.ts'
import type { Labels } from '../../../contract/fields.ts'
import type { Id } from '../../../contract/values.ts'
import type { WriteDb } from '../../../db/file/connection.ts'
import { writeEntry } from '../../../db/history/history.ts'
import { insertNumber } from '../../../db/numbers/heldNumbers.ts'
import { keyOf } from '../../../db/numbers/numberKey.ts'
import type { NumberState } from '../../../db/numbers/numbers.ts'
import type { ReadRow } from '../../sheets/messages.ts'

export interface NewNumber {
  readonly operationId: Id
  readonly number: NonNullable<ReadRow['number']>
  readonly labels: Labels<string | null>
  /** Milliseconds since 1970, UTC. */
  readonly at: number
}

/**
 * Brings a number that was typed into the inventory, its history entry first; the caller has made sure that it may.
 * @returns the state it has, and its history entry
 */
export function bringIn(db: WriteDb, entering: NewNumber): { state: NumberState; historyId: Id } {
  const { operationId, number, labels, at } = entering
  const act = 'pool.add'
  const { pool } = next(act, { pool: null, hasUser: false })
  if (pool === null) throw new Error(`${act} leads out of the inventory`)
  const key = keyOf(number.e164)
  const state: NumberState = {
    poolStatus: pool,
    lineStatus: 'Normal',
    subAccountId: null,
    sipTrunkId: null,
    userId: null,
    ...labels,
  }
  const plan = { country: number.country, numberType: number.numberType }
  const historyId = writeEntry(db, { operationId, key, at, act, priorId: null, from: null, state, plan })
  insertNumber(db, { key, ...plan, batchId: null, addedAt: at, state, historyId, at })
  return { state, historyId }
}
