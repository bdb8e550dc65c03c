import Database from 'better-sqlite3'
import { messageOf, type Message } from '../../contract/messages/message.ts'
import { directoryKinds } from '../../contract/accounts.ts'
import type { CheckReport, BackupProgress } from '../../contract/backups.ts'
import type { ReadDb } from './connection.ts'
import { wrongCounts } from '../counts/derivedCheck.ts'
import { isMadeRight } from '../schema/declared.ts'
import { actColumns, alike, planColumns } from '../schema/stateColumns.ts'
import { isBehind } from '../counts/derived.ts'
import { latestVersion } from '../schema/migrate.ts'
import { entryJson, latestOf, tableOf } from '../schema/directoryState.ts'
import { nameKey } from '../directory/names.ts'

/** A fact that holds in every sound inventory: how many rows break it, and how that is said. */
interface Fact {
  readonly broken: string
  readonly saying: (count: number) => Message
}

/** A newer plan may have a number by now that none had when its entry was written. */
const isAsWritten = `${alike('entry', 'n', actColumns)}
  AND (entry.number_type = 'Not in plan' OR (${alike('entry', 'n', planColumns)}))`
const later = (entry: string) =>
  `SELECT 1 FROM history AS later WHERE later.key = ${entry}.key AND later.id > ${entry}.id`

const named = ['carriers', 'sub_accounts', 'sip_trunks', 'users']
  .map((table) => `SELECT name, name_key FROM ${table}`)
  .join(' UNION ALL ')

/** Entries that have a history are as its last line says, and are there unless that says they are gone. */
const unlikeHistory = directoryKinds
  .flatMap((kind) => [
    `SELECT count(*) AS n FROM ${tableOf[kind]} AS e WHERE EXISTS (SELECT 1 FROM directory_history WHERE uid = e.uid)
      AND ${entryJson(tableOf[kind], 'e')} IS NOT (SELECT after FROM directory_history WHERE id = ${latestOf('e.uid')})`,
    `SELECT count(*) FROM directory_history AS d WHERE kind = '${kind}' AND after IS NOT NULL
      AND id = ${latestOf('d.uid')} AND NOT EXISTS (SELECT 1 FROM ${tableOf[kind]} AS e WHERE e.uid = d.uid)`,
  ])
  .join(' UNION ALL ')

const facts: readonly Fact[] = [
  {
    broken: 'SELECT count(*) FROM pragma_foreign_key_check',
    saying: (count) => messageOf('finding.names', { count }),
  },
  {
    broken: `SELECT count(*) FROM numbers AS n LEFT JOIN history AS entry ON entry.id = n.history_id
      WHERE entry.id IS NULL OR entry.key <> n.key OR entry.at <> n.changed_at OR NOT (${isAsWritten})
        OR EXISTS (${later('entry')})`,
    saying: (count) => messageOf('finding.history', { count }),
  },
  {
    broken: `SELECT count(*) FROM history AS entry LEFT JOIN operations AS o ON o.id = entry.operation_id
      WHERE o.at IS NOT entry.at`,
    saying: (count) => messageOf('finding.times', { count }),
  },
  {
    broken: `SELECT count(*) FROM (${named}) WHERE name_key <> folded(name)`,
    saying: (count) => messageOf('finding.lookup', { count }),
  },
  {
    broken: `SELECT sum(n) FROM (${unlikeHistory})`,
    saying: (count) => messageOf('finding.directory', { count }),
  },
  {
    broken: `SELECT count(*) FROM history AS entry WHERE pool_status IS NOT NULL AND NOT EXISTS (${later('entry')})
      AND NOT EXISTS (SELECT 1 FROM numbers AS n WHERE n.key = entry.key)`,
    saying: (count) => messageOf('finding.missing', { count }),
  },
  {
    broken: `SELECT count(*) FROM history AS entry LEFT JOIN history AS before ON before.id = (
        SELECT max(id) FROM history AS earlier WHERE earlier.key = entry.key AND earlier.id < entry.id)
      WHERE before.pool_status IS NOT entry.from_status
        OR (entry.from_status IS NOT NULL AND entry.prior_id IS NOT before.id)`,
    saying: (count) => messageOf('finding.order', { count }),
  },
]

/**
 * How many kept counts are not what is counted. What another program wrote is caught up with by the next start, and a
 * file of an earlier version by the next migration.
 */
function countWrongCounts(db: ReadDb): number {
  if (db.pragma('user_version', { simple: true }) !== latestVersion || isBehind(db)) return 0
  return wrongCounts(db).reduce((sum, { rows }) => sum + rows, 0)
}

/** As many findings about the structure as anybody reads. */
const structureFindings = 10

/**
 * Checks everything that can be checked: the structure of the file, that nothing is named that is not there, and that
 * every number is as its history says, and that the counts kept are what is counted. Reads all of it: seconds for a
 * million numbers.
 * @param onProgress told before each step
 */
function checkInventory(
  db: ReadDb,
  options: Database.Options,
  onProgress: (progress: BackupProgress) => void = () => undefined,
): CheckReport {
  const total = facts.length + 2
  onProgress({ done: 0, total })
  // First, for SQLite has to make sense of what is declared before it can check the rest.
  if (!isMadeRight(db, options)) {
    return {
      numbers: 0,
      entries: 0,
      findings: [messageOf('finding.tables')],
    }
  }
  const structure = db.prepare(`PRAGMA integrity_check(${structureFindings})`).pluck().all().map(String)
  if (structure.join() !== 'ok') {
    // Further queries would read damaged pages.
    return {
      numbers: 0,
      entries: 0,
      findings: structure.map((found) => messageOf('finding.damaged', { details: found })),
    }
  }
  db.function('folded', { deterministic: true }, (name) => nameKey(String(name)))
  const findings: Message[] = []
  for (const [index, { broken, saying }] of facts.entries()) {
    onProgress({ done: index + 1, total })
    const count = Number(db.prepare(broken).pluck().get())
    if (count > 0) findings.push(saying(count))
  }
  onProgress({ done: facts.length + 1, total })
  const wrong = countWrongCounts(db)
  if (wrong > 0) findings.push(messageOf('finding.counts', { count: wrong }))
  const count = (table: string) => Number(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get())
  return { numbers: count('numbers'), entries: count('history'), findings }
}

/**
 * `checkInventory` on a file, which may be open elsewhere.
 * @throws what SQLite refuses, such as a file that is no database
 */
export function checkFile(
  file: string,
  options: Database.Options,
  onProgress?: (progress: BackupProgress) => void,
): CheckReport {
  const db = new Database(file, { ...options, readonly: true, fileMustExist: true })
  try {
    return checkInventory(db, options, onProgress)
  } finally {
    db.close()
  }
}
