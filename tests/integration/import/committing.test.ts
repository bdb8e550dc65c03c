import { describe, expect, it } from 'vitest'
import { say, saying } from '../../english.ts'
import { ImportProgress } from '../../../contract/sheets/batches.ts'
import { Topic } from '../../../contract/events.ts'
import { openInventory, valueOf, type TestInventory } from '../support/inventory.ts'
import {
  allNumbers,
  countNumbers,
  draftsOf,
  fillDirectory,
  fixture,
  planCells,
  planFile,
  rowsOf,
} from './sheets.ts'

async function filled() {
  const inventory = openInventory()
  await fillDirectory(inventory)
  return inventory
}

const commit = ({ route }: TestInventory, planId: string, policy: 'all' | 'good' = 'all') =>
  route('import.commit', { planId, policy })

/** Numbers of a made-up office, `count` of them. */
function listOf(count: number, from = 0): string {
  const numbers = Array.from(
    { length: count },
    (_, index) => `+1650555${String(index + from).padStart(4, '0')}`,
  )
  return `Number\n${numbers.join('\n')}\n`
}

describe('a file without a refused row', () => {
  it.each(['csv', 'xlsx', 'xls'])('is completely in the inventory (%s)', async (format) => {
    const inventory = await filled()
    const { planId } = valueOf(await planFile(inventory, fixture(`numbers-200.${format}`)))
    const outcome = valueOf(await commit(inventory, planId))
    expect(outcome).toMatchObject({ state: 'done', imported: 200, notImported: 0, message: null })
    expect(outcome.batches).toMatchObject([{ name: `numbers-200.${format}`, count: 200 }])
    const numbers = await allNumbers(inventory)
    expect(numbers).toHaveLength(200)
    expect(numbers.find(({ e164 }) => e164 === '+16175558428')).toMatchObject({
      poolStatus: 'Assigned',
      subAccount: { name: 'Delta & Sons, Ltd.' },
      sipTrunk: { name: 'US-West SBC 1' },
      billingReferenceId: 'BR-10003',
      country: 'US',
      batchId: outcome.batches[0]!.id,
    })
    expect(numbers.find(({ e164 }) => e164 === '+18775555967')).toMatchObject({
      poolStatus: 'Free',
      subAccount: null,
      numberType: 'Toll-free',
    })
    const { route } = inventory
    const batches = valueOf(await route('batches.list', { offset: 0, limit: 10 }))
    expect(batches.rows).toMatchObject([{ name: `numbers-200.${format}`, count: 200, changedSince: 0 }])
    const history = valueOf(await route('numbers.history', { e164: '+16175558428', offset: 0, limit: 10 }))
    expect(history.rows).toMatchObject([{ act: 'pool.import', from: null, to: 'Assigned' }])
    expect(inventory.changes.at(-1)).toEqual(Topic.options)
  })

  it('is committed once, and its draft is gone then', async () => {
    const inventory = await filled()
    const { planId } = valueOf(await planFile(inventory, fixture('numbers-200.csv')))
    valueOf(await commit(inventory, planId))
    expect(await commit(inventory, planId)).toMatchObject({ ok: false, code: 'not_found' })
    expect(await commit(inventory, planId, 'good')).toMatchObject({ ok: false, code: 'not_found' })
    expect(await inventory.route('import.recheck', { planId })).toMatchObject({
      ok: false,
      code: 'not_found',
    })
    expect(await draftsOf(inventory)).toEqual([])
    expect(await countNumbers(inventory)).toBe(200)
  })

  it('can’t be committed twice at the same time', async () => {
    const inventory = openInventory()
    const { planId } = valueOf(await planCells(inventory, listOf(300)))
    const [first, second] = await Promise.all([commit(inventory, planId), commit(inventory, planId)])
    expect(first).toMatchObject({ ok: true, value: { imported: 300 } })
    expect(second).toMatchObject({ ok: false, code: 'busy' })
    expect(await countNumbers(inventory)).toBe(300)
  })

  it('is refused row by row when it comes again', async () => {
    const inventory = await filled()
    valueOf(await commit(inventory, valueOf(await planFile(inventory, fixture('numbers-200.csv'))).planId))
    const again = valueOf(await planFile(inventory, fixture('numbers-200.xlsx')))
    expect(again.counts).toMatchObject({ rows: 200, ready: 0, warned: 0, refused: 200, excluded: 0 })
    const rows = await rowsOf(inventory, again.planId)
    expect(new Set(rows.flatMap(({ issues }) => issues.map(({ message }) => say(message))))).toEqual(
      new Set(['Already in the inventory (Free)', 'Already in the inventory (Assigned)']),
    )
  })
})

describe('one bad row among 200', () => {
  const sheet = listOf(200).replace('+16505550099', '1.65056E+10')

  it('nothing is written by the policy all, and the report names the row', async () => {
    const inventory = openInventory()
    const { planId, counts } = valueOf(await planCells(inventory, sheet))
    expect(counts).toMatchObject({ rows: 200, ready: 199, warned: 0, refused: 1, excluded: 0 })
    expect(await commit(inventory, planId, 'all')).toMatchObject({
      ok: false,
      code: 'refused_rows',
      details: { refused: 1 },
    })
    expect(await countNumbers(inventory)).toBe(0)
    expect(await rowsOf(inventory, planId, 'refused')).toMatchObject([
      {
        row: 101,
        cells: { number: '1.65056E+10' },
        issues: [{ code: 'scientific', advice: saying('as Text') }],
      },
    ])
  })

  it('the 199 are written by the policy good, and the bad one can still be seen', async () => {
    const inventory = openInventory()
    const { planId } = valueOf(await planCells(inventory, sheet))
    const outcome = valueOf(await commit(inventory, planId, 'good'))
    expect(outcome).toMatchObject({ state: 'done', imported: 199, notImported: 1, draft: true })
    expect(await countNumbers(inventory)).toBe(199)
    expect(await rowsOf(inventory, planId)).toMatchObject([{ row: 101 }])
    expect(await draftsOf(inventory)).toMatchObject([{ planId, state: 'rest', rows: 1 }])
  })
})

describe('a long file', () => {
  it('becomes batches of at most 200, named in order, with progress between', async () => {
    const inventory = await filled()
    const { planId } = valueOf(await planFile(inventory, fixture('numbers-1450-with-8-bad-rows.xlsx')))
    inventory.progress.length = 0
    const outcome = valueOf(await commit(inventory, planId, 'good'))
    expect(outcome).toMatchObject({ state: 'done', imported: 1442, notImported: 8 })
    expect(outcome.batches.map(({ name, count }) => [name, count])).toEqual(
      [200, 200, 200, 200, 200, 200, 200, 42].map((count, index) => [
        `numbers-1450-with-8-bad-rows.xlsx (${index + 1} of 8)`,
        count,
      ]),
    )
    const done = inventory.progress.map((now) => ImportProgress.parse(now).done)
    // Several batches may be one transaction; the first is one by itself.
    expect(done.slice(0, 2)).toEqual([0, 200])
    expect(done.at(-1)).toBe(1442)
    expect(
      done.slice(0, -1).every((count, index) => count % 200 === 0 && (done[index + 1] ?? 0) > count),
    ).toBe(true)
    expect(await countNumbers(inventory)).toBe(1442)
  })

  it('stops between batches on request: complete batches stay, and the rest can continue', async () => {
    const inventory = openInventory()
    const { planId } = valueOf(await planCells(inventory, listOf(1000)))
    const stop = new AbortController()
    const onProgress = ({ done }: ImportProgress) => {
      if (done >= 400) stop.abort()
    }
    const input = { planId, policy: 'all', batchSize: 200 } as const
    const committing = inventory.route('import.commit', input, { signal: stop.signal, onProgress })
    const outcome = valueOf(await committing)
    expect(outcome.state).toBe('cancelled')
    expect(outcome.imported % 200).toBe(0)
    expect(outcome.imported).toBeGreaterThanOrEqual(400)
    expect(outcome.imported).toBeLessThan(1000)
    expect(outcome.notImported).toBe(1000 - outcome.imported)
    expect(await countNumbers(inventory)).toBe(outcome.imported)
    expect(await rowsOf(inventory, planId)).toHaveLength(outcome.notImported)
    const done = outcome.batches.length
    const imported = { batches: done, numbers: outcome.imported }
    expect(await draftsOf(inventory)).toMatchObject([
      { planId, state: 'stopped', cutOff: false, rows: outcome.notImported, imported },
    ])
    expect(valueOf(await inventory.route('import.open', { planId })).before).toEqual(imported)
    const rest = valueOf(await commit(inventory, planId))
    expect(rest).toMatchObject({ state: 'done', notImported: 0, draft: false })
    expect([...outcome.batches, ...rest.batches].map(({ name }) => name)).toEqual(
      [1, 2, 3, 4, 5].map((part) => `Pasted cells (${part} of 5)`),
    )
    expect(await countNumbers(inventory)).toBe(1000)
  })

  it('answers other calls while it is written', async () => {
    const inventory = openInventory()
    const { planId } = valueOf(await planCells(inventory, listOf(1000)))
    const committing = commit(inventory, planId)
    await untilImported(inventory, 200)
    const between = await countNumbers(inventory)
    expect(between).toBeGreaterThanOrEqual(200)
    expect(between).toBeLessThan(1000)
    expect(await inventory.route('import.recheck', { planId })).toMatchObject({ ok: false, code: 'busy' })
    valueOf(await inventory.route('import.discard', { planId }))
    expect(valueOf(await committing)).toMatchObject({ state: 'done', imported: 1000 })
  })
})

/** Waits until this many rows were imported, by the reported progress. */
async function untilImported({ progress }: TestInventory, count: number): Promise<void> {
  const reached = () =>
    progress.some((now) => {
      const { phase, done } = ImportProgress.parse(now)
      return phase === 'importing' && done >= count
    })
  while (!reached()) await new Promise((resolve) => setImmediate(resolve))
}

describe('an inventory that changes between review and import', () => {
  it('is a stale plan: nothing is written, and the plan shows the new review', async () => {
    const inventory = openInventory()
    const { planId } = valueOf(await planCells(inventory, listOf(500)))
    valueOf(await inventory.route('pool.add', { text: '+1 650 555 0499', policy: 'all' }))
    expect(await commit(inventory, planId)).toMatchObject({ ok: false, code: 'stale_plan' })
    expect(await countNumbers(inventory)).toBe(1)
    expect(await rowsOf(inventory, planId, 'refused')).toMatchObject([
      { row: 501, issues: [{ message: 'Already in the inventory (Free)' }] },
    ])
    expect(valueOf(await commit(inventory, planId, 'good'))).toMatchObject({ state: 'done', imported: 499 })
  })

  it('also if a row’s sub account is gone, or a missing one was added', async () => {
    const inventory = await filled()
    const { route } = inventory
    const text =
      'Number\tSub Account\tSIP Trunk Name\n+16505550100\tAcme Clinics\tAPAC Tokyo\n+16505550101\tLate\tAPAC Tokyo'
    const { planId } = valueOf(await planCells(inventory, text))
    valueOf(await route('directory.add', { kind: 'subAccount', name: 'Late' }))
    expect(await commit(inventory, planId, 'good')).toMatchObject({ ok: false, code: 'stale_plan' })
    const accounts = valueOf(
      await route('directory.list', { kind: 'subAccount', text: 'Acme', offset: 0, limit: 1 }),
    )
    valueOf(await route('directory.delete', { kind: 'subAccount', id: accounts.rows[0]!.id }))
    expect(await commit(inventory, planId, 'all')).toMatchObject({ ok: false, code: 'stale_plan' })
    expect(await countNumbers(inventory)).toBe(0)
  })

  it('during the import: the batch that notices it is not written, those before stay', async () => {
    const inventory = openInventory()
    const { planId } = valueOf(await planCells(inventory, listOf(600)))
    const committing = commit(inventory, planId)
    await untilImported(inventory, 200)
    valueOf(await inventory.route('pool.add', { text: '+1 650 555 0599', policy: 'all' }))
    const outcome = valueOf(await committing)
    expect(outcome.state).toBe('failed')
    expect(outcome.imported).toBe(400)
    expect(outcome.notImported).toBe(200)
    expect(outcome.message).toEqual(saying('Imported: 400 numbers. Kept as a draft: 200 rows.'))
    expect(await countNumbers(inventory)).toBe(401)
  })
})

describe('a batch that the database refuses', () => {
  it('leaves the plan to try again when it was the first', async () => {
    const inventory = openInventory()
    const { planId } = valueOf(await planCells(inventory, listOf(3)))
    inventory.open.db.pragma('query_only = ON')
    expect(await commit(inventory, planId)).toMatchObject({ ok: false, code: 'database_read_only' })
    inventory.open.db.pragma('query_only = OFF')
    expect(valueOf(await commit(inventory, planId))).toMatchObject({ state: 'done', imported: 3 })
  })

  it('says what was imported and what was not when it was a later one', async () => {
    const inventory = openInventory()
    const { planId } = valueOf(await planCells(inventory, listOf(600)))
    const committing = commit(inventory, planId)
    await untilImported(inventory, 200)
    inventory.open.db.pragma('query_only = ON')
    const outcome = valueOf(await committing)
    inventory.open.db.pragma('query_only = OFF')
    expect(outcome).toMatchObject({ state: 'failed', imported: 200, notImported: 400 })
    expect(outcome.message).toEqual(saying('Imported: 200 numbers. Kept as a draft: 400 rows.'))
    expect(await countNumbers(inventory)).toBe(200)
  })
})

it('an import is undone as a whole', async () => {
  const inventory = await filled()
  const { planId } = valueOf(await planFile(inventory, fixture('numbers-200.csv')))
  const { batches } = valueOf(await commit(inventory, planId))
  const undone = valueOf(await inventory.route('operations.undo', { operationId: batches[0]!.operationId }))
  expect(undone.undone).toBe(200)
  expect(await countNumbers(inventory)).toBe(0)
})
