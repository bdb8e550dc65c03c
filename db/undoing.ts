import type { PoolStatus } from '../contract/numbers.ts'
import type { Id } from '../contract/values.ts'
import { sql, type ReadDb } from './connection.ts'
import type { NumberState } from './numbers.ts'

/** What an operation did to one number, from before its first entry to after its last. */
export interface Undoable {
  readonly digits: number
  /** The operation's first entry about the number. */
  readonly firstId: Id
  /** The number's state before the operation; null when it was not in the inventory. */
  readonly before: NumberState | null
  /** Present when the operation removed the number. */
  readonly tombstone: string | null
}

interface UndoableRecord {
  e164: number
  first_id: number
  from_status: PoolStatus | null
  line_status: 'Normal' | 'Pending' | null
  sub_account_id: number | null
  sip_trunk_id: number | null
  user_id: number | null
  billing_reference_id: string | null
  service_info: string | null
  tombstone: string | null
}

const changedLater = `EXISTS (SELECT 1 FROM history AS later
  WHERE later.e164 = h.e164 AND later.id > h.id AND later.operation_id <> h.operation_id)`

/** What an operation did, number by number; only to those that no later operation has changed. */
export function undoableEntries(db: ReadDb, operationId: Id): Undoable[] {
  const records = sql<[Id], UndoableRecord>(
    db,
    `SELECT h.e164, h.id AS first_id, h.from_status, p.line_status, p.sub_account_id, p.sip_trunk_id, p.user_id,
      p.billing_reference_id, p.service_info, h.tombstone
      FROM history AS h LEFT JOIN history AS p ON p.id = h.prior_id
      WHERE h.id IN (SELECT min(id) FROM history WHERE operation_id = ? GROUP BY e164) AND NOT ${changedLater}
      ORDER BY h.id`,
  ).all(operationId)
  return records.map((record) => ({
    digits: record.e164,
    firstId: record.first_id,
    tombstone: record.tombstone,
    before:
      record.from_status === null || record.line_status === null
        ? null
        : {
            poolStatus: record.from_status,
            lineStatus: record.line_status,
            subAccountId: record.sub_account_id,
            sipTrunkId: record.sip_trunk_id,
            userId: record.user_id,
            billingReferenceId: record.billing_reference_id,
            serviceInfo: record.service_info,
          },
  }))
}

/** Some of an operation's numbers that later operations have changed. */
export function examplesChangedSince(db: ReadDb, operationId: Id, limit: number): number[] {
  return sql<[Id, number], { e164: number }>(
    db,
    `SELECT DISTINCT h.e164 FROM history AS h WHERE h.operation_id = ? AND ${changedLater} LIMIT ?`,
  )
    .all(operationId, limit)
    .map(({ e164 }) => e164)
}
