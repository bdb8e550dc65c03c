import { expect, it } from 'vitest'
import { say } from '../../english.ts'
import { addLimit, rowIdOf } from '../../../contract/sheets/rows.ts'
import { type ImportChanged } from '../../../contract/sheets/review.ts'
import { refusedPages } from '../../../electron/inventory/review/errorReport.ts'
import { openInventory, valueOf, type TestInventory } from '../support/inventory.ts'
import { countNumbers, draftsOf, planCells, rowsOf } from './sheets.ts'

const sheet = (...rows: readonly string[]) => ['From\tTo\tQty\tCustomer', ...rows].join('\n')
const delivery = sheet(
  '+49 30 2312000\t+49 30 2312099\t100\t',
  '030 2312500\t+49 30 2312599\t\t',
  '+1 650 555 0100\t0149\t50\t',
)

const numbersIn = async (inventory: TestInventory, planId: string) =>
  (await rowsOf(inventory, planId)).map(({ e164 }) => e164)

const edit = async (
  { route }: TestInventory,
  planId: string,
  id: number,
  field: 'number' | 'quantity',
  text: string,
) => valueOf(await route('import.edit', { planId, id, field, text }))

const step = async (
  { route }: TestInventory,
  planId: string,
  which: 'undo' | 'redo',
): Promise<ImportChanged> => valueOf(await route(`import.${which}`, { planId }))

it('the ranges of a sheet are reviewed and imported number by number, and undone', async () => {
  const inventory = openInventory()
  const review = valueOf(await planCells(inventory, delivery))
  expect(review.counts).toMatchObject({ rows: 250, ready: 250, refused: 0 })
  expect(review.notes.map(({ message }) => say(message))).toContain('3 rows cover 250 numbers.')
  const rows = await rowsOf(inventory, review.planId)
  expect(rows.map(({ row }) => row)).toEqual([
    ...Array<number>(100).fill(2),
    ...Array<number>(100).fill(3),
    ...Array<number>(50).fill(4),
  ])
  expect(new Set(rows.map(({ id }) => id)).size).toBe(250)
  expect(rows.at(-1)).toMatchObject({ e164: '+16505550149', cells: { lastNumber: '', quantity: '' } })
  const outcome = valueOf(await inventory.route('import.commit', { planId: review.planId, policy: 'all' }))
  expect(outcome).toMatchObject({ state: 'done', imported: 250, draft: false })
  expect(outcome.batches.map(({ count }) => count)).toEqual([200, 50])
  expect(await countNumbers(inventory)).toBe(250)
  for (const { operationId } of outcome.batches.toReversed())
    valueOf(await inventory.route('operations.undo', { operationId }))
  expect(await countNumbers(inventory)).toBe(0)
})

it('a contradiction is one refused row, and expands when it is corrected; that is undone in one step', async () => {
  const inventory = openInventory()
  const { planId, counts } = valueOf(
    await planCells(inventory, sheet('+16505550100\t+16505550199\t50\t', '+16505550300\t\t\t')),
  )
  expect(counts).toMatchObject({ rows: 2, ready: 1, refused: 1 })
  const before = await rowsOf(inventory, planId)
  const { review, row } = await edit(inventory, planId, rowIdOf(2), 'quantity', '100')
  expect(review.counts).toMatchObject({ rows: 101, ready: 101, refused: 0 })
  expect(row).toMatchObject({ row: 2, e164: '+16505550100' })
  const after = await rowsOf(inventory, planId)
  expect((await step(inventory, planId, 'undo')).review.counts).toEqual(counts)
  expect(await rowsOf(inventory, planId)).toEqual(before)
  expect((await step(inventory, planId, 'redo')).review.counts).toEqual(review.counts)
  expect(await rowsOf(inventory, planId)).toEqual(after)
  valueOf(await inventory.route('import.close', { planId }))
  expect(valueOf(await inventory.route('import.open', { planId })).counts).toEqual(review.counts)
  expect(await rowsOf(inventory, planId)).toEqual(after)
})

it('one number of a range is edited and excluded on its own', async () => {
  const inventory = openInventory()
  const { planId } = valueOf(await planCells(inventory, sheet('+16505550100\t\t3\t')))
  await edit(inventory, planId, rowIdOf(2, 2), 'number', '+16505550200')
  valueOf(await inventory.route('import.exclude', { planId, rows: [rowIdOf(2, 1)], excluded: true }))
  expect(await numbersIn(inventory, planId)).toEqual(['+16505550100', '+16505550200', '+16505550102'])
  expect(valueOf(await inventory.route('import.commit', { planId, policy: 'all' })).imported).toBe(2)
  expect(await draftsOf(inventory)).toEqual([])
})

it('choosing a country expands ranges of national numbers, and removing it collapses them', async () => {
  const inventory = openInventory()
  const { planId, counts } = valueOf(await planCells(inventory, sheet('030 2312000\t030 2312099\t100\t')))
  expect(counts).toMatchObject({ rows: 1, refused: 1 })
  const answer = { kind: 'country', country: 'DE' } as const
  const { review } = valueOf(await inventory.route('import.answer', { planId, answer }))
  expect(review.counts).toMatchObject({ rows: 100, ready: 100 })
  expect((await step(inventory, planId, 'undo')).review).toMatchObject({ counts, country: null })
})

it('an ambiguous dash becomes a range by one answer for all rows', async () => {
  const inventory = openInventory()
  const { planId, counts, reasons } = valueOf(
    await planCells(inventory, 'Number\n+49 30 12345-67\n+49 30 12345-89'),
  )
  expect({ counts, reasons }).toMatchObject({
    counts: { refused: 2 },
    reasons: [{ code: 'number_or_range' }],
  })
  const answer = { kind: 'dash', dash: 'range' } as const
  const { review } = valueOf(await inventory.route('import.answer', { planId, answer }))
  expect(review.counts.rows).toBe(23 + 45)
  expect((await step(inventory, planId, 'undo')).review.counts).toEqual(counts)
})

it('a report has one line for all numbers of a row with the same refusal', async () => {
  const inventory = openInventory()
  valueOf(await inventory.route('pool.add', { text: '+16505550105', policy: 'all' }))
  const { planId } = valueOf(await planCells(inventory, sheet('+16505550100\t\t10\tNobody')))
  const { total, pages } = valueOf(await refusedPages(inventory.context, planId, { language: 'en', say }))
  const lines = [...pages].flat().flatMap((line) => ('cells' in line ? [line.cells] : []))
  expect(total).toBe(3)
  expect(lines.map((cells) => [cells[0], cells[1]])).toEqual([
    ['+16505550100', '+16505550104'],
    ['+16505550105', ''],
    ['+16505550106', '+16505550109'],
  ])
})

it('one row has at most 10,000 numbers', async () => {
  const inventory = openInventory()
  const { counts, planId } = valueOf(
    await planCells(inventory, sheet(`+16505550000\t\t${addLimit}\t`, '+16505560000\t\t10001\t')),
  )
  expect(counts).toMatchObject({ rows: addLimit + 1, refused: 1 })
  expect(await rowsOf(inventory, planId, 'refused')).toMatchObject([
    { row: 3, issues: [{ field: 'quantity' }] },
  ])
})
