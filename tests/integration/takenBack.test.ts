import { setImmediate as tick } from 'node:timers/promises'
import { beforeEach, expect, it } from 'vitest'
import { planCells } from './import/sheets.ts'
import { openInventory, valueOf, type TestInventory } from './inventory.ts'

const all = { filter: {}, except: [] }
let inventory: TestInventory
let operations: number[]

/** Has something be done while an act on many is between two of its steps. */
function between(work: () => Promise<void>): void {
  let isDone = false
  const pause = async () => {
    await tick()
    const { db } = inventory.open
    const written = Number(db.prepare("SELECT count(*) FROM history WHERE act <> 'pool.add'").pluck().get())
    if (isDone || written < 2000) return
    isDone = true
    await work()
    await inventory.route('acts.stop', {})
  }
  Object.assign(inventory.context, { pause })
}

beforeEach(async () => {
  inventory = openInventory()
  operations = []
  for (const area of ['206', '207', '208', '209', '212']) {
    const added = await inventory.route('pool.add', { text: `+1 ${area} 555 0000 - 0999`, policy: 'all' })
    operations.push(valueOf(added).operationId)
  }
})

it('what an act has written and takes back keeps no operation from being undone', async () => {
  const operationIds = operations.filter((_id, index) => index !== 2 && index !== 3)
  const undoing: Promise<unknown>[] = []
  between(async () => {
    undoing[0] = inventory.route('operations.undoMany', { operationIds, changed: 'leave' })
    for (let turn = 0; turn < 60; turn += 1) await tick()
  })
  expect(await inventory.route('pool.edit', { numbers: all, serviceInfo: 'x' })).toMatchObject({
    code: 'cancelled',
  })
  expect(await undoing[0]).toMatchObject({ ok: true, value: { operations: 3, undone: 3000, left: 0 } })
  expect(valueOf(await inventory.route('inventory.summary', {})).numbers).toBe(2000)
})

it('what an act has deleted and takes back is in the inventory for a review, which is as of what is committed', async () => {
  const { planId } = valueOf(await planCells(inventory, 'Number\n+12065550001\n+13105550001'))
  const before = inventory.context.plans.peek(planId)?.rows.asOf
  let ready: number | null = null
  between(async () => {
    ready = valueOf(await inventory.route('import.recheck', { planId })).counts.ready
  })
  expect(await inventory.route('pool.delete', { numbers: all })).toMatchObject({ code: 'cancelled' })
  expect(ready).toBe(1)
  expect(inventory.context.plans.peek(planId)?.rows.asOf).toBe(before)
  const committed = await inventory.route('import.commit', { planId, policy: 'good', batchSize: 200 })
  expect(committed).toMatchObject({ ok: true, value: { imported: 1 } })
})
