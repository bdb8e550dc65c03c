import { mdiFileDownloadOutline, mdiPhoneOutline, mdiUndo } from '@mdi/js'
import type { Batch } from '../../../contract/sheets/batches.ts'
import type { MenuAct } from '../../menus/menuActs.ts'
import { reasonNotToUndo, type UndoState } from '../../words/undoReasons.ts'
import { t } from '../../texts.ts'

export type BatchAct = 'numbers' | 'export' | 'undo'

/** An undo that was undone leaves the numbers in place; the batch then counts as changed. */
export function undoStateOf(batch: Batch): UndoState {
  return batch.now.gone === batch.count ? batch : { ...batch, undoneBy: null }
}

/** The actions for a batch. */
export function batchActs(batch: Batch): readonly MenuAct<BatchAct>[] {
  const state = undoStateOf(batch)
  // If only some have changed, the others can be undone; the refusal lists those and offers it.
  const some = state.undoneBy === null && state.changedSince < state.count
  const reason = some ? undefined : reasonNotToUndo(state)
  return [
    { key: 'numbers', label: t('act.showNumbers'), icon: mdiPhoneOutline },
    {
      key: 'export',
      label: t('act.export'),
      icon: mdiFileDownloadOutline,
      ...(batch.now.gone === batch.count ? { reason: t('batches.noneLeft') } : {}),
    },
    {
      key: 'undo',
      label: t('act.undo'),
      icon: mdiUndo,
      writes: true,
      ...(reason === undefined ? {} : { reason }),
    },
  ]
}
