import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { fromText } from '../../contract/result.ts'
import { uncontrolled } from '../../electron/calls/control.ts'
import { breathe } from '../../electron/inventory/pausing.ts'
import { readsOn, type Reads } from '../../electron/inventory/reading/reads.ts'
import { startReadThread } from '../../electron/inventory/reading/thread.ts'
import { programOf } from '../program.ts'
import { openInventory, sqliteOptions, temporaryFolder, valueOf } from './support/inventory.ts'
import { addNumbers } from './support/stock.ts'

/** An entry of a thread. */
function entryOf(code: string): string {
  const file = join(temporaryFolder(), 'entry.mjs')
  writeFileSync(file, code)
  return file
}
const ours = () => programOf('readThread', temporaryFolder())

function inventoryWith(entry: string) {
  const inventory = openInventory()
  const onBug = vi.fn()
  const reads = readsOn({ db: inventory.open.reading, now: Date.now, pause: breathe }, onBug)
  const here = vi.fn(reads)
  const binding = sqliteOptions.nativeBinding ?? null
  const thread = startReadThread(
    entry,
    { file: inventory.file, binding },
    { here: here as unknown as Reads, onBug },
  )
  onTestFinished(() => thread.close())
  return { ...inventory, thread, here, onBug }
}

const page = { sort: { by: 'number', descending: false } as const, offset: 0, limit: 10 }

it('the thread answers as soon as it is ready, with what was committed', async () => {
  const { route, thread, here, onBug } = inventoryWith(await ours())
  await addNumbers(route, '+1 650 555 0100')
  const list = async () => fromText(await thread.reads('numbers.list', { filter: {}, ...page }, uncontrolled))
  // Until it is ready, this thread does.
  expect(valueOf(await list()).total).toBe(1)
  expect(here).toHaveBeenCalledOnce()
  await vi.waitFor(
    async () => {
      here.mockClear()
      await list()
      expect(here).not.toHaveBeenCalled()
    },
    { timeout: 20_000 },
  )
  await addNumbers(route, '+1 650 555 0101')
  expect(valueOf(await list()).rows.map(({ e164 }) => e164)).toEqual(['+16505550100', '+16505550101'])
  // Aborted reads are dropped there too; a quick thread may answer some before.
  const unwanted = new AbortController()
  const { signal } = unwanted
  const asked = Array.from({ length: 50 }, async (_, digits) =>
    fromText(await thread.reads('numbers.list', { filter: { text: String(digits) }, ...page }, { signal })),
  )
  unwanted.abort()
  const wanted = list()
  const answers = (await Promise.all(asked)).map((answer) => (answer.ok ? 'answered' : answer.code))
  expect(answers).toContain('cancelled')
  expect(valueOf(await wanted).total).toBe(2)
  expect(here).not.toHaveBeenCalled()
  await thread.close()
  expect(valueOf(await list()).total).toBe(2)
  expect(here).toHaveBeenCalledOnce()
  expect(onBug).not.toHaveBeenCalled()
}, 30_000)

it('a thread that can’t start is reported, and this one goes on reading', async () => {
  const { route, thread, here, onBug } = inventoryWith(entryOf("throw new Error('no addon')"))
  await addNumbers(route, '+1 650 555 0100')
  await vi.waitFor(() => expect(onBug).toHaveBeenCalledOnce(), { timeout: 10_000 })
  expect(
    valueOf(fromText(await thread.reads('numbers.list', { filter: {}, ...page }, uncontrolled))).total,
  ).toBe(1)
  expect(here).toHaveBeenCalledOnce()
})

it('this thread answers what another did not before it ended', async () => {
  const { route, thread, here } = inventoryWith(
    entryOf(`import { parentPort } from 'node:worker_threads'
      parentPort.on('message', () => process.exit(1))
      parentPort.postMessage({ kind: 'ready' })`),
  )
  await addNumbers(route, '+1 650 555 0100')
  const list = async () => fromText(await thread.reads('numbers.list', { filter: {}, ...page }, uncontrolled))
  let answer = list()
  await vi.waitFor(
    () => {
      here.mockClear()
      answer = list()
      // It was asked of the thread, which ends of it.
      expect(here).not.toHaveBeenCalled()
    },
    { timeout: 10_000 },
  )
  expect(valueOf(await answer).total).toBe(1)
  expect(here).toHaveBeenCalledOnce()
})
