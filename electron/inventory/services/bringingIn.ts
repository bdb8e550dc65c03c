import { acts } from '../../../contract/life/acts.ts'
import { absent, next } from '../../../contract/life/states.ts'
import type { Labels } from '../../../contract/fields.ts'
import type { LineStatus } from '../../../contract/life/statuses.ts'
import type { Id } from '../../../contract/values.ts'
import type { WriteDb } from '../../../db/file/connection.ts'
import { writeEntry } from '../../../db/history/history.ts'
import { insertNumber } from '../../../db/numbers/heldNumbers.ts'
import { keyOf } from '../../../db/numbers/numberKey.ts'
import { noHold, type NumberState } from '../../../db/numbers/numbers.ts'
import type { ReadRow } from '../../sheets/messages.ts'

export interface NewNumber {
  readonly operationId: Id
  readonly number: NonNullable<ReadRow['number']>
  readonly labels: Labels<string | null>
  readonly lineStatus: LineStatus
  /** Milliseconds since 1970, UTC. */
  readonly at: number
}

/**
 * Brings a number that was typed into the inventory, its history entry first; the caller has made sure that it may.
 * @returns the state it has, and its history entry
 */
export function bringIn(db: WriteDb, entering: NewNumber): { state: NumberState; historyId: Id } {
  const { operationId, number, labels, lineStatus, at } = entering
  const act = 'pool.add'
  const poolStatus = acts[act].to
  next(act, absent, { ...absent, pool: poolStatus, line: lineStatus })
  const key = keyOf(number.e164)
  const state: NumberState = {
    poolStatus,
    lineStatus,
    subAccountId: null,
    sipTrunkId: null,
    userId: null,
    ...noHold,
    custom: null,
    ...labels,
  }
  const plan = { country: number.country, numberType: number.numberType }
  const historyId = writeEntry(db, { operationId, key, at, act, priorId: null, from: null, state, plan })
  insertNumber(db, { key, ...plan, batchId: null, addedAt: at, state, historyId, at })
  return { state, historyId }
}
