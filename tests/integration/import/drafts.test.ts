import { describe, expect, it } from 'vitest'
import { saying } from '../../english.ts'
import { type ImportProgress } from '../../../contract/sheets/batches.ts'
import { rowIdOf } from '../../../contract/sheets/rows.ts'
import { type ImportChanged, type ImportReview } from '../../../contract/sheets/review.ts'
import type { CallInput } from '../../../contract/api.ts'
import { recoverDrafts } from '../../../electron/inventory/review/drafting.ts'
import { openInventory, valueOf, type TestInventory } from '../support/inventory.ts'
import { countNumbers, draftsOf, fillDirectory, fixture, planCells, planFile, rowsOf } from './sheets.ts'

async function filled() {
  const inventory = openInventory()
  await fillDirectory(inventory)
  return inventory
}

/** The inventory as the next start of the application finds it. */
async function restarted({ open, file }: TestInventory): Promise<TestInventory> {
  open.close()
  const again = openInventory(file)
  await recoverDrafts(again.context)
  return again
}

type Edit = Omit<CallInput<'import.edit'>, 'planId' | 'id'> & { readonly row: number }

const edit = async (
  { route }: TestInventory,
  planId: string,
  { row, ...change }: Edit,
): Promise<ImportChanged> => valueOf(await route('import.edit', { planId, id: rowIdOf(row), ...change }))
const exclude = async ({ route }: TestInventory, planId: string, rows: number[], excluded = true) =>
  valueOf(await route('import.exclude', { planId, rows: rows.map((row) => rowIdOf(row)), excluded })).review
const answer = async (
  { route }: TestInventory,
  planId: string,
  given: CallInput<'import.answer'>['answer'],
): Promise<ImportReview> => valueOf(await route('import.answer', { planId, answer: given })).review
const undo = async ({ route }: TestInventory, planId: string) =>
  valueOf(await route('import.undo', { planId }))
const redo = async ({ route }: TestInventory, planId: string) =>
  valueOf(await route('import.redo', { planId }))

const three = 'Number\n+16505550100\n+16505550101\n+16505550100'

describe('a review', () => {
  it('that is closed, or was open when the application died, opens as it was', async () => {
    const inventory = await filled()
    const { planId } = valueOf(await planFile(inventory, fixture('numbers-1450-with-8-bad-rows.xlsx')))
    await edit(inventory, planId, { row: 805, field: 'number', text: '+1 650 555 0199' })
    await edit(inventory, planId, { row: 805, field: 'country', text: '' })
    await exclude(inventory, planId, [213, 702])
    const review = valueOf(await inventory.route('import.recheck', { planId }))
    expect(review.counts).toMatchObject({ rows: 1450, refused: 5, excluded: 2 })
    const rows = await rowsOf(inventory, planId)
    const again = await restarted(inventory)
    expect(await draftsOf(again)).toMatchObject([
      { planId, name: 'numbers-1450-with-8-bad-rows.xlsx', state: 'review', rows: 1448, cutOff: false },
    ])
    expect(valueOf(await again.route('import.open', { planId }))).toEqual(review)
    expect(await rowsOf(again, planId)).toEqual(rows)
    valueOf(await again.route('import.close', { planId }))
    expect(again.context.plans.size).toBe(0)
    expect(valueOf(await again.route('import.open', { planId }))).toEqual(review)
  })

  it('is checked against the inventory and the directory as they are now', async () => {
    const inventory = await filled()
    const { planId } = valueOf(await planCells(inventory, three))
    valueOf(await inventory.route('pool.add', { text: '+16505550101', policy: 'all' }))
    const { counts } = valueOf(await inventory.route('import.open', { planId }))
    expect(counts).toMatchObject({ ready: 1, refused: 2 })
    const again = await restarted(inventory)
    expect(valueOf(await again.route('import.open', { planId })).counts).toEqual(counts)
  })

  it('that is discarded is gone, whether it is open or not', async () => {
    const inventory = await filled()
    const first = valueOf(await planCells(inventory, three))
    const second = valueOf(await planCells(inventory, three))
    valueOf(await inventory.route('import.close', { planId: second.planId }))
    for (const { planId } of [first, second]) {
      valueOf(await inventory.route('import.discard', { planId }))
      expect(await inventory.route('import.open', { planId })).toMatchObject({ code: 'not_found' })
    }
    expect(await draftsOf(inventory)).toEqual([])
    const left = inventory.open.db.prepare('SELECT count(*) FROM draft_rows').pluck().get()
    expect(left).toBe(0)
  })

  it('offers other reading options only while its file exists', async () => {
    const inventory = await filled()
    const file = valueOf(await planFile(inventory, fixture('numbers-200.csv')))
    const cells = valueOf(await planCells(inventory, three))
    expect([file.canReadAgain, cells.canReadAgain]).toEqual([true, true])
    const again = await restarted(inventory)
    expect(valueOf(await again.route('import.open', { planId: file.planId })).canReadAgain).toBe(true)
    expect(valueOf(await again.route('import.open', { planId: cells.planId })).canReadAgain).toBe(false)
  })
})

describe('a sheet that was not read completely', () => {
  it('leaves no draft, not even after a crash', async () => {
    const inventory = await filled()
    const { planId } = valueOf(await planCells(inventory, three))
    inventory.open.db.prepare(`UPDATE drafts SET state = 'reading'`).run()
    inventory.context.plans.letGo(planId)
    expect(await draftsOf(inventory)).toEqual([])
    expect(await inventory.route('import.open', { planId })).toMatchObject({ code: 'not_found' })
    const again = await restarted(inventory)
    expect(again.open.db.prepare('SELECT count(*) FROM drafts').pluck().get()).toBe(0)
    expect(again.open.db.prepare('SELECT count(*) FROM draft_rows').pluck().get()).toBe(0)
  })
})

it('of a build that kept sentences opens without its notes', async () => {
  const inventory = await filled()
  const { planId } = valueOf(await planCells(inventory, three))
  inventory.open.db.prepare(`UPDATE drafts SET notes = '["Read so."]'`).run()
  inventory.context.plans.letGo(planId)
  const review = valueOf(await inventory.route('import.open', { planId }))
  expect(review.notes).toEqual([])
})

describe('a sheet that was read temporarily, as by a command', () => {
  const forOnce = { forOnce: true }

  it('leaves no draft when it is ended before its import', async () => {
    const inventory = await filled()
    const { counts } = valueOf(await planCells(inventory, three, forOnce))
    expect(counts).toMatchObject({ rows: 3, refused: 1 })
    expect(await draftsOf(inventory)).toEqual([])
    const again = await restarted(inventory)
    expect(again.open.db.prepare('SELECT count(*) FROM drafts').pluck().get()).toBe(0)
    expect(again.open.db.prepare('SELECT count(*) FROM draft_rows').pluck().get()).toBe(0)
  })

  it('is an interrupted draft if it ends during its import', async () => {
    const inventory = await filled()
    const { planId } = valueOf(await planCells(inventory, three, forOnce))
    const stop = new AbortController()
    const onProgress = ({ done }: ImportProgress) => {
      if (done === 1) stop.abort()
    }
    const commit = { planId, policy: 'good', batchSize: 1 } as const
    const { signal } = stop
    const outcome = valueOf(await inventory.route('import.commit', commit, { signal, onProgress }))
    expect(outcome).toMatchObject({ state: 'cancelled', imported: 1, notImported: 2 })
    // As stored in the file during the import.
    inventory.open.db.prepare("UPDATE drafts SET state = 'importing'").run()
    const again = await restarted(inventory)
    expect(await draftsOf(again)).toMatchObject([{ planId, state: 'stopped', cutOff: true, rows: 2 }])
  })
})

describe('an edit', () => {
  it('checks its row again at once, and those that repeated it', async () => {
    const inventory = await filled()
    const { planId, counts } = valueOf(await planCells(inventory, three))
    expect(counts).toMatchObject({ ready: 2, refused: 1 })
    const { review, row } = await edit(inventory, planId, { row: 2, field: 'number', text: ' +16505550107 ' })
    expect(row).toMatchObject({ row: 2, e164: '+16505550107', edited: ['number'] })
    expect(review).toMatchObject({
      counts: { ready: 3, refused: 0 },
      reasons: [],
      undo: 'Change Number in row 2',
      redo: null,
    })
    const back = await undo(inventory, planId)
    expect(back.row).toMatchObject({ row: 2, e164: '+16505550100', edited: [] })
    expect(back.review).toMatchObject({ undo: null, redo: 'Change Number in row 2' })
    expect(await rowsOf(inventory, planId, 'refused')).toMatchObject([
      { row: 4, issues: [{ message: 'Duplicate of row 2' }] },
    ])
    expect((await redo(inventory, planId)).review.counts).toMatchObject({ ready: 3 })
  })

  it('of a number cell reads the typed text; the sheet’s own text restores the cell', async () => {
    const inventory = await filled()
    const { planId } = valueOf(await planFile(inventory, fixture('numbers-200-numeric.xlsx')))
    const [before] = await rowsOf(inventory, planId)
    const { cells } = before!
    const number = before!.row!
    await edit(inventory, planId, { row: number, field: 'number', text: '1.65056E+10' })
    expect(await rowsOf(inventory, planId, 'refused')).toMatchObject([{ row: number, edited: ['number'] }])
    const { row } = await edit(inventory, planId, { row: number, field: 'number', text: cells.number })
    expect(row).toEqual(before)
  })

  it('is refused where there is no such column or row, and nothing where the text is the same', async () => {
    const inventory = await filled()
    const { planId } = valueOf(await planCells(inventory, three))
    const call = ({ row, ...change }: Edit) =>
      inventory.route('import.edit', { planId, id: rowIdOf(row), ...change })
    expect(await call({ row: 2, field: 'carrier', text: 'x' })).toMatchObject({ code: 'invalid_input' })
    expect(await call({ row: 99, field: 'number', text: 'x' })).toMatchObject({ code: 'not_found' })
    const { review } = await edit(inventory, planId, { row: 2, field: 'number', text: '+16505550100' })
    expect(review.undo).toBeNull()
  })

  it('forgets what was undone before it', async () => {
    const inventory = await filled()
    const { planId } = valueOf(await planCells(inventory, three))
    await edit(inventory, planId, { row: 2, field: 'serviceInfo', text: 'one' })
    await undo(inventory, planId)
    const { review } = await edit(inventory, planId, { row: 3, field: 'serviceInfo', text: 'two' })
    expect(review).toMatchObject({ undo: 'Change Service Info in row 3', redo: null })
    expect((await redo(inventory, planId)).review).toEqual(review)
  })
})

describe('an excluded row', () => {
  it('is not counted, has no duplicates, and is not imported', async () => {
    const inventory = await filled()
    const { planId } = valueOf(await planCells(inventory, three))
    const review = await exclude(inventory, planId, [2])
    expect(review).toMatchObject({
      counts: { rows: 3, ready: 2, refused: 0, excluded: 1 },
      reasons: [],
      undo: 'Exclude row 2',
    })
    expect(await rowsOf(inventory, planId, 'excluded')).toMatchObject([{ row: 2, excluded: true }])
    expect((await exclude(inventory, planId, [2], false)).undo).toEqual('Include row 2')
    await exclude(inventory, planId, [2, 3])
    const outcome = valueOf(await inventory.route('import.commit', { planId, policy: 'all' }))
    expect(outcome).toMatchObject({ state: 'done', imported: 1, notImported: 0, draft: false })
    expect(await draftsOf(inventory)).toEqual([])
  })

  it('is nothing to import if all rows are excluded', async () => {
    const inventory = await filled()
    const { planId } = valueOf(await planCells(inventory, three))
    await exclude(inventory, planId, [2, 3, 4])
    const result = await inventory.route('import.commit', { planId, policy: 'good' })
    expect(result).toMatchObject({ code: 'refused_rows' })
    expect(!result.ok && result.message).toEqual(saying('All rows are excluded'))
  })
})

const named = [
  'Number\tSub Account\tSIP Trunk Name',
  '+16505550100\tNo Such\tAPAC Tokyo',
  '+16505550101\tno  SUCH\tAPAC Tokyo',
  '+16505550102\tOther\tNowhere',
  '+16505550103\tAcme Clinics\t',
].join('\n')

describe('one answer for all rows of a reason', () => {
  it('maps an unknown name to an entry', async () => {
    const inventory = await filled()
    const { planId, counts } = valueOf(await planCells(inventory, named))
    expect(counts).toMatchObject({ refused: 4 })
    const names = await inventory.route('import.unknownNames', {
      planId,
      field: 'subAccount',
      offset: 0,
      limit: 10,
    })
    expect(valueOf(names)).toEqual({
      rows: [
        { name: 'No Such', rows: 2 },
        { name: 'Other', rows: 1 },
      ],
      total: 2,
    })
    const rename = { kind: 'rename', field: 'subAccount', from: 'No Such', to: 'acme clinics' } as const
    const review = await answer(inventory, planId, rename)
    expect(review).toMatchObject({
      counts: { ready: 2, refused: 2 },
      undo: 'Change Sub Account “No Such” to “Acme Clinics” in 2 rows',
    })
    expect((await undo(inventory, planId)).review.counts).toEqual(counts)
    const unknown = { ...rename, to: 'Nobody' }
    expect(await inventory.route('import.answer', { planId, answer: unknown })).toMatchObject({
      code: 'not_found',
    })
  })

  it('adds all missing names to the directory, where they stay', async () => {
    const inventory = await filled()
    const { planId } = valueOf(await planCells(inventory, named))
    const [carrier] = valueOf(
      await inventory.route('directory.list', { kind: 'carrier', offset: 0, limit: 1 }),
    ).rows
    const accounts = await answer(inventory, planId, { kind: 'create', field: 'subAccount' })
    expect(accounts.reasons.map(({ code }) => code)).toEqual(['sip_trunk_required', 'unknown_sip_trunk'])
    const trunks = { kind: 'create', field: 'sipTrunk' } as const
    expect(await inventory.route('import.answer', { planId, answer: trunks })).toMatchObject({
      code: 'refused',
    })
    const review = await answer(inventory, planId, { ...trunks, carrierId: carrier!.id })
    expect(review).toMatchObject({ counts: { ready: 3, refused: 1 }, undo: null })
    const topics = inventory.changes.at(-1)
    expect(topics).toEqual(['batches', 'directory'])
    const filledIn = await answer(inventory, planId, {
      kind: 'fill',
      code: 'sip_trunk_required',
      field: 'sipTrunk',
      text: 'APAC Tokyo',
    })
    expect(filledIn).toMatchObject({ counts: { ready: 4 }, undo: 'Change SIP Trunk Name in row 5' })
  })

  it('adds none when one of them can’t be added', async () => {
    const inventory = await filled()
    const long = 'x'.repeat(121)
    const { planId } = valueOf(
      await planCells(
        inventory,
        `Number\tSub Account\tSIP Trunk Name\n+16505550100\tFine\tAPAC Tokyo\n+16505550101\t${long}\tAPAC Tokyo`,
      ),
    )
    const result = await inventory.route('import.answer', {
      planId,
      answer: { kind: 'create', field: 'subAccount' },
    })
    expect(result).toMatchObject({ code: 'refused' })
    const found = await inventory.route('directory.list', {
      kind: 'subAccount',
      text: 'Fine',
      offset: 0,
      limit: 1,
    })
    expect(valueOf(found).total).toBe(0)
  })

  it('sets the country of national numbers, and removes it again', async () => {
    const inventory = await filled()
    const { planId, counts } = valueOf(
      await planCells(inventory, 'Number\n(650) 555-0100\n+16505550100\n020 7946 0018'),
    )
    expect(counts).toMatchObject({ ready: 1, refused: 2 })
    const review = await answer(inventory, planId, { kind: 'country', country: 'US' })
    expect(review).toMatchObject({ country: 'US', undo: 'Read national numbers as US' })
    expect(await rowsOf(inventory, planId)).toMatchObject([
      { e164: '+16505550100', issues: [{ code: 'country_derived' }] },
      { e164: '+16505550100', issues: [{ message: 'Duplicate of row 2' }] },
      { e164: null },
    ])
    const again = await restarted(inventory)
    expect(valueOf(await again.route('import.open', { planId }))).toMatchObject({ country: 'US' })
    expect((await undo(again, planId)).review).toMatchObject({ counts, country: null })
  })

  it('excludes existing numbers', async () => {
    const inventory = await filled()
    valueOf(await inventory.route('pool.add', { text: '+16505550100', policy: 'all' }))
    const { planId } = valueOf(await planCells(inventory, three))
    const review = await answer(inventory, planId, { kind: 'exclude', code: 'in_inventory' })
    expect(review).toMatchObject({
      counts: { ready: 1, refused: 0, excluded: 2 },
      undo: 'Exclude 2 rows',
    })
    expect((await undo(inventory, planId)).review.counts).toMatchObject({ refused: 2, excluded: 0 })
  })
})

describe('many rows', () => {
  const count = 7000
  const sheet = `Number\tSub Account\n${Array.from(
    { length: count },
    (_, index) => `+4930${1_000_000 + index}\tNo Such`,
  ).join('\n')}`

  it('are answered in parts; an interrupted answer is completed', async () => {
    const inventory = await filled()
    const { planId } = valueOf(await planCells(inventory, sheet))
    const rename = { kind: 'rename', field: 'subAccount', from: 'No Such', to: 'Acme Clinics' } as const
    const review = await answer(inventory, planId, rename)
    expect(review.reasons).toMatchObject([{ code: 'sip_trunk_required', count }])
    expect(inventory.progress).toContainEqual({ phase: 'checking', done: 4000, total: count })
    const { db } = inventory.open
    // As if the application had crashed after the first parts.
    db.prepare(
      `UPDATE draft_rows SET cells = json_set(cells, '$.subAccount', 'No Such'), original = NULL WHERE id > ${rowIdOf(4001)}`,
    ).run()
    db.prepare(`UPDATE draft_changes SET state = 'doing'`).run()
    const again = await restarted(inventory)
    expect(valueOf(await again.route('import.open', { planId }))).toMatchObject({
      counts: review.counts,
      reasons: review.reasons,
      undo: review.undo,
    })
    expect((await undo(again, planId)).review.reasons).toMatchObject([
      { code: 'sip_trunk_required', count },
      { code: 'unknown_sub_account', count },
    ])
    valueOf(await again.route('import.discard', { planId }))
    expect(await countNumbers(again)).toBe(0)
  })
})

it('the 1,450 rows: with the 8 refused ones excluded or fixed, they are 8 batches', async () => {
  const inventory = await filled()
  const { planId } = valueOf(await planFile(inventory, fixture('numbers-1450-with-8-bad-rows.csv')))
  await exclude(inventory, planId, [213, 501])
  await edit(inventory, planId, { row: 702, field: 'number', text: '+1 650 555 0191' })
  await edit(inventory, planId, { row: 805, field: 'number', text: '+1 650 555 0192' })
  await answer(inventory, planId, {
    kind: 'rename',
    field: 'subAccount',
    from: 'No Such Customer',
    to: 'Acme Clinics',
  })
  await answer(inventory, planId, {
    kind: 'fill',
    code: 'sip_trunk_required',
    field: 'sipTrunk',
    text: 'APAC Tokyo',
  })
  await edit(inventory, planId, { row: 1335, field: 'billingReferenceId', text: 'BR-1' })
  await edit(inventory, planId, { row: 1403, field: 'number', text: '+1 650 555 0193' })
  const review = await answer(inventory, planId, {
    kind: 'fill',
    code: 'country_mismatch',
    field: 'country',
    text: '',
  })
  expect(review).toMatchObject({
    counts: { rows: 1450, ready: 1448, refused: 0, excluded: 2 },
    reasons: [],
  })
  const outcome = valueOf(await inventory.route('import.commit', { planId, policy: 'all' }))
  expect(outcome).toMatchObject({ state: 'done', imported: 1448, notImported: 0, draft: false })
  expect(outcome.batches.map(({ count }) => count)).toEqual([200, 200, 200, 200, 200, 200, 200, 48])
  expect(await countNumbers(inventory)).toBe(1448)
})
