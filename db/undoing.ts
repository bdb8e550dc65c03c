import type { Id } from '../contract/values.ts'
import { sql, type ReadDb } from './connection.ts'

/** Some of an operation's numbers that later operations have changed. */
export function examplesChangedSince(db: ReadDb, operationId: Id, limit: number): number[] {
  return sql<[Id, number], { e164: number }>(
    db,
    `SELECT DISTINCT h.e164 FROM history AS h WHERE h.operation_id = ? AND EXISTS (
      SELECT 1 FROM history AS later
      WHERE later.e164 = h.e164 AND later.id > h.id AND later.operation_id <> h.operation_id) LIMIT ?`,
  )
    .all(operationId, limit)
    .map(({ e164 }) => e164)
}
