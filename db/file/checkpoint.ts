import { placeOf, type WriteDb } from './connection.ts'

/**
 * Carries what was written over from the write-ahead log into the file, as far as nobody is in the way. Not where another
 * program overwrote the log: SQLite would carry that over as well.
 */
export function checkpoint(db: WriteDb): void {
  if (placeOf(db)?.lost() !== 'log') db.pragma('wal_checkpoint(PASSIVE)')
}
