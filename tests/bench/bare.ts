import Database from 'better-sqlite3'
import { rmSync } from 'node:fs'
import { cacheOfWriting, pagesUntilCheckpoint } from '../../db/file/open.ts'
import { once } from './measure.ts'
import { sqliteOptions } from './stock.ts'

/** In an order in which each refers only to tables before it. */
export const tables = [
  'carriers',
  'sub_accounts',
  'sip_trunks',
  'users',
  'operations',
  'batches',
  'history',
  'numbers',
] as const

/** The product's settings, so that a floor waits for the disk exactly as often as the product does. */
export const settings = [
  'journal_mode = WAL',
  'synchronous = FULL',
  `cache_size = -${cacheOfWriting}`,
  `wal_autocheckpoint = ${pagesUntilCheckpoint}`,
] as const

/** Makes a file with the tables and list indexes of an inventory: without its guards, search and counters. */
export function makeBare(from: string, to: string): void {
  for (const end of ['', '-wal', '-shm']) rmSync(`${to}${end}`, { force: true })
  const source = new Database(from, { ...sqliteOptions, readonly: true })
  const target = new Database(to, sqliteOptions)
  const statements = source
    .prepare<[string], string>(
      `SELECT sql FROM sqlite_schema WHERE type IN ('table', 'index') AND sql IS NOT NULL
        AND tbl_name IN (SELECT value FROM json_each(?)) ORDER BY type DESC`,
    )
    .pluck()
    .all(JSON.stringify(tables))
  // For an earlier SQLite, which the shell may be, nothing is no valid JSON.
  const checked = '$1 IS NULL OR json_valid($1)'
  for (const statement of statements) target.exec(statement.replaceAll(/json_valid\((\w+)\)/g, checked))
  source.close()
  target.close()
}

/**
 * How long it takes to write the batches of an inventory into a bare one, one transaction each, in milliseconds.
 * @param work a path for temporary files
 */
export async function bareBatches(inventory: string, work: string): Promise<number> {
  makeBare(inventory, work)
  const db = new Database(work, sqliteOptions)
  for (const setting of settings) db.pragma(setting)
  db.prepare('ATTACH ? AS source').run(inventory)
  const batches = db.prepare<[], number>('SELECT id FROM source.batches ORDER BY id').pluck().all()
  const operation = '(SELECT operation_id FROM source.batches WHERE id = ?)'
  const writes = [
    `INSERT INTO operations SELECT * FROM source.operations WHERE id = ${operation}`,
    'INSERT INTO batches SELECT * FROM source.batches WHERE id = ?',
    `INSERT INTO history SELECT * FROM source.history WHERE operation_id = ${operation} ORDER BY id`,
    `INSERT INTO numbers SELECT n.* FROM source.history AS h CROSS JOIN source.numbers AS n ON n.key = h.key
      WHERE h.operation_id = ${operation} ORDER BY h.id`,
  ].map((text) => db.prepare<[number]>(text))
  const write = db.transaction((batch: number) => {
    for (const statement of writes) statement.run(batch)
  })
  const { median } = await once(() => {
    for (const batch of batches) write.immediate(batch)
  })
  db.close()
  for (const end of ['', '-wal', '-shm']) rmSync(`${work}${end}`, { force: true })
  return median
}
