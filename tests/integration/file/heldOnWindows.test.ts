import Database from 'better-sqlite3'
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { replaceFile } from '../../../db/file/heldFiles.ts'
import { runJob } from '../../../electron/backups/jobs.ts'
import { openInventory, sqliteOptions, temporaryFolder, valueOf } from '../support/inventory.ts'
import { addNumbers, addOneOfEach, numbersOf } from '../support/stock.ts'

/** Passes the time that a held file is waited for. */
function withoutWaiting() {
  const wait = vi.spyOn(Atomics, 'wait').mockReturnValue('timed-out')
  onTestFinished(() => wait.mockRestore())
  return wait
}

// Only Windows keeps a file that a program has open from being replaced.
describe.runIf(process.platform === 'win32')('in Windows', () => {
  it('a file that a program has open is replaced after the program closes it', () => {
    const folder = temporaryFolder()
    const [held, fresh] = [join(folder, 'held.sqlite'), join(folder, 'fresh')]
    writeFileSync(fresh, 'new')
    const holder = new Database(held, sqliteOptions)
    holder.exec('CREATE TABLE t (a)')
    const wait = withoutWaiting()
    expect(() => replaceFile(fresh, held)).toThrow('EPERM')
    const tries = wait.mock.calls.length
    expect(tries).toBeGreaterThan(5)
    wait.mockImplementation(() => {
      if (holder.open) holder.close()
      return 'timed-out'
    })
    replaceFile(fresh, held)
    expect(wait.mock.calls).toHaveLength(tries + 1)
    expect(readFileSync(held, 'utf8')).toBe('new')
  })

  it('a backup is restored while another program has the inventory open for reading', async () => {
    const { file, route, open } = openInventory()
    await addOneOfEach(route)
    const { name } = valueOf(await runJob(file, { kind: 'make', reason: 'on-demand' }, sqliteOptions))
    await addNumbers(route, '+1 650 555 0190')
    open.close()
    const looking = new Database(file, sqliteOptions)
    onTestFinished(() => void looking.close())
    const count = looking.prepare('SELECT count(*) FROM numbers').pluck()
    expect(count.get()).toBe(5)
    withoutWaiting()
    expect(valueOf(await runJob(file, { kind: 'restore', name }, sqliteOptions)).kept).not.toBeNull()
    expect(count.get()).toBe(4)
    looking.close()
    expect(await numbersOf(openInventory(file).route)).toHaveLength(4)
  })

  it('the command for a prompt waits for the application, and returns its exit code', () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'bin'))
    const command = join(folder, 'bin', 'numberdesk.cmd')
    copyFileSync(join(import.meta.dirname, '../../../build/windows/numberdesk.cmd'), command)
    // It is replaced by a program that exits with 9 because it does not know the option.
    copyFileSync(process.execPath, join(folder, 'NumberDesk.exe'))
    const { status } = spawnSync('cmd.exe', ['/d', '/c', command, 'import', 'a b.csv'], { stdio: 'ignore' })
    expect(status).toBe(9)
  })
})
