import { inTransaction } from '../../db/file/connection.ts'
import type { InventoryContext } from './context.ts'

/**
 * Writes in one transaction when it is this one's turn: an act on many holds its transaction open for many steps. Not
 * from within a turn, which would wait for itself.
 */
export function inTurn<T>({ db, turns }: InventoryContext, work: () => T): Promise<T> {
  return turns.take(() => inTransaction(db, work))
}
