import type { ImportOutcome } from '../../../contract/sheets/batches.ts'
import { absent, next } from '../../../contract/life/states.ts'
import { statuses } from '../../../contract/life/statuses.ts'
import { insertEntry } from '../../../db/directory/changingEntries.ts'
import { insertBatch } from '../../../db/numbers/batches.ts'
import {
  beginEntering,
  insertEntered,
  insertEntries,
  type EnteringNumber,
} from '../../../db/numbers/entering.ts'
import { keyOf } from '../../../db/numbers/numberKey.ts'
import { startOperation } from '../../../db/history/operations.ts'
import type { InventoryContext } from '../context.ts'
import { changing, refusalToAdd } from '../services/directory.ts'
import type { PlannedRow } from './planning/plannedRow.ts'
import { slicesOf } from './slices.ts'

export type CommittedBatch = ImportOutcome['batches'][number]

function enteringOf({
  read,
  subAccountId,
  sipTrunkId,
  userId,
  poolStatus,
  lineStatus,
  custom,
}: PlannedRow): EnteringNumber {
  const { row, number, cells } = read
  if (number === null) throw new Error(`row ${row} is ready and has no number`)
  next('pool.import', absent, { pool: poolStatus, line: lineStatus, hasUser: userId !== null, hold: null })
  const { owner } = statuses[poolStatus]
  return {
    key: keyOf(number.e164),
    country: number.country,
    numberType: number.numberType,
    poolStatus,
    lineStatus,
    subAccountId: owner ? subAccountId : null,
    sipTrunkId: owner ? sipTrunkId : null,
    userId,
    labels: cells,
    custom,
  }
}

/** Ready rows that are imported as one batch. */
export interface Part<Row> {
  readonly rows: readonly Row[]
  readonly name: string
}

/**
 * Splits the ready rows of a file into batches; this is where the batch limit is enforced.
 * @param file its name, with the place of the first of them among all its batches
 */
export function splitIntoBatches<Row>(
  rows: readonly Row[],
  batchSize: number,
  { file, first, all }: { file: string; first: number; all: number },
): Part<Row>[] {
  return [...slicesOf(rows, batchSize)].map((part, index) => ({
    rows: part,
    name: all === 1 ? file : `${file} (${first + index} of ${all})`,
  }))
}

/** Adds the numbers of ready rows to the inventory, each part as one batch; within a transaction of the caller's. */
export function bringInBatches(
  { db, now }: InventoryContext,
  parts: readonly Part<PlannedRow>[],
): CommittedBatch[] {
  const at = now()
  beginEntering(db)
  const batches = parts.map(({ rows, name }) => {
    const operationId = startOperation(db, 'pool.import', at)
    const batchId = insertBatch(db, operationId, name)
    insertEntries(db, { operationId, batchId, at }, rows.map(enteringOf))
    return { id: batchId, operationId, name, count: rows.length }
  })
  insertEntered(db)
  return batches
}

type EntryKind = 'subAccount' | 'carrier' | 'sipTrunk' | 'user'

function ownerOf(kind: 'sipTrunk' | 'user', { read, carrierId, subAccountId }: PlannedRow): number {
  const ownerId = kind === 'sipTrunk' ? carrierId : subAccountId
  if (ownerId === null) throw new Error(`row ${read.row} is ready and has no owner`)
  return ownerId
}

/** Adds the entries of ready rows to the directory as one operation; within a transaction of the caller's. */
export function addEntries(context: InventoryContext, rows: readonly PlannedRow[], kind: EntryKind): void {
  const operation = changing(context, 'directory.add')
  for (const row of rows) {
    const { name } = row.read.cells
    const entry =
      kind === 'sipTrunk' || kind === 'user' ? { kind, name, ownerId: ownerOf(kind, row) } : { kind, name }
    const refused = refusalToAdd(context.db, entry)
    if (refused !== null) throw new Error(`row ${row.read.row} is ready and was not added: ${refused.code}`)
    insertEntry(context.db, entry, operation)
  }
}
