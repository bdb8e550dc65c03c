import { mdiFormatListBulleted, mdiPhoneOutline, mdiUndo } from '@mdi/js'
import type { Operation } from '../../../contract/history.ts'
import type { MenuAct } from '../../menus/menuActs.ts'
import { reasonNotToUndo } from '../../words/undoReasons.ts'
import { t } from '../../texts.ts'

export type OperationAct = 'entries' | 'numbers' | 'undo'

/** The actions for an operation; an import links to its numbers as they are now. */
export function operationActs(operation: Operation): readonly MenuAct<OperationAct>[] {
  const reason = reasonNotToUndo(operation)
  return [
    { key: 'entries', label: t('activity.entries'), icon: mdiFormatListBulleted },
    ...(operation.batch === null
      ? []
      : [{ key: 'numbers', label: t('act.showNumbers'), icon: mdiPhoneOutline } as const]),
    {
      key: 'undo',
      label: t('act.undo'),
      icon: mdiUndo,
      writes: true,
      ...(reason === undefined ? {} : { reason }),
    },
  ]
}
