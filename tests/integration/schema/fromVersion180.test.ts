import Database from 'better-sqlite3'
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { beforeEach, describe, expect, it } from 'vitest'
import { backupFolder } from '../../../db/file/backupNames.ts'
import { checkFile } from '../../../db/file/check.ts'
import { compareWithBackup } from '../../../db/file/comparing.ts'
import { checkDerived } from '../../../db/counts/derivedCheck.ts'
import { e164Of } from '../../../db/numbers/numberKey.ts'
import { applicationId } from '../../../db/file/identity.ts'
import { addLabel } from '../../../db/schema/addedLabels.ts'
import { latestVersion, migrate, migrations } from '../../../db/schema/migrate.ts'
import { actColumns, labelColumns } from '../../../db/schema/stateColumns.ts'
import { recoverDrafts } from '../../../electron/inventory/review/drafting.ts'
import {
  openInventory,
  sqliteOptions,
  temporaryFolder,
  valueOf,
  type TestInventory,
} from '../support/inventory.ts'
import { draftsOf } from '../import/sheets.ts'
import { numbersOf } from '../support/stock.ts'

/**
 * An inventory that the last version before the baseline made: numbers in each state of their lives, of many countries and
 * lengths; some that are gone, some that came again or were brought back; one that no plan has; an import, and a draft
 * with changes; an id of the directory that is not to be used again.
 */
function oldFile(): string {
  const packed = readFileSync(join(import.meta.dirname, '../../fixtures/inventories/version180.sqlite.gz'))
  const file = join(temporaryFolder(), 'numberdesk.sqlite')
  writeFileSync(file, gunzipSync(packed))
  return file
}

type Row = Readonly<Record<string, unknown>>

function readRows(file: string, text: string): Row[] {
  const db = new Database(file, { ...sqliteOptions, readonly: true })
  try {
    return db.prepare<[], Row>(text).all()
  } finally {
    db.close()
  }
}

const copied = [
  'carriers',
  'sub_accounts',
  'sip_trunks',
  'users',
  'operations',
  'batches',
  'drafts',
  'draft_rows',
]

let file: string
let before: { numbers: Row[]; history: Row[]; others: Row[][] }
let inventory: TestInventory

beforeEach(() => {
  file = oldFile()
  before = {
    numbers: readRows(file, 'SELECT * FROM numbers ORDER BY CAST(e164 AS TEXT)'),
    history: readRows(file, 'SELECT * FROM history ORDER BY id'),
    others: [...copied, 'draft_changes', 'draft_answers'].map((table) =>
      readRows(file, `SELECT * FROM ${table}`),
    ),
  }
  inventory = openInventory(file)
})

/** Columns that have another name since. */
const nowCalled: Readonly<Record<string, string>> = { left_out: 'excluded' }

/** What a draft keeps of its changes, which names the columns and messages of its time. */
const inTodaysWords = (value: unknown) =>
  typeof value === 'string'
    ? value
        .replaceAll('"leftOut"', '"excluded"')
        .replaceAll('"step.leaveOut"', '"step.exclude"')
        .replaceAll('"step.takeIn"', '"step.include"')
    : value

/** A row without one of its columns. */
function without(row: Row, column: string): Row {
  return Object.fromEntries(Object.entries(row).filter(([name]) => name !== column))
}

/** A row of the new tables with the content of the old ones. */
function asBefore(row: Row, old: Row | undefined): Row {
  const { key, pool_status: status, ...others } = row
  const known = {
    ...others,
    e164: Number(e164Of(Number(key)).slice(1)),
    pool_status: status,
    to_status: status,
  }
  return Object.fromEntries(Object.entries(known).filter(([column]) => old !== undefined && column in old))
}

describe('an inventory of version 180', () => {
  it('is backed up, and keeps everything', () => {
    expect(inventory.open.db.pragma('user_version', { simple: true })).toBe(latestVersion)
    expect(readdirSync(backupFolder(file))).toEqual([
      expect.stringMatching(new RegExp(`^numberdesk-before-${latestVersion}-.*\\.sqlite$`)),
    ])
    const rows = (table: string, order: string) =>
      inventory.open.db.prepare<[], Row>(`SELECT * FROM ${table} ORDER BY ${order}`).all()
    const withoutId = before.numbers.map((row) => without(row, 'id'))
    expect(rows('numbers', 'key').map((row, place) => asBefore(row, withoutId[place]))).toEqual(withoutId)
    const withoutTombstone = before.history.map((row) => without(row, 'tombstone'))
    expect(rows('history', 'id').map((row, place) => asBefore(row, withoutTombstone[place]))).toEqual(
      withoutTombstone,
    )
    for (const [place, table] of [...copied, 'draft_changes', 'draft_answers'].entries()) {
      const old = before.others[place] ?? []
      const columns = Object.keys(old[0] ?? {}).map((column) => nowCalled[column] ?? column)
      if (columns.length > 0) {
        const now = inventory.open.db
          .prepare(`SELECT ${columns.join(', ')} FROM ${table}`)
          .raw()
          .all()
        expect(now).toEqual(old.map((row) => Object.values(row).map(inTodaysWords)))
      }
    }
  })

  it('gives every operation and directory entry a unique identity', () => {
    const uids = ['operations', 'carriers', 'sub_accounts', 'sip_trunks', 'users'].flatMap((table) =>
      inventory.open.db.prepare<[], Buffer>(`SELECT uid FROM ${table}`).pluck().all(),
    )
    expect(uids.every((uid) => uid.length === 16)).toBe(true)
    expect(new Set(uids.map((uid) => uid.toString('hex'))).size).toBe(uids.length)
  })

  it('is sound, and its counters and search indexes are rebuilt', async () => {
    expect(checkDerived(inventory.open.db)).toEqual([])
    expect(await numbersOf(inventory.route, { text: '5550' })).toHaveLength(10)
    expect(await numbersOf(inventory.route, { text: 'BR-2' })).toHaveLength(2)
    expect(await numbersOf(inventory.route, { text: 'borealis' })).toHaveLength(1)
    expect(await numbersOf(inventory.route, { text: '030 2312500' })).toHaveLength(2)
    inventory.open.close()
    expect(checkFile(file, sqliteOptions).findings).toEqual([])
  })

  it('lists its numbers in the order of their digits', async () => {
    const numbers = (await numbersOf(inventory.route)).map(({ e164 }) => e164)
    expect(numbers).toEqual([...numbers].sort())
    expect(numbers.indexOf('+442079460000')).toBeLessThan(numbers.indexOf('+49302312500'))
  })

  it('keeps the history of a number, and can undo it', async () => {
    const { route } = inventory
    const historyOf = async (e164: string) =>
      valueOf(await route('numbers.history', { e164, offset: 0, limit: 100 })).rows.map(({ act }) => act)
    expect(await historyOf('+16505550107')).toEqual(['pool.add', 'pool.delete', 'pool.add'])
    expect(await historyOf('+16505550109')).toEqual(['undo', 'pool.delete', 'pool.add'])
    const operations = valueOf(await route('activity.operations', { filter: {}, offset: 0, limit: 100 })).rows
    const deletion = operations.find(({ act, count }) => act === 'pool.delete' && count === 3)
    const partly = await route('operations.undo', { operationId: deletion?.id ?? 0, changed: 'leave' })
    expect(valueOf(partly)).toMatchObject({ undone: 2 })
    const imported = operations.find(({ act }) => act === 'pool.import')
    expect(valueOf(await route('operations.undo', { operationId: imported?.id ?? 0 }))).toMatchObject({
      undone: 2,
    })
    expect(await numbersOf(route, { text: '+1212' })).toEqual([])
    const [back] = await numbersOf(route, { text: '+16505550106' })
    expect(back).toMatchObject({ country: 'US', numberType: 'Toll', poolStatus: 'Free' })
    expect(checkDerived(inventory.open.db)).toEqual([])
  })

  it('knows a number outside the plan until a plan has it', async () => {
    const [number] = await numbersOf(inventory.route, { numberType: ['Not in plan'] })
    expect(number).toMatchObject({ e164: '+14362175902' })
  })

  it('opens its draft with undoable changes', async () => {
    const { route, context } = inventory
    await recoverDrafts(context)
    const [draft] = await draftsOf(inventory)
    if (draft === undefined) throw new Error('there is no draft')
    const { planId } = draft
    const review = valueOf(await route('import.open', { planId }))
    expect(review.counts).toMatchObject({ rows: 3, excluded: 1 })
    valueOf(await route('import.undo', { planId }))
    valueOf(await route('import.undo', { planId }))
    expect(valueOf(await route('import.open', { planId })).counts).toMatchObject({ excluded: 0 })
  })

  it('is not indexed twice where a later version brings a label', () => {
    const old = oldFile()
    const db = new Database(old, sqliteOptions)
    const sql = addLabel('one_more', labelColumns)
    const all = [...migrations, { from: latestVersion, to: latestVersion + 10, sql }]
    valueOf(migrate(db, old, applicationId, all))
    // What is derived from the history is caught up with when the file is opened, and not before.
    expect(db.prepare('SELECT history_id FROM kept').pluck().get()).toBe(0)
    expect(db.prepare('SELECT count(*) FROM number_label_terms').pluck().get()).toBe(0)
    db.close()
  })

  it('reuses no id', async () => {
    const known = readRows(
      join(backupFolder(file), readdirSync(backupFolder(file))[0] ?? ''),
      'SELECT * FROM sqlite_sequence',
    )
    const last = known.find(({ name }) => name === 'sub_accounts')?.['seq']
    const added = valueOf(await inventory.route('directory.add', { kind: 'subAccount', name: 'New Ltd' }))
    expect(added.id).toBe(Number(last) + 1)
  })

  it('is compared with its backup', async () => {
    const name = readdirSync(backupFolder(file))[0] ?? ''
    const compare = () => valueOf(compareWithBackup(file, name, sqliteOptions))
    expect(compare()).toEqual({ added: 0, removed: 0, changed: 0, actsSince: 0 })
    const [free, other] = await numbersOf(inventory.route, { poolStatus: ['Free'] })
    valueOf(await inventory.route('pool.delete', { numbers: { ids: [free?.id ?? 0] } }))
    valueOf(
      await inventory.route('pool.edit', { numbers: { ids: [other?.id ?? 0] }, serviceInfo: 'Changed' }),
    )
    valueOf(await inventory.route('pool.add', { text: '+44 20 7946 0001', policy: 'all' }))
    expect(compare()).toEqual({ added: 1, removed: 1, changed: 1, actsSince: 3 })
  })
})

it('a file with tables other than those of version 180 is not opened', () => {
  const broken = join(temporaryFolder(), 'numberdesk.sqlite')
  copyFileSync(oldFile(), broken)
  const db = new Database(broken, sqliteOptions)
  db.exec('DROP TRIGGER numbers_change_with_history')
  db.close()
  expect(() => openInventory(broken)).toThrow('database_changed')
})

it('every column that actions change comes from an earlier version, or is empty', () => {
  const [number] = inventory.open.db.prepare<[], Row>('SELECT * FROM numbers LIMIT 1').all()
  const made = actColumns.filter((column) => !(column in (before.numbers[0] ?? {})))
  for (const column of made) expect(number?.[column]).toBe(null)
})
