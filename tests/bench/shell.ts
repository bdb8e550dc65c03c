import Database from 'better-sqlite3'
import { execFileSync, spawnSync } from 'node:child_process'
import { closeSync, openSync, rmSync } from 'node:fs'
import { sqliteOptions } from './stock.ts'

/** In the order in which each names only what is there. */
const tables = [
  'carriers',
  'sub_accounts',
  'sip_trunks',
  'users',
  'operations',
  'batches',
  'history',
  'numbers',
] as const

/**
 * The command line's own settings would make it wait: with a cache of 2 MB and a rollback journal it writes every page of
 * twelve indexes again and again.
 */
const likeTheProduct = 'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -16000;'

/** Whether SQLite's own command line is there. */
export function hasShell(): boolean {
  return spawnSync('sqlite3', ['--version']).status === 0
}

/** Makes a file with the tables and list indexes of an inventory: without its guards, search and counters. */
function makeBare(from: string, to: string): void {
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
  const checked = 'tombstone IS NULL OR json_valid(tombstone)'
  for (const statement of statements) target.exec(statement.replace('json_valid(tombstone)', checked))
  source.close()
  target.close()
}

/**
 * How long SQLite's command line takes to read the rows of an inventory, as SQL, into the same tables and indexes, in one
 * transaction and with the product's settings, in milliseconds.
 * @param work a path for what is needed meanwhile
 */
export function shellImport(inventory: string, work: string): number {
  const rows = `${work}.sql`
  const target = `${work}.sqlite`
  for (const path of [rows, target]) rmSync(path, { force: true })
  const dump = openSync(rows, 'w')
  try {
    const asked = tables.map((table) => `.mode insert ${table}\nSELECT * FROM ${table};\n`).join('')
    execFileSync('sqlite3', [inventory], { input: asked, stdio: ['pipe', dump, 'inherit'] })
  } finally {
    closeSync(dump)
  }
  makeBare(inventory, target)
  const began = performance.now()
  execFileSync('sqlite3', ['-bail', target], {
    input: `${likeTheProduct}\nBEGIN;\n.read ${rows}\nCOMMIT;\n`,
    stdio: ['pipe', 'ignore', 'inherit'],
  })
  const took = performance.now() - began
  for (const path of [rows, target]) rmSync(path, { force: true })
  return took
}
