import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { runJob } from '../../../electron/backups/jobs.ts'
import { programOf } from '../../program.ts'
import { openInventory, sqliteOptions, temporaryFolder, valueOf } from '../support/inventory.ts'
import { addDirectory, addNumbers, numbersOf } from '../support/stock.ts'

const root = join(import.meta.dirname, '../../..')
/** How many restores are ended, at moments from their beginning to their end. */
const kills = 12

it('an interrupted restore leaves the old inventory or the new one, complete, and nothing is lost', async () => {
  const script = await programOf('restoring', temporaryFolder())
  const { file, route, open } = openInventory()
  await addDirectory(route)
  await addNumbers(route, '+1 206 555 1000 - 1499')
  const { name } = valueOf(await runJob(file, { kind: 'make', reason: 'on-demand' }, sqliteOptions))
  await addNumbers(route, '+1 206 555 2000 - 2099')
  open.close()
  const later = join(temporaryFolder(), 'later.sqlite')
  copyFileSync(file, later)

  function begin() {
    copyFileSync(later, file)
    const restorer = spawn(process.execPath, [script, file, name], { cwd: root })
    return { restorer, begun: once(restorer.stdout, 'data'), ended: once(restorer, 'exit') }
  }

  const whole = begin()
  await whole.begun
  const start = performance.now()
  await whole.ended
  const duration = performance.now() - start

  const outcomes = { old: 0, restored: 0 }
  for (let nth = 0; nth < kills; nth += 1) {
    const { restorer, begun, ended } = begin()
    await begun
    await new Promise((resolve) => setTimeout(resolve, (duration * nth) / kills))
    restorer.kill('SIGKILL')
    await ended
    const again = openInventory(file)
    const count = (await numbersOf(again.route)).length
    expect([500, 600]).toContain(count)
    again.open.close()
    expect(valueOf(await runJob(file, { kind: 'check' }, sqliteOptions)).findings).toEqual([])
    const backups = valueOf(await runJob(file, { kind: 'list' }, sqliteOptions))
    if (count === 600) outcomes.old += 1
    else {
      outcomes.restored += 1
      expect(backups[0]).toMatchObject({ reason: 'before-restore', content: { numbers: 600 } })
    }
    expect(backups.at(-1)?.name).toBe(name)
  }
  console.log(`${kills} restores ended in the middle: ${JSON.stringify(outcomes)}`)
}, 180_000)
