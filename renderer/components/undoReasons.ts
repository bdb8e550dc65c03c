import type { Operation } from '../../contract/history.ts'
import { inFigures } from './counting.ts'

/** What decides whether an operation can still be undone. */
export type UndoState = Pick<Operation, 'count' | 'undoneBy' | 'changedSince'>

/** Why an operation can't be undone, without a full stop; nothing where it can. The inventory has the last word. */
export function reasonNotToUndo({ count, undoneBy, changedSince }: UndoState): string | undefined {
  if (undoneBy !== null) return 'It was undone already'
  if (changedSince === 0) return undefined
  if (count === 1) return 'Its number has changed since'
  return `${inFigures(changedSince)} of its numbers ${changedSince === 1 ? 'has' : 'have'} changed since`
}
