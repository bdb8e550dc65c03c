import { execFileSync, spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { makeBare, settings, tables } from './bare.ts'

/** Whether SQLite's own command line is there. */
export function hasShell(): boolean {
  return spawnSync('sqlite3', ['--version']).status === 0
}

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`

/**
 * How long SQLite's command line takes to write the rows of an inventory into the same tables and indexes, in
 * milliseconds. It writes in order, in one transaction and with the product's settings. It reads the rows from the
 * file: as text they would take several times as long, and would not be a floor.
 * @param work a path for temporary files
 */
export function shellImport(inventory: string, work: string): number {
  makeBare(inventory, work)
  const input = [
    ...settings.map((setting) => `PRAGMA ${setting};`),
    `ATTACH ${quoted(inventory)} AS source;`,
    'BEGIN;',
    // Without an order it would copy the pages instead of the rows.
    ...tables.map((table) => `INSERT INTO ${table} SELECT * FROM source.${table} ORDER BY rowid;`),
    'COMMIT;',
  ].join('\n')
  const began = performance.now()
  execFileSync('sqlite3', ['-bail', work], { input, stdio: ['pipe', 'ignore', 'inherit'] })
  const took = performance.now() - began
  for (const end of ['', '-wal', '-shm']) rmSync(`${work}${end}`, { force: true })
  return took
}
