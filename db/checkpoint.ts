import type { WriteDb } from './connection.ts'

/** Carries what was written over from the write-ahead log into the file, as far as nobody is in the way. */
export function checkpoint(db: WriteDb): void {
  db.pragma('wal_checkpoint(PASSIVE)')
}
