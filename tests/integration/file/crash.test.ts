import { expect, it } from 'vitest'
import { programOf } from '../../program.ts'
import { openInventory, temporaryFolder, valueOf } from '../support/inventory.ts'
import { runInOtherProcess } from '../support/otherProcess.ts'
import { addDirectory, addNumbers } from '../support/stock.ts'

const count = 500

it('a process that is killed during an action leaves nothing half done and loses nothing acknowledged', async () => {
  const program = await programOf('acting', temporaryFolder())
  const { file, route, open } = openInventory()
  await addDirectory(route)
  await addNumbers(route, `+1 206 555 1000 - ${1000 + count - 1}`)
  open.close()
  let acknowledged = 1
  for (const acts of [1, 2, 4]) {
    const worker = runInOtherProcess(program, file)
    for (let act = 0; act < acts; act += 1) acknowledged = Number(await worker.line())
    // It is at its next act by now.
    await worker.kill()
    const { open: again, route: ask } = openInventory(file)
    const page = { filter: {}, offset: 0, limit: 1000 }
    const all = valueOf(await ask('activity.operations', page)).rows
    const operations = all.filter(({ directory }) => directory === null)
    const last = operations[0]
    expect(last?.id).toBeGreaterThanOrEqual(acknowledged)
    expect(operations.map((operation) => operation.count)).toEqual(operations.map(() => count))
    const statuses = valueOf(await ask('numbers.facets', { filter: {} })).poolStatus
    const to = { 'pool.assign': 'Assigned', 'sub.release': 'Returned' }[String(last?.act)] ?? 'Free'
    expect(statuses).toEqual([{ value: to, label: to, count }])
    expect(again.db.pragma('integrity_check', { simple: true })).toBe('ok')
    // The worker starts with Free numbers.
    if (to === 'Assigned') valueOf(await ask('sub.release', { numbers: { filter: {}, except: [] } }))
    if (to !== 'Free') valueOf(await ask('pool.unbind', { numbers: { filter: {}, except: [] } }))
    again.close()
  }
}, 120_000)
