import { setImmediate as tick } from 'node:timers/promises'
import { beforeEach, expect, it } from 'vitest'
import { ok } from '../../../contract/result.ts'
import { usePlan } from '../../../electron/inventory/review/opening.ts'
import { planCells } from '../import/sheets.ts'
import { openInventory, valueOf, type TestInventory } from '../support/inventory.ts'

const all = { filter: {}, except: [] }
let inventory: TestInventory
let operations: number[]

/** Has something be done while an act on many is between two of its steps, and the act be aborted then. */
function between(work: () => Promise<void>): { signal: AbortSignal } {
  const stop = new AbortController()
  let isDone = false
  const pause = async () => {
    await tick()
    const { db } = inventory.open
    const written = Number(db.prepare("SELECT count(*) FROM history WHERE act <> 'pool.add'").pluck().get())
    if (isDone || written < 2000) return
    isDone = true
    await work()
    stop.abort()
  }
  Object.assign(inventory.context, { pause })
  return stop
}

beforeEach(async () => {
  inventory = openInventory()
  operations = []
  for (const area of ['206', '207', '208', '209', '212']) {
    const added = await inventory.route('pool.add', { text: `+1 ${area} 555 0000 - 0999`, policy: 'all' })
    operations.push(valueOf(added).operationId)
  }
})

it('a rolled back write does not block an undo', async () => {
  const operationIds = operations.filter((_id, index) => index !== 2 && index !== 3)
  const undoing: Promise<unknown>[] = []
  const aborted = between(async () => {
    undoing[0] = inventory.route('operations.undoMany', { operationIds, changed: 'leave' })
    for (let turn = 0; turn < 60; turn += 1) await tick()
  })
  expect(await inventory.route('pool.edit', { numbers: all, serviceInfo: 'x' }, aborted)).toMatchObject({
    code: 'cancelled',
  })
  expect(await undoing[0]).toMatchObject({ ok: true, value: { operations: 3, undone: 3000, left: 0 } })
  expect(valueOf(await inventory.route('inventory.summary', {})).numbers).toBe(2000)
})

it('a rolled back delete does not affect a review, which reads committed data', async () => {
  const { planId } = valueOf(await planCells(inventory, 'Number\n+12065550001\n+13105550001'))
  const asOf = async () => valueOf(await usePlan(inventory.context, planId, ({ rows }) => ok(rows.asOf)))
  const before = await asOf()
  let ready: number | null = null
  const aborted = between(async () => {
    ready = valueOf(await inventory.route('import.recheck', { planId })).counts.ready
  })
  expect(await inventory.route('pool.delete', { numbers: all }, aborted)).toMatchObject({ code: 'cancelled' })
  expect(ready).toBe(1)
  expect(await asOf()).toBe(before)
  const committed = await inventory.route('import.commit', { planId, policy: 'good', batchSize: 200 })
  expect(committed).toMatchObject({ ok: true, value: { imported: 1 } })
})
