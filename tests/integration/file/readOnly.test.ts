import Database from 'better-sqlite3'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { saying } from '../../english.ts'
import { api, isOf, type CallName, type CallsOf } from '../../../contract/api.ts'
import { latestVersion } from '../../../db/schema/migrate.ts'
import { openReadOnly } from '../../../db/file/openReadOnly.ts'
import { readOnlyRouter } from '../../../electron/inventory/readOnly.ts'
import { readsOn } from '../../../electron/inventory/reading/reads.ts'
import { uncontrolled } from '../../../electron/calls/control.ts'
import { createRouter, type Router } from '../../../electron/inventory/router.ts'
import { asking, type Route } from '../support/asking.ts'
import {
  openInventory,
  sqliteOptions,
  temporaryFolder,
  valueOf,
  type TestInventory,
} from '../support/inventory.ts'
import { addNumbers, addOneOfEach, numbersOf } from '../support/stock.ts'

const digestOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex')

/** The calls of an inventory that is open read-only. */
function openToRead(inventory: TestInventory): Route {
  return asking(routerToRead(inventory))
}

function routerToRead({ file, context }: TestInventory): Router {
  const db = valueOf(openReadOnly(file, sqliteOptions))
  onTestFinished(() => void db.close())
  const bug = (call: string, error: unknown) => expect.fail(`${call}: ${String(error)}`)
  return readOnlyRouter(createRouter(context, bug, readsOn({ ...context, db }, bug)))
}

it('next to another NumberDesk, its changes are visible', async () => {
  const inventory = openInventory()
  await addOneOfEach(inventory.route)
  const route = openToRead(inventory)
  expect(await numbersOf(route)).toEqual(await numbersOf(inventory.route))
  await addNumbers(inventory.route, '+1 650 555 0190')
  expect(await numbersOf(route)).toHaveLength(5)
  expect(await numbersOf(route, { text: '0190' })).toHaveLength(1)
})

it('every call that would write is refused with a message, and the file is unchanged', async () => {
  const inventory = openInventory()
  await addOneOfEach(inventory.route)
  inventory.open.close()
  const before = digestOf(inventory.file)
  const router = routerToRead(inventory)
  const writing = (Object.keys(api) as CallName[]).filter(
    (call): call is CallsOf<'draft' | 'act'> => isOf('draft', call) || isOf('act', call),
  )
  expect(writing.length).toBeGreaterThan(20)
  for (const call of writing) {
    // It is refused by its kind, whatever its input.
    expect(await router(call, {}, uncontrolled), call).toMatchObject({
      ok: false,
      code: 'database_read_only',
      message: saying('open read-only, so nothing was changed'),
    })
  }
  expect(digestOf(inventory.file)).toBe(before)
})

it('if no file can be created next to it, it is read into memory', async () => {
  const inventory = openInventory()
  await addOneOfEach(inventory.route)
  const numbers = await numbersOf(inventory.route)
  inventory.open.close()
  // SQLite's shared memory can't be created, as in a folder that can't be written.
  mkdirSync(`${inventory.file}-shm`)
  const route = openToRead(inventory)
  expect(await numbersOf(route)).toEqual(numbers)
  expect(await numbersOf(route, { text: 'Acme' })).toEqual(await numbersOf(route, { subAccountId: [1] }))
})

it.each([
  ['is not there', (file: string) => rmSync(file), 'no inventory here'],
  ['is no database', (file: string) => writeFileSync(file, 'Dear diary'.repeat(1000)), 'not a NumberDesk'],
  ['is damaged', (file: string) => writeFileSync(file, readFileSync(file).subarray(0, 20_000)), 'damaged'],
  ['is newer', (file: string) => change(file, `PRAGMA user_version = ${latestVersion + 10}`), 'newer'],
  ['is older', (file: string) => change(file, `PRAGMA user_version = ${latestVersion - 10}`), 'older'],
  ['has not caught up', (file: string) => change(file, 'UPDATE kept SET history_id = 1'), 'must be updated'],
] as const)('a file that %s is not shown, and reported', async (_what, spoil, words) => {
  const { file, route, open } = openInventory()
  await addOneOfEach(route)
  open.close()
  spoil(file)
  const opened = openReadOnly(file, sqliteOptions)
  expect(opened).toMatchObject({ ok: false, message: saying(words) })
  expect(opened.ok ? '' : opened.message).toEqual(saying(/not touched|Nothing was changed/))
})

function change(file: string, statement: string): void {
  const db = new Database(file, sqliteOptions)
  db.exec(statement)
  db.close()
}

it('a folder at the place of the file is reported', () => {
  const file = join(temporaryFolder(), 'numberdesk.sqlite')
  mkdirSync(file)
  expect(openReadOnly(file, sqliteOptions)).toMatchObject({ ok: false, code: 'not_a_database' })
})
