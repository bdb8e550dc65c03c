import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { NumberSelection } from '../../../contract/numbers.ts'
import type { ExportFormat } from '../../../contract/exporting.ts'
import type { ReceivingPort } from '../../../electron/sheets/port.ts'
import { receivePages } from '../../../electron/writing/pages.ts'
import { fullLayout, templateLayout, type ExportedNumber } from '../../../electron/sheets/layout.ts'
import { writeExport } from '../../../electron/writing/writing.ts'
import { exportPages, servePages } from '../../../electron/inventory/services/exporting.ts'
import { readFile } from '../../unit/import/reading.ts'
import { openInventory, temporaryFolder, valueOf, type TestInventory } from '../support/inventory.ts'
import { addNumbers, addOneOfEach, numbersOf } from '../support/stock.ts'

const everything: NumberSelection = { filter: {}, except: [] }
const quiet = () => undefined

/** The pages of a selection one after another; `between` is done after each. */
async function* pagesOf({ open }: TestInventory, numbers: NumberSelection, between: () => Promise<void>) {
  const { db, release } = open.snapshot()
  try {
    for (const page of (await exportPages(db, numbers)).pages) {
      yield page
      await between()
    }
  } finally {
    release()
  }
}

async function allOf(inventory: TestInventory, numbers: NumberSelection, between = () => Promise.resolve()) {
  const all: ExportedNumber[] = []
  for await (const page of pagesOf(inventory, numbers, between)) all.push(...page)
  return all
}

/** Two connected ports, as a `MessageChannelMain` gives them. */
function channel(): [ReceivingPort, ReceivingPort] {
  const channels = [new EventTarget(), new EventTarget()] as const
  const port = (own: EventTarget, other: EventTarget): ReceivingPort => {
    const hear = (type: string, listener: (event: { data: unknown }) => void, once = false) =>
      own.addEventListener(type, (event) => listener({ data: (event as CustomEvent).detail }), { once })
    return {
      // Arrives later and as a copy, as between processes.
      postMessage: (message) => {
        const detail: unknown = structuredClone(message)
        setImmediate(() => other.dispatchEvent(new CustomEvent('message', { detail })))
      },
      once: (type: 'message', listener: (event: { data: unknown }) => void) => hear(type, listener, true),
      on: (type: string, listener: (event: { data: unknown }) => void) => hear(type, listener),
      start: quiet,
      close: () => setImmediate(() => other.dispatchEvent(new CustomEvent('close'))),
    }
  }
  return [port(...channels), port(channels[1], channels[0])]
}

describe('which numbers', () => {
  it('those that match a filter, except some, with all their fields', async () => {
    const inventory = openInventory()
    const { assigned, used, returned } = await addOneOfEach(inventory.route)
    const filter = { poolStatus: ['Assigned' as const, 'Returned' as const] }
    const exported = await allOf(inventory, { filter, except: [assigned] })
    expect(exported.map(({ id }) => id)).toEqual([used, returned])
    const listed = await numbersOf(inventory.route, filter)
    for (const { batch, ...number } of exported) {
      expect(batch).toBeNull()
      expect(listed.find(({ id }) => id === number.id)).toMatchObject(number)
    }
  })

  it('those that are ticked, by number', async () => {
    const inventory = openInventory()
    const { free, returned } = await addOneOfEach(inventory.route)
    const exported = await allOf(inventory, { ids: [returned, free, 999] })
    expect(exported.map(({ e164 }) => e164)).toEqual(['+16505550100', '+16505550103'])
  })
})

describe('changes between two pages', () => {
  it('do not show: the numbers are those at the start of the export', async () => {
    const inventory = openInventory()
    const added = await addNumbers(inventory.route, '+49 30 20000000 * 1000')
    await inventory.route('pool.add', { text: '+49 30 20001000 * 1500', policy: 'all' })
    let pages = 0
    const exported = await allOf(inventory, everything, async () => {
      pages += 1
      if (pages !== 1) return
      // Before and after the start of the next page; one that is deleted and added again; and one that is gone.
      valueOf(await inventory.route('pool.delete', { numbers: { ids: [added[0]!.id] } }))
      valueOf(await inventory.route('pool.add', { text: '+49 30 20000000\n+49 30 30000000', policy: 'all' }))
      const later = await numbersOf(inventory.route, { text: '3020002499' })
      valueOf(await inventory.route('pool.delete', { numbers: { ids: [later[0]!.id] } }))
    })
    expect(pages).toBe(3)
    expect(exported.map(({ e164 }) => e164)).toEqual(
      Array.from({ length: 2500 }, (_, index) => `+4930${20_000_000 + index}`),
    )
  })
})

describe('written and read again', () => {
  it.each<ExportFormat>(['csv', 'xlsx'])('%s gives the same numbers', async (format) => {
    const inventory = openInventory()
    await addOneOfEach(inventory.route)
    await inventory.route('pool.add', { text: '+49 30 20000000 * 1200', policy: 'all' })
    const folder = temporaryFolder()
    const path = join(folder, `numbers.${format}`)
    const filter = { country: ['DE'] }
    const numbers = await exportPages(inventory.context.db, { filter, except: [] })
    const written = await writeExport(
      {
        target: { form: 'spreadsheet', path },
        format,
        layout: fullLayout([]),
        workFolder: join(folder, 'work'),
        version: '1.0.0',
        exportedAt: new Date(0).toISOString(),
      },
      numbers,
      quiet,
    )
    expect(written.numbers).toBe(1200)
    const { rows } = await readFile(path)
    expect(rows.map(({ number }) => number?.e164)).toEqual(
      Array.from({ length: 1200 }, (_, index) => `+4930${20_000_000 + index}`),
    )
  })
})

describe('over a port', () => {
  it('pages are sent on request, and the inventory knows when all were received', async () => {
    const inventory = openInventory()
    await inventory.route('pool.add', { text: '+49 30 20000000 * 2500', policy: 'all' })
    const [near, far] = channel()
    const served = servePages(inventory.context, inventory.open, { numbers: everything }, near)
    const { total, pages } = await receivePages(far)
    expect(total).toBe(2500)
    const sizes: number[] = []
    for await (const page of pages) sizes.push(page.length)
    expect(sizes).toEqual([1000, 1000, 500])
    expect(await served).toEqual({ ok: true, value: null })
  })

  it('ends for the inventory when the writing process is gone, and vice versa', async () => {
    const inventory = openInventory()
    await inventory.route('pool.add', { text: '+49 30 20000000 * 1500', policy: 'all' })
    const [near, far] = channel()
    const served = servePages(inventory.context, inventory.open, { numbers: everything }, near)
    const folder = temporaryFolder()
    const numbers = await receivePages(far)
    const writing = writeExport(
      {
        target: { form: 'upload', folder, name: 'Numbers' },
        format: 'csv',
        layout: templateLayout,
        workFolder: join(folder, 'work'),
        version: '1.0.0',
        exportedAt: new Date(0).toISOString(),
      },
      numbers,
      ({ kind }) => {
        if (kind === 'progress') near.close()
      },
    )
    await expect(writing).rejects.toThrow('the inventory went away')
    expect(readdirSync(folder)).toEqual(['work'])
    far.close()
    expect(await served).toMatchObject({ ok: false, code: 'cancelled' })
  })
})
