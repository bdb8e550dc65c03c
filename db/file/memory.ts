import type { WriteDb } from './connection.ts'

/** Gives back what a large act has left in the connection's memory. */
export function giveMemoryBack(db: WriteDb): void {
  db.pragma('shrink_memory')
}
