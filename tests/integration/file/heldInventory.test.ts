import Database from 'better-sqlite3'
import type * as nodeFs from 'node:fs'
import { expect, it, onTestFinished, vi } from 'vitest'
import { saying } from '../../english.ts'
import { runJob } from '../../../electron/backups/jobs.ts'
import { openInventory, sqliteOptions, valueOf } from '../support/inventory.ts'
import { addNumbers, addOneOfEach, numbersOf } from '../support/stock.ts'

/** Whether another program has the inventory open, and how often it was in the way. */
const other = vi.hoisted(() => ({ holds: false, tries: 0 }))

vi.mock('node:fs', async (load) => {
  const fs = await load<typeof nodeFs>()
  /** As Windows does with the files that SQLite has open. */
  const beforeHand = (path: string) => {
    if (!other.holds || !/numberdesk\.sqlite(?:-wal|-shm)?$/.test(path) || !fs.existsSync(path)) return
    other.tries += 1
    throw Object.assign(new Error('EPERM: operation not permitted'), { code: 'EPERM' })
  }
  return {
    ...fs,
    renameSync: (from: string, to: string) => {
      beforeHand(to)
      fs.renameSync(from, to)
    },
    rmSync: (path: string, options: nodeFs.RmOptions) => {
      beforeHand(path)
      fs.rmSync(path, options)
    },
  }
})

function onWindows(): void {
  const platform = Object.getOwnPropertyDescriptor(process, 'platform')!
  Object.defineProperty(process, 'platform', { ...platform, value: 'win32' })
  onTestFinished(() => void Object.defineProperty(process, 'platform', platform))
}

const restore = (file: string, name: string) => runJob(file, { kind: 'restore', name }, sqliteOptions)
const countIn = (db: Database.Database) => db.prepare('SELECT count(*) FROM numbers').pluck().get()

/** An inventory that has more numbers than its backup, closed, and open in another program on Windows. */
async function heldByOther() {
  const { file, route, open } = openInventory()
  await addOneOfEach(route)
  const { name } = valueOf(await runJob(file, { kind: 'make', reason: 'on-demand' }, sqliteOptions))
  await addNumbers(route, '+1 650 555 0190')
  open.close()
  const looking = new Database(file, sqliteOptions)
  onTestFinished(() => void looking.close())
  expect(countIn(looking)).toBe(5)
  onWindows()
  vi.spyOn(Atomics, 'wait').mockReturnValue('timed-out')
  onTestFinished(() => void vi.restoreAllMocks())
  Object.assign(other, { holds: true, tries: 0 })
  onTestFinished(() => void (other.holds = false))
  return { file, name, looking }
}

it('a restore over a file that another program has open on Windows waits, and then overwrites its content', async () => {
  const { file, name, looking } = await heldByOther()
  const { kept } = valueOf(await restore(file, name))
  expect(kept).toMatch(/^numberdesk-before-restore-/)
  expect(other.tries).toBeGreaterThan(5)
  expect(countIn(looking)).toBe(4)
  looking.close()
  other.holds = false
  const again = openInventory(file)
  expect(await numbersOf(again.route)).toHaveLength(4)
  expect(valueOf(await runJob(file, { kind: 'check' }, sqliteOptions))).toMatchObject({ findings: [] })
})

it('if the other program is writing, the refusal says so and nothing is changed', async () => {
  const { file, name, looking } = await heldByOther()
  looking.exec('BEGIN IMMEDIATE')
  expect(await restore(file, name)).toMatchObject({
    ok: false,
    code: 'database_locked',
    message: saying('Another program is using the inventory'),
  })
  looking.exec('ROLLBACK')
  expect(countIn(looking)).toBe(5)
})
