import type { ImportOutcome } from '../../../contract/batches.ts'
import { insertBatch } from '../../../db/batches.ts'
import { startOperation } from '../../../db/history.ts'
import type { InventoryContext } from '../context.ts'
import { bringIn } from './bringingIn.ts'
import { addToDirectory } from './directory.ts'
import { orNull } from './numberActs.ts'
import type { PlannedRow } from './planning.ts'

export type CommittedBatch = ImportOutcome['batches'][number]

function assignmentOf({ subAccountId, sipTrunkId }: PlannedRow) {
  return subAccountId === null || sipTrunkId === null ? null : { subAccountId, sipTrunkId }
}

/** Brings the numbers of ready rows into the inventory as one batch; within a transaction of the caller's. */
export function bringInBatch(
  { db, now }: InventoryContext,
  rows: readonly PlannedRow[],
  name: string,
): CommittedBatch {
  const at = now()
  const operationId = startOperation(db, 'pool.import', at)
  const batchId = insertBatch(db, operationId, name)
  for (const row of rows) {
    const { number, cells } = row.read
    if (number === null) throw new Error(`row ${row.read.row} is ready and has no number`)
    const assignment = assignmentOf(row)
    const billingReferenceId = orNull(cells.billingReferenceId)
    const serviceInfo = orNull(cells.serviceInfo)
    const labels = { billingReferenceId, serviceInfo }
    bringIn(db, { act: 'pool.import', operationId, batchId, number, assignment, ...labels, at })
  }
  return { id: batchId, operationId, name, count: rows.length }
}

type EntryKind = 'subAccount' | 'carrier' | 'sipTrunk' | 'user'

function ownerOf(kind: 'sipTrunk' | 'user', { read, carrierId, subAccountId }: PlannedRow): number {
  const ownerId = kind === 'sipTrunk' ? carrierId : subAccountId
  if (ownerId === null) throw new Error(`row ${read.row} is ready and has no owner`)
  return ownerId
}

/** Adds the entries of ready rows to the directory; within a transaction of the caller's. */
export function addEntries(context: InventoryContext, rows: readonly PlannedRow[], kind: EntryKind): void {
  for (const row of rows) {
    const { name } = row.read.cells
    const entry =
      kind === 'sipTrunk' || kind === 'user' ? { kind, name, ownerId: ownerOf(kind, row) } : { kind, name }
    const added = addToDirectory(context, entry)
    if (!added.ok) throw new Error(`row ${row.read.row} is ready and was not added: ${added.code}`)
  }
}
