import Database from 'better-sqlite3'
import { copyFileSync } from 'node:fs'
import { sqliteOptions } from './inventory.ts'

/**
 * Copies a database as another program leaves it behind that is ended while it writes: with half of a table in it, and
 * the journal to take that back beside it.
 */
export function cutOff(source: string, copy: string): void {
  const db = new Database(source, sqliteOptions)
  db.pragma('journal_mode = DELETE')
  // So that pages reach the file before the transaction ends.
  db.pragma('cache_size = 1')
  db.exec('BEGIN; CREATE TABLE half (content); INSERT INTO half VALUES (randomblob(90000))')
  for (const side of ['', '-journal']) copyFileSync(`${source}${side}`, `${copy}${side}`)
  db.close()
}
