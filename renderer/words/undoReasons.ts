import type { Operation } from '../../contract/history.ts'
import { t } from '../texts.ts'

/** What decides whether an operation can still be undone. */
export type UndoState = Pick<Operation, 'count' | 'undoneBy' | 'changedSince'>

/** Why an operation can't be undone, without a full stop; empty if it can. The inventory decides in the end. */
export function reasonNotToUndo({ count, undoneBy, changedSince }: UndoState): string | undefined {
  if (undoneBy !== null) return t('history.undoneAlready')
  if (changedSince === 0) return undefined
  if (count === 1) return t('history.oneChanged')
  return t('history.someChanged', { count: changedSince })
}
