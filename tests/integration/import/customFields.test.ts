import { describe, expect, it } from 'vitest'
import {
  customKey,
  type CustomChange,
  type CustomValue,
  type NewCustomField,
} from '../../../contract/customFields.ts'
import type { GivenSheetAnswers, NumberUpdate } from '../../../contract/sheets/sheets.ts'
import { checkDerived } from '../../../db/counts/derivedCheck.ts'
import { differencePages } from '../../../electron/inventory/review/comparing/comparisonSheet.ts'
import { refusedPages } from '../../../electron/inventory/review/errorReport.ts'
import { inEnglish, say } from '../../english.ts'
import { openInventory, valueOf, type TestInventory } from '../support/inventory.ts'
import { allNumbers, fillDirectory, planCells, rowsOf } from './sheets.ts'

const english = { language: 'en', say } as const

const defined: readonly NewCustomField[] = [
  { kind: 'text', name: 'Site', choices: [] },
  { kind: 'tags', name: 'Tags', choices: [] },
  { kind: 'date', name: 'Contract end', choices: [] },
  { kind: 'flag', name: 'Leased', choices: [] },
  { kind: 'count', name: 'Channels', choices: [] },
  { kind: 'choice', name: 'Product', choices: ['Phone', 'Rooms'] },
]

interface Opened {
  readonly inventory: TestInventory
  /** The id of each field by its name. */
  readonly ids: Readonly<Record<string, number>>
}

async function withFields(): Promise<Opened> {
  const inventory = openInventory()
  await fillDirectory(inventory)
  const ids: Record<string, number> = {}
  for (const field of defined) ids[field.name] = valueOf(await inventory.route('fields.add', field)).id
  return { inventory, ids }
}

const cells = (...lines: readonly string[]) => lines.join('\n').replaceAll('|', '\t')

const plan = async ({ inventory }: Opened, sheet: string, answers: GivenSheetAnswers = {}) =>
  valueOf(await planCells(inventory, sheet, answers))

async function imported(opened: Opened, sheet: string, answers: GivenSheetAnswers = {}) {
  const { planId } = await plan(opened, sheet, answers)
  return valueOf(await opened.inventory.route('import.commit', { planId, policy: 'all', isWhole: true }))
}

/** What each number has, by the names of the fields. */
async function held({ inventory, ids }: Opened) {
  const names = Object.entries(ids)
  return (await allNumbers(inventory)).map(({ custom }): Readonly<Record<string, CustomValue>> =>
    Object.fromEntries(
      names.flatMap(([name, id]) => {
        const value = custom[id]
        return value === undefined ? [] : [[name, value]]
      }),
    ),
  )
}

async function edit({ inventory }: Opened, custom: CustomChange) {
  const ids = (await allNumbers(inventory)).map(({ id }) => id)
  valueOf(await inventory.route('pool.edit', { numbers: { ids }, custom }))
}

const heading = 'Number|site|TAGS|Contract end|Leased|Channels|Product'
const sheet = cells(
  heading,
  '+16505550100|Berlin|vip; Fax|2027-01-31|yes|30|rooms',
  '+16505550101|||31.01.2027|Nein|1,000|Phone',
  '+16505550102||||||',
)

describe('a sheet with columns of fields that people defined', () => {
  it('brings their values in with the numbers, in one act that is undone', async () => {
    const opened = await withFields()
    const { inventory, ids } = opened
    const review = await plan(opened, sheet)
    expect(review).toMatchObject({ ignoredColumns: [], counts: { ready: 3, refused: 0, warned: 0 } })
    expect(review.readAs.columns).toEqual(['number', ...defined.map(({ name }) => customKey(ids[name]!))])
    const outcome = valueOf(await inventory.route('import.commit', { planId: review.planId, policy: 'all' }))
    expect(await held(opened)).toEqual([
      {
        Site: 'Berlin',
        Tags: ['Fax', 'vip'],
        'Contract end': '2027-01-31',
        Leased: true,
        Channels: 30,
        Product: 'Rooms',
      },
      { 'Contract end': '2027-01-31', Leased: false, Channels: 1000, Product: 'Phone' },
      {},
    ])
    const filter = { custom: [{ field: ids['Tags']!, is: 'one' as const, values: ['vip'] }] }
    const sort = { by: customKey(ids['Channels']!), descending: true }
    const found = valueOf(await inventory.route('numbers.list', { filter, sort, offset: 0, limit: 10 }))
    expect(found.rows.map(({ e164 }) => e164)).toEqual(['+16505550100'])
    expect(checkDerived(inventory.open.db)).toEqual([])
    const { operationId } = outcome.batches[0]!
    valueOf(await inventory.route('operations.undo', { operationId }))
    expect(await allNumbers(inventory)).toEqual([])
    expect(checkDerived(inventory.open.db)).toEqual([])
  })

  it('is refused at each cell that its field can’t have, and corrected in place', async () => {
    const opened = await withFields()
    const { inventory, ids } = opened
    const long = 'x'.repeat(256)
    const { planId, counts } = await plan(
      opened,
      cells(
        heading,
        `+16505550100|${long}|a;${'t'.repeat(51)}|01/02/2027|maybe|1.5|Fax`,
        '+16505550101|Berlin|||||',
      ),
    )
    expect(counts).toMatchObject({ refused: 1, ready: 1 })
    const [row] = await rowsOf(inventory, planId, 'refused')
    expect(
      row?.issues.map(({ field, message, advice }) => [
        field,
        inEnglish(message),
        advice && inEnglish(advice),
      ]),
    ).toEqual([
      [customKey(ids['Site']!), 'Longer than 255 characters', 'It has 256: shorten it.'],
      [
        customKey(ids['Tags']!),
        expect.stringContaining('is longer than 50 characters'),
        'It has 51: shorten it.',
      ],
      [customKey(ids['Contract end']!), '“01/02/2027” is not a clear date', 'Write it as 2026-12-31.'],
      [customKey(ids['Leased']!), '“maybe” is neither Yes nor No', 'Write Yes or No.'],
      [customKey(ids['Channels']!), '“1.5” is not a whole number', 'Write it without decimals, such as 30.'],
      [customKey(ids['Product']!), '“Fax” is no choice of Product', 'Write one of: Phone, Rooms.'],
    ])
    const right = {
      Site: 'Hamburg',
      Tags: 'a',
      'Contract end': '2027-02-01',
      Leased: 'No',
      Channels: '1',
      Product: 'Phone',
    }
    for (const [name, text] of Object.entries(right)) {
      valueOf(
        await inventory.route('import.edit', { planId, id: row!.id, field: customKey(ids[name]!), text }),
      )
    }
    const [corrected] = await rowsOf(inventory, planId, 'ready')
    expect(corrected).toMatchObject({ issues: [], cells: { [customKey(ids['Site']!)]: 'Hamburg' } })
    expect(corrected?.edited.toSorted()).toEqual(defined.map(({ name }) => customKey(ids[name]!)).toSorted())
    const undone = valueOf(await inventory.route('import.undo', { planId }))
    expect(undone.review.counts).toEqual(counts)
    // It is a draft, and opens as it was.
    valueOf(await inventory.route('import.close', { planId }))
    expect(valueOf(await inventory.route('import.open', { planId })).counts).toEqual(counts)
    valueOf(await inventory.route('import.redo', { planId }))
    valueOf(await inventory.route('import.commit', { planId, policy: 'all' }))
    expect((await held(opened))[0]).toMatchObject({ Site: 'Hamburg', Leased: false })
  })

  it('does not edit a field of which it has no column', async () => {
    const opened = await withFields()
    const { planId } = await plan(opened, cells('Number|Site', '+16505550100|Berlin'))
    const [row] = await rowsOf(opened.inventory, planId)
    const field = customKey(opened.ids['Tags']!)
    const refused = await opened.inventory.route('import.edit', { planId, id: row!.id, field, text: 'a' })
    expect(refused).toMatchObject({ ok: false, code: 'invalid_input' })
  })

  it('says of rows that a field was retired meanwhile, and leaves its values out', async () => {
    const opened = await withFields()
    const { inventory, ids } = opened
    const { planId } = await plan(opened, sheet)
    valueOf(await inventory.route('fields.retire', { id: ids['Site']!, isRetired: true }))
    const review = valueOf(await inventory.route('import.recheck', { planId }))
    expect(review).toMatchObject({
      counts: { ready: 3, warned: 1 },
      reasons: [{ code: 'field_retired', severity: 'warning', count: 1 }],
    })
    valueOf(await inventory.route('import.commit', { planId, policy: 'all' }))
    expect((await held(opened))[0]).not.toHaveProperty('Site')
  })

  it('is not imported as it was reviewed when a choice has gone', async () => {
    const opened = await withFields()
    const { inventory, ids } = opened
    const { planId } = await plan(opened, sheet)
    const choices = ['Phone']
    valueOf(await inventory.route('fields.change', { id: ids['Product']!, name: 'Product', choices }))
    expect(await inventory.route('import.commit', { planId, policy: 'all' })).toMatchObject({
      ok: false,
      code: 'stale_plan',
    })
    const review = valueOf(await inventory.route('import.recheck', { planId }))
    expect(review.counts).toMatchObject({ refused: 1, ready: 2 })
  })

  it('keeps its columns in the file of refused rows', async () => {
    const opened = await withFields()
    const { planId } = await plan(
      opened,
      cells('Number|Site|Leased', 'bad|Berlin|Yes', '+16505550100|A|perhaps'),
    )
    const { columns, pages } = valueOf(await refusedPages(opened.inventory.context, planId, english))
    const names = columns.map(({ heading: each }) => each)
    expect(names.slice(-4)).toEqual(['Site', 'Leased', 'Row', 'Reason'])
    const rows = [...pages].flat().map((row) => ('cells' in row ? row.cells.slice(-4) : []))
    expect(rows.map((row) => row.slice(0, 2))).toEqual([
      ['Berlin', 'Yes'],
      ['A', 'perhaps'],
    ])
    expect(rows[1]?.at(-1)).toContain('Leased: “perhaps”')
  })
})

describe('a sheet that updates numbers', () => {
  const update: NumberUpdate = { clears: false, kept: [] }
  const second = cells(
    'Number|Site|Tags|Leased',
    '+16505550100|Hamburg|Fax, VIP|',
    '+16505550101||new|Yes',
    '+16505550102|||',
  )

  it('changes their values through the acts, says what it changes, and is undone', async () => {
    const opened = await withFields()
    const { inventory, ids } = opened
    await imported(opened, sheet)
    const before = await held(opened)
    const { planId, counts } = await plan(opened, second, { update })
    expect(counts).toMatchObject({ changed: 2, same: 1, refused: 0 })
    const [first, other] = await rowsOf(inventory, planId, 'changed')
    // A tag is the same whatever its case, as the number has it.
    expect(first).toMatchObject({
      changes: [
        { field: customKey(ids['Site']!), before: 'Berlin', after: 'Hamburg' },
        { field: customKey(ids['Tags']!), before: 'Fax; vip', after: 'Fax; VIP' },
      ],
      path: ['pool.edit'],
    })
    expect(other).toMatchObject({
      changes: [
        { field: customKey(ids['Tags']!), before: null, after: 'new' },
        { field: customKey(ids['Leased']!), before: 'No', after: 'Yes' },
      ],
    })
    const outcome = valueOf(await inventory.route('import.commit', { planId, policy: 'all' }))
    expect(await held(opened)).toEqual([
      { ...before[0], Site: 'Hamburg', Tags: ['Fax', 'VIP'] },
      { ...before[1], Tags: ['new'], Leased: true },
      {},
    ])
    expect(checkDerived(inventory.open.db)).toEqual([])
    const { operationId } = outcome.updated!
    valueOf(await inventory.route('operations.undo', { operationId }))
    expect(await held(opened)).toEqual(before)
    expect(checkDerived(inventory.open.db)).toEqual([])
  })

  it('leaves a field as it is where the person says so, and clears with empty cells', async () => {
    const opened = await withFields()
    const { ids } = opened
    await imported(opened, sheet)
    const kept = [customKey(ids['Site']!)]
    await imported(opened, second, { update: { clears: true, kept } })
    const [first, , third] = await held(opened)
    expect(first).toMatchObject({ Site: 'Berlin', Tags: ['Fax', 'VIP'] })
    expect(first).not.toHaveProperty('Leased')
    expect(first).toHaveProperty('Channels', 30)
    expect(third).toEqual({})
  })

  it('refuses a number that can’t be changed, at the cell', async () => {
    const opened = await withFields()
    const { inventory, ids } = opened
    await imported(
      opened,
      cells('Number|Sub Account|SIP Trunk Name|Site', '+16505550100|Acme Clinics|US-West SBC 1|Berlin'),
    )
    const [number] = await allNumbers(inventory)
    valueOf(await inventory.route('sub.release', { numbers: { ids: [number!.id] } }))
    const { planId } = await plan(opened, cells('Number|Site', '+16505550100|Hamburg'), { update })
    const [row] = await rowsOf(inventory, planId, 'refused')
    expect(row?.issues).toMatchObject([{ field: customKey(ids['Site']!), code: 'cant_be_changed' }])
  })
})

describe('a file that the inventory is compared with', () => {
  const comparison = { source: 'Portal', covers: {}, onlyHere: 'keep' } as const
  const portal = (site: string, tags: string) => cells('Number|Site|Tags', `+16505550100|${site}|${tags}`)

  it('is merged field by field', async () => {
    const opened = await withFields()
    const { inventory, ids } = opened
    await imported(opened, portal('Berlin', 'a'), { comparison })
    await edit(opened, { [ids['Tags']!]: ['ours'], [ids['Channels']!]: 7 })
    await imported(opened, portal('Hamburg', 'a'), { comparison })
    // Only the file changed the site, and only the inventory the tags.
    expect(await held(opened)).toEqual([{ Site: 'Hamburg', Tags: ['ours'], Channels: 7 }])
    await edit(opened, { [ids['Site']!]: 'Here' })
    const { planId, counts } = await plan(opened, portal('There', 'a'), { comparison })
    expect(counts).toMatchObject({ refused: 1 })
    const [row] = await rowsOf(inventory, planId, 'refused')
    expect(row?.issues.map(({ field, message }) => [field, inEnglish(message)])).toEqual([
      [customKey(ids['Site']!), expect.stringContaining('was Hamburg, here Here, in the file There')],
    ])
    valueOf(await inventory.route('import.takeTheirs', { planId, rows: [row!.id] }))
    valueOf(await inventory.route('import.commit', { planId, policy: 'all', isWhole: true }))
    expect(await held(opened)).toEqual([{ Site: 'There', Tags: ['ours'], Channels: 7 }])
  })

  it('has both sides of its fields in the sheet of differences', async () => {
    const opened = await withFields()
    await imported(opened, cells('Number|Site', '+16505550100|Berlin', '+16505550101|Only here'))
    const { planId } = await plan(opened, portal('Hamburg', ''), { comparison })
    const { columns, pages } = valueOf(await differencePages(opened.inventory.context, planId, english))
    const at = columns.findIndex(({ heading: each }) => each === 'Site')
    const rows = [...pages].flat().map((row) => ('cells' in row ? row.cells.slice(at, at + 2) : []))
    expect(rows).toEqual([
      ['Hamburg', 'Berlin'],
      ['', 'Only here'],
    ])
  })
})
