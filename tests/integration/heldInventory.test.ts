import type * as nodeFs from 'node:fs'
import { readFileSync } from 'node:fs'
import { expect, it, onTestFinished, vi } from 'vitest'
import { keep } from '../../electron/backups/doing.ts'
import { openInventory, sqliteOptions, valueOf } from './inventory.ts'
import { addOneOfEach } from './stock.ts'

/** Whether another program has the inventory open, and how often it was in the way. */
const other = vi.hoisted(() => ({ holds: false, tries: 0 }))

vi.mock('node:fs', async (load) => {
  const fs = await load<typeof nodeFs>()
  return {
    ...fs,
    // As Windows does with a file that SQLite has open.
    renameSync: (from: string, to: string) => {
      if (other.holds && to.endsWith('numberdesk.sqlite')) {
        other.tries += 1
        throw Object.assign(new Error('EPERM: operation not permitted'), { code: 'EPERM' })
      }
      fs.renameSync(from, to)
    },
  }
})

function onWindows(): void {
  const platform = Object.getOwnPropertyDescriptor(process, 'platform')!
  Object.defineProperty(process, 'platform', { ...platform, value: 'win32' })
  onTestFinished(() => void Object.defineProperty(process, 'platform', platform))
}

it('a restore over a file that another program has open on Windows waits, says so, and changes nothing', async () => {
  const { file, route, open } = openInventory()
  await addOneOfEach(route)
  const { name } = valueOf(await keep(file, { kind: 'make', reason: 'on-demand' }, sqliteOptions))
  open.close()
  const before = readFileSync(file)
  onWindows()
  vi.spyOn(Atomics, 'wait').mockReturnValue('timed-out')
  onTestFinished(() => void vi.restoreAllMocks())
  other.holds = true
  expect(await keep(file, { kind: 'restore', name }, sqliteOptions)).toMatchObject({
    ok: false,
    code: 'database_locked',
    message: expect.stringContaining('Another program is using the inventory') as string,
  })
  expect(other.tries).toBeGreaterThan(5)
  expect(readFileSync(file)).toEqual(before)
  other.holds = false
  expect(await keep(file, { kind: 'restore', name }, sqliteOptions)).toMatchObject({ ok: true })
})
