import type { Batch } from '../../contract/sheets/batches.ts'
import type { PoolStatus } from '../../contract/life/statuses.ts'
import type { Id } from '../../contract/values.ts'
import { expectChanges, sql, type ReadDb, type WriteDb } from '../file/connection.ts'
import { momentOf } from '../history/moments.ts'
import { containing } from '../search/patterns.ts'

/** Records the batch that an import operation is. Returns its id. */
export function insertBatch(db: WriteDb, operationId: Id, name: string): Id {
  const result = sql<[Id, string]>(db, 'INSERT INTO batches (operation_id, name) VALUES (?, ?)').run(
    operationId,
    name,
  )
  expectChanges(result, 1, `batch ${name}`)
  return Number(result.lastInsertRowid)
}

interface BatchRecord {
  id: number
  operation_id: number
  name: string
  at: number
  count: number
  undone_by: number | null
  changed_since: number
}

function toBatch(db: ReadDb, record: BatchRecord): Batch {
  const now: Record<PoolStatus | 'gone', number> = { Free: 0, Assigned: 0, Returned: 0, gone: record.count }
  const counts = sql<[Id], { status: PoolStatus; n: number }>(
    db,
    'SELECT pool_status AS status, count(*) AS n FROM numbers WHERE batch_id = ? GROUP BY pool_status',
  ).all(record.id)
  for (const { status, n } of counts) {
    now[status] = n
    now.gone -= n
  }
  return {
    id: record.id,
    operationId: record.operation_id,
    name: record.name,
    at: momentOf(record.at),
    count: record.count,
    now,
    undoneBy: record.undone_by,
    changedSince: record.changed_since,
  }
}

/** Committed imports whose name contains `text`, newest first. */
export function listBatches(
  db: ReadDb,
  query: { text?: string | undefined; offset: number; limit: number },
): { rows: Batch[]; total: number } {
  const pattern = containing(query.text?.normalize('NFC').trim() ?? '')
  const records = sql<[string, number, number], BatchRecord>(
    db,
    String.raw`SELECT b.id, b.operation_id, b.name, o.at, u.id AS undone_by, coalesce(t.numbers, 0) AS count,
      coalesce(t.changed_since, 0) AS changed_since
      FROM (SELECT id FROM batches WHERE name LIKE ? ESCAPE '\' ORDER BY id DESC LIMIT ? OFFSET ?) AS page
      CROSS JOIN batches AS b ON b.id = page.id JOIN operations AS o ON o.id = b.operation_id
      LEFT JOIN operations AS u ON u.undoes = o.id LEFT JOIN operation_totals AS t ON t.operation_id = o.id`,
  ).all(pattern, query.limit, query.offset)
  const total = sql<[string], { n: number }>(
    db,
    String.raw`SELECT count(*) AS n FROM batches WHERE name LIKE ? ESCAPE '\'`,
  ).get(pattern)
  return { rows: records.map((record) => toBatch(db, record)), total: total?.n ?? 0 }
}
