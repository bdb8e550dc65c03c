import Database from 'better-sqlite3'
import {
  closeSync,
  copyFileSync,
  existsSync,
  openSync,
  readdirSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { say, saying } from '../../english.ts'
import type { Backup, BackupProgress } from '../../../contract/backups.ts'
import { backupFolder } from '../../../db/file/backupNames.ts'
import { runJob } from '../../../electron/backups/jobs.ts'
import type { BackupJob } from '../../../electron/backups/messages.ts'
import { cutOff } from '../support/cutOff.ts'
import { openInventory, sqliteOptions, temporaryFolder, valueOf } from '../support/inventory.ts'
import { lockInOtherProcess } from '../support/otherProcess.ts'
import { addDirectory, addNumbers, addOneOfEach, numbersOf } from '../support/stock.ts'
import { isForOwnerAlone } from '../../system.ts'

const make = async (file: string): Promise<Backup> =>
  valueOf(await runJob(file, { kind: 'make', reason: 'on-demand' }, sqliteOptions))

const done = (file: string, job: BackupJob) => runJob(file, job, sqliteOptions)
const filesOf = (file: string) => readdirSync(backupFolder(file)).sort()

/** Overwrites a page in the middle of a file with garbage. */
function scribble(file: string): void {
  const handle = openSync(file, 'r+')
  writeSync(handle, Buffer.alloc(4096, 0xa5), 0, undefined, 8 * 4096)
  closeSync(handle)
}

it('is made while the inventory is in use, consistent, private, and with progress', async () => {
  const { file, route } = openInventory()
  await addOneOfEach(route)
  const seen: BackupProgress[] = []
  const before = await numbersOf(route)
  const making = runJob(file, { kind: 'make', reason: 'daily' }, sqliteOptions, (now) => seen.push(now))
  await addNumbers(route, '+1 650 555 0190')
  const backup = valueOf(await making)
  expect(backup).toMatchObject({ reason: 'daily', content: { numbers: 4, subAccounts: 2 } })
  expect(seen.at(-1)).toEqual({ phase: 'checking', done: 0, total: null })
  const path = join(backupFolder(file), backup.name)
  expect(filesOf(file)).toEqual([backup.name])
  expect(isForOwnerAlone(path)).toBe(true)
  expect(backup.size).toBe(statSync(path).size)
  expect(await numbersOf(openInventory(path).route)).toEqual(before)
})

it('of a damaged inventory is not made, and leaves nothing behind', async () => {
  const { file, route, open } = openInventory()
  await addOneOfEach(route)
  open.close()
  scribble(file)
  expect(await done(file, { kind: 'make', reason: 'daily' })).toMatchObject({
    ok: false,
    code: 'database_corrupt',
  })
  expect(filesOf(file)).toEqual([])
})

it('are rotated, except the person’s own', async () => {
  const { file } = openInventory()
  const mine = await make(file)
  for (let count = 0; count < 7; count += 1) await done(file, { kind: 'make', reason: 'before-undo' })
  const backups = valueOf(await runJob(file, { kind: 'list' }, sqliteOptions))
  expect(backups.filter(({ reason }) => reason === 'before-undo')).toHaveLength(5)
  expect(backups.at(-1)).toEqual(mine)
})

it('are listed newest first, even an unreadable one; other files are ignored', async () => {
  const { file, route } = openInventory()
  expect(valueOf(await runJob(file, { kind: 'list' }, sqliteOptions))).toEqual([])
  const first = await make(file)
  await addOneOfEach(route)
  const second = await make(file)
  writeFileSync(
    join(backupFolder(file), 'numberdesk-daily-2020-01-01T00-00-00-000Z.sqlite'),
    'x'.repeat(5000),
  )
  writeFileSync(join(backupFolder(file), 'notes.txt'), 'x')
  const backups = valueOf(await runJob(file, { kind: 'list' }, sqliteOptions))
  expect(backups.slice(0, 2)).toEqual([second, first])
  expect(backups[2]).toMatchObject({ at: '2020-01-01T00:00:00.000Z', content: null })
  expect(backups).toHaveLength(3)
})

it('is compared with the current inventory', async () => {
  const { file, route } = openInventory()
  const { free, returned } = await addOneOfEach(route)
  const { name } = await make(file)
  const compare = async () => valueOf(await runJob(file, { kind: 'compare', name }, sqliteOptions))
  expect(await compare()).toEqual({ added: 0, removed: 0, changed: 0, actsSince: 0 })
  await addNumbers(route, '+1 650 555 0190 - 0192')
  valueOf(await route('pool.unbind', { numbers: { ids: [returned] } }))
  valueOf(await route('pool.delete', { numbers: { ids: [free] } }))
  expect(await compare()).toEqual({ added: 1, removed: 3, changed: 1, actsSince: 3 })
  expect(await done(file, { kind: 'compare', name: 'numberdesk-gone.sqlite' })).toMatchObject({
    code: 'not_found',
  })
})

it('replaces the inventory, which is backed up first', async () => {
  const { file, route, open } = openInventory()
  const { directory } = await addOneOfEach(route)
  const then = await numbersOf(route)
  const { name } = await make(file)
  await addNumbers(route, '+1 650 555 0190 - 0192')
  valueOf(await route('directory.rename', { kind: 'subAccount', id: directory.acme, name: 'Acme Two' }))
  const now = await numbersOf(route)
  open.close()
  const { kept } = valueOf(await runJob(file, { kind: 'restore', name }, sqliteOptions))
  expect(await numbersOf(openInventory(file).route)).toEqual(then)
  expect(kept).toMatch(/^numberdesk-before-restore-/)
  expect(await numbersOf(openInventory(join(backupFolder(file), kept!)).route)).toEqual(now)
  expect(isForOwnerAlone(file)).toBe(true)
})

it('replaces a damaged inventory, which is kept bit for bit, with its log', async () => {
  const { file, route, open } = openInventory()
  await addOneOfEach(route)
  const { name } = await make(file)
  open.close()
  scribble(file)
  writeFileSync(`${file}-wal`, 'the rest of a log')
  const bits = join(temporaryFolder(), 'bits')
  copyFileSync(file, bits)
  const { kept } = valueOf(await runJob(file, { kind: 'restore', name }, sqliteOptions))
  expect(kept).toMatch(/^numberdesk-damaged-/)
  const damaged = new Database(bits, { readonly: true, ...sqliteOptions })
  expect(damaged.pragma('integrity_check', { simple: true })).not.toBe('ok')
  damaged.close()
  expect(filesOf(file)).toEqual([`${kept}`, `${kept}-wal`, name].sort())
  expect(statSync(join(backupFolder(file), kept!)).size).toBe(statSync(bits).size)
  expect(await numbersOf(openInventory(file).route)).toHaveLength(4)
})

it('replaces another program’s file after an interrupted write, which is kept with its journal', async () => {
  const { file, route, open } = openInventory()
  await addOneOfEach(route)
  const { name } = await make(file)
  open.close()
  const theirs = join(temporaryFolder(), 'recipes.sqlite')
  change(theirs, 'user_version = 7')
  cutOff(theirs, file)
  const { kept } = valueOf(await runJob(file, { kind: 'restore', name }, sqliteOptions))
  expect(filesOf(file)).toEqual([`${kept}`, `${kept}-journal`, name].sort())
  expect(existsSync(`${file}-journal`)).toBe(false)
  expect(await numbersOf(openInventory(file).route)).toHaveLength(4)
})

it('replaces an inventory whose file is gone', async () => {
  const { file, route, open } = openInventory()
  await addOneOfEach(route)
  const { name } = await make(file)
  open.close()
  copyFileSync(file, `${file}.elsewhere`)
  // As if another program had emptied it.
  writeFileSync(file, '')
  expect(valueOf(await runJob(file, { kind: 'restore', name }, sqliteOptions))).toEqual({ kept: null })
  expect(await numbersOf(openInventory(file).route)).toHaveLength(4)
})

it.each([
  ['is damaged', (path: string) => scribble(path), 'database_corrupt'],
  ['is of a newer version', (path: string) => change(path, 'user_version = 9990'), 'database_newer'],
  ['is of another program', (path: string) => change(path, 'application_id = 7'), 'not_a_database'],
] as const)('that %s is not restored, and nothing is changed', async (_what, spoil, code) => {
  const { file, route, open } = openInventory()
  await addOneOfEach(route)
  const { name } = await make(file)
  await addNumbers(route, '+1 650 555 0190')
  open.close()
  spoil(join(backupFolder(file), name))
  const result = await done(file, { kind: 'restore', name })
  expect(result).toMatchObject({
    ok: false,
    code,
    message: saying('Nothing was changed'),
  })
  expect(filesOf(file)).toEqual([name])
  expect(await numbersOf(openInventory(file).route)).toHaveLength(5)
})

function change(path: string, pragma: string): void {
  const db = new Database(path, sqliteOptions)
  db.pragma(pragma)
  db.close()
}

it('is not restored over an inventory that another NumberDesk has open', async () => {
  const { file, route, open } = openInventory()
  await addOneOfEach(route)
  const { name } = await make(file)
  open.close()
  const other = lockInOtherProcess(`${file}.lock`)
  await other.line()
  expect(await done(file, { kind: 'restore', name })).toMatchObject({ ok: false, code: 'database_locked' })
  await other.kill()
})

it('can be added from elsewhere, with the data in its log, and is checked first', async () => {
  const there = openInventory()
  await addOneOfEach(there.route)
  const { file } = openInventory()
  // The other one is open: the last write is only in its log.
  const taken = valueOf(
    await runJob(file, { kind: 'addBackup', path: there.file, passphrase: null }, sqliteOptions),
  )
  expect(taken).toMatchObject({ reason: 'from-file', content: { numbers: 4 } })
  const text = join(temporaryFolder(), 'letter.sqlite')
  writeFileSync(text, 'Dear diary'.repeat(1000))
  expect(await done(file, { kind: 'addBackup', path: text, passphrase: null })).toMatchObject({
    ok: false,
    code: 'not_a_database',
    message: saying('This file is not a backup'),
  })
  expect(filesOf(file)).toEqual([taken.name])
})

it('can be added from elsewhere after an interrupted write, and is as it was before that', async () => {
  const there = openInventory()
  await addOneOfEach(there.route)
  there.open.close()
  const path = join(temporaryFolder(), 'cut off.sqlite')
  cutOff(there.file, path)
  const { file } = openInventory()
  expect(await done(file, { kind: 'addBackup', path, passphrase: null })).toMatchObject({
    ok: true,
    value: { content: { numbers: 4 } },
  })
})

it('is requested by a service before a large change', async () => {
  const { context, route, file } = openInventory()
  await addDirectory(route)
  valueOf(await context.backUp('before-undo'))
  expect(filesOf(file)).toEqual([expect.stringMatching(/^numberdesk-before-undo-/)])
})

it('fails without room and leaves nothing behind', async () => {
  const { file } = openInventory()
  const full = Object.assign(new Error('no space'), { code: 'ENOSPC' })
  const spy = vi.spyOn(Database.prototype, 'backup').mockRejectedValue(full)
  expect(await done(file, { kind: 'make', reason: 'daily' })).toMatchObject({ ok: false, code: 'disk_full' })
  spy.mockRestore()
  expect(filesOf(file)).toEqual([])
})

it('removes what an interrupted one has left', async () => {
  const { file, open } = openInventory()
  await make(file)
  const half = join(backupFolder(file), 'numberdesk-daily-2026-01-01T00-00-00-000Z.sqlite.partial')
  for (const left of [half, `${half}-journal`, `${file}.restoring`]) writeFileSync(left, 'half')
  await make(file)
  expect(filesOf(file).filter((name) => name.includes('partial'))).toEqual([])
  writeFileSync(half, 'half')
  valueOf(await runJob(file, { kind: 'tidy' }, sqliteOptions))
  expect(filesOf(file).filter((name) => name.includes('partial'))).toEqual([])
  open.close()
  openInventory(file)
  expect(existsSync(`${file}.restoring`)).toBe(false)
})

it('fails without its folder', async () => {
  const { file } = openInventory()
  writeFileSync(backupFolder(file), 'a file where the folder should be')
  expect(await done(file, { kind: 'make', reason: 'daily' })).toMatchObject({
    ok: false,
    code: 'database_read_only',
  })
})

it('a full check says that a sound inventory is sound, and how much was checked', async () => {
  const { file, route } = openInventory()
  await addOneOfEach(route)
  const seen: BackupProgress[] = []
  const report = valueOf(await runJob(file, { kind: 'check' }, sqliteOptions, (now) => seen.push(now)))
  expect(report).toEqual({ numbers: 4, entries: 9, findings: [] })
  expect(seen.map(({ done: steps }) => steps)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8])
})

it.each([
  ['UPDATE numbers SET service_info = ? WHERE history_id = 1', 'numbers do not match their history'],
  ['DELETE FROM numbers WHERE history_id = 1 AND ? <> 0', 'numbers in the history are missing'],
  ['UPDATE history SET prior_id = 1 WHERE id > 6 AND prior_id > ?', 'history entries do not follow'],
  ['UPDATE operations SET at = at + ? WHERE id = 8', 'history entries differ in time from their operation'],
  ['UPDATE number_counts SET n = n + ?', 'of the displayed counts are wrong'],
  ['UPDATE status_days SET n = n + ?', 'of the displayed counts are wrong'],
  ['UPDATE number_blocks SET n = n + ?', 'of the displayed counts are wrong'],
  ['UPDATE carriers SET name_key = ? WHERE id = 1', 'names of the directory can’t be looked up correctly'],
  ['UPDATE users SET archived_at = ?', 'entries of the directory do not match their history'],
  ["DELETE FROM users WHERE name = 'Bob' AND ? <> 0", 'entries of the directory do not match'],
  ['UPDATE numbers SET batch_id = ? WHERE history_id = 1', 'rows refer to something that does not exist'],
])('a full check finds what no honest program wrote: %s', async (statement, finding) => {
  const { file, route, open } = openInventory()
  await addOneOfEach(route)
  open.close()
  const raw = new Database(file, sqliteOptions)
  raw.pragma('foreign_keys = OFF')
  const triggers = raw
    .prepare<[], { name: string; sql: string }>("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
    .all()
  for (const { name } of triggers) raw.exec(`DROP TRIGGER ${name}`)
  expect(raw.prepare(statement).run(1).changes).toBeGreaterThan(0)
  for (const { sql } of triggers) raw.exec(sql)
  raw.close()
  const { findings } = valueOf(await runJob(file, { kind: 'check' }, sqliteOptions))
  expect(findings.map(say).join()).toContain(finding)
})

it('a full check finds a missing guard', async () => {
  const { file, open } = openInventory()
  open.close()
  const raw = new Database(file, sqliteOptions)
  raw.exec('DROP TRIGGER history_is_not_changed')
  raw.close()
  const { findings } = valueOf(await runJob(file, { kind: 'check' }, sqliteOptions))
  expect(findings).toEqual(['The tables in the file differ from those of this version.'])
})

it('a full check reports damaged pages', async () => {
  const { file, route, open } = openInventory()
  await addOneOfEach(route)
  open.close()
  scribble(file)
  const checked = await runJob(file, { kind: 'check' }, sqliteOptions)
  expect(checked.ok ? checked.value.findings[0] : checked.message).toEqual(saying(/damaged/))
})
