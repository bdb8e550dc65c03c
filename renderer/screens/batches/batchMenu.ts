import { mdiPhoneOutline, mdiUndo } from '@mdi/js'
import type { Batch } from '../../../contract/batches.ts'
import type { MenuAct } from '../../components/menuActs.ts'
import { reasonNotToUndo } from '../activity/undoReasons.ts'

export type BatchAct = 'numbers' | 'undo'

/** What can be done with a batch. */
export function batchActs(batch: Batch): readonly MenuAct<BatchAct>[] {
  const reason = reasonNotToUndo(batch)
  return [
    { key: 'numbers', label: 'Show numbers', icon: mdiPhoneOutline },
    { key: 'undo', label: 'Undo', icon: mdiUndo, ...(reason === undefined ? {} : { reason }) },
  ]
}
