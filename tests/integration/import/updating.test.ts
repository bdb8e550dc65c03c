import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inEnglish, saying } from '../../english.ts'
import type { NumberUpdate } from '../../../contract/sheets/sheets.ts'
import { checkDerived } from '../../../db/counts/derivedCheck.ts'
import { openInventory, valueOf, type TestInventory } from '../support/inventory.ts'
import { allNumbers, draftsOf, fillDirectory, planCells, rowsOf } from './sheets.ts'

const keepEmpty: NumberUpdate = { clears: false, kept: [] }

const office = [
  'Number,Sub Account,SIP Trunk Name,Billing Reference ID,Service Info',
  '+16505550100,,,,',
  '+16505550101,Acme Clinics,US-West SBC 1,BR-1,Front desk',
  '+16505550102,Acme Clinics,US-West SBC 1,BR-2,',
  '+16505550103,Borealis Freight,EMEA Frankfurt A,BR-3,Gate 4',
].join('\n')

/** Pasted cells are tab-separated. */
const cellsOf = (csv: string) => csv.replaceAll(',', '\t')

async function stocked(): Promise<TestInventory> {
  const inventory = openInventory()
  await fillDirectory(inventory)
  const { planId } = valueOf(await planCells(inventory, cellsOf(office)))
  valueOf(await inventory.route('import.commit', { planId, policy: 'all' }))
  return inventory
}

const updating = (inventory: TestInventory, csv: string, update: NumberUpdate | null = keepEmpty) =>
  planCells(inventory, cellsOf(csv), { update })

async function numberOf(inventory: TestInventory, e164: string) {
  return (await allNumbers(inventory)).find((number) => number.e164 === e164)
}

const withoutMoments = async (inventory: TestInventory) =>
  (await allNumbers(inventory)).map((number) => ({ ...number, changedAt: '' }))

describe('a sheet with existing numbers', () => {
  const sheet = [
    'Number,Billing Reference ID',
    '+16505550101,BR-100',
    '+16505550102,BR-2',
    '+16505550103,',
    '+16505550199,BR-199',
  ].join('\n')

  it('is refused row by row unless it is to update them', async () => {
    const inventory = await stocked()
    const review = valueOf(await updating(inventory, sheet, null))
    expect(review).toMatchObject({ update: null, counts: { ready: 1, new: 1, refused: 3, same: 0 } })
    const { planId } = review
    const answer = { kind: 'update', update: keepEmpty } as const
    const changed = valueOf(await inventory.route('import.answer', { planId, answer }))
    expect(changed.review).toMatchObject({
      update: keepEmpty,
      counts: { rows: 4, ready: 2, new: 1, changed: 1, same: 2, refused: 0, warned: 0 },
      reasons: [],
    })
    const undone = valueOf(await inventory.route('import.undo', { planId }))
    expect(undone.review.counts).toEqual(review.counts)
  })

  it('shows the changes cell by cell, with their actions', async () => {
    const inventory = await stocked()
    const { planId } = valueOf(await updating(inventory, sheet))
    expect(await rowsOf(inventory, planId, 'changed')).toMatchObject([
      {
        row: 2,
        rowClass: 'changed',
        changes: [{ field: 'billingReferenceId', before: 'BR-1', after: 'BR-100' }],
        path: ['pool.edit'],
      },
    ])
    expect(await rowsOf(inventory, planId, 'new')).toMatchObject([{ row: 5, changes: [], path: [] }])
    expect(await rowsOf(inventory, planId, 'same')).toMatchObject([{ row: 3 }, { row: 4 }])
  })

  it('changes them in one operation, which is undone completely', async () => {
    const inventory = await stocked()
    const before = await withoutMoments(inventory)
    const { planId } = valueOf(await updating(inventory, sheet))
    const outcome = valueOf(await inventory.route('import.commit', { planId, policy: 'all' }))
    expect(outcome).toMatchObject({
      state: 'done',
      imported: 2,
      updated: { count: 1 },
      same: 2,
      notImported: 0,
      draft: false,
    })
    expect(await numberOf(inventory, '+16505550101')).toMatchObject({
      billingReferenceId: 'BR-100',
      serviceInfo: 'Front desk',
    })
    expect(await numberOf(inventory, '+16505550103')).toMatchObject({ billingReferenceId: 'BR-3' })
    expect(await draftsOf(inventory)).toEqual([])
    expect(checkDerived(inventory.open.db)).toEqual([])
    const [latest, updated] = valueOf(
      await inventory.route('activity.operations', { filter: {}, offset: 0, limit: 2 }),
    ).rows
    expect([latest, updated]).toMatchObject([
      { act: 'pool.import', count: 1 },
      { act: 'pool.update', count: 1 },
    ])
    const operationIds = [outcome.updated!.operationId, outcome.batches[0]!.operationId]
    const undone = valueOf(await inventory.route('operations.undoMany', { operationIds, changed: 'refuse' }))
    expect(undone).toMatchObject({ state: 'done', undone: 2 })
    expect(await withoutMoments(inventory)).toEqual(before)
    expect(checkDerived(inventory.open.db)).toEqual([])
  })

  it('says that there is nothing to import if nothing differs', async () => {
    const inventory = await stocked()
    const { planId } = valueOf(await updating(inventory, office))
    const result = await inventory.route('import.commit', { planId, policy: 'all' })
    expect(inEnglish(result)).toMatchObject({
      ok: false,
      code: 'refused_rows',
      message: 'Nothing to import: the inventory already has what these rows say.',
    })
  })

  it('is a draft that keeps its answers', async () => {
    const inventory = await stocked()
    const update: NumberUpdate = { clears: true, kept: ['subAccount', 'sipTrunk'] }
    const review = valueOf(await updating(inventory, sheet, update))
    const { planId } = review
    valueOf(await inventory.route('import.close', { planId }))
    expect(valueOf(await inventory.route('import.open', { planId }))).toEqual({
      ...review,
      canReadAgain: false,
    })
  })

  it('refuses numbers that were changed during the review, and shows the new plan', async () => {
    const inventory = await stocked()
    const { planId } = valueOf(await updating(inventory, sheet))
    const { id } = (await numberOf(inventory, '+16505550101'))!
    valueOf(await inventory.route('pool.edit', { numbers: { ids: [id] }, billingReferenceId: 'BR-5' }))
    const result = await inventory.route('import.commit', { planId, policy: 'all' })
    expect(result).toMatchObject({ ok: false, code: 'stale_plan' })
    expect(await rowsOf(inventory, planId, 'changed')).toMatchObject([
      { changes: [{ before: 'BR-5', after: 'BR-100' }] },
    ])
  })
})

it('a cancelled update changes nothing, and its rows wait in the draft', async () => {
  const inventory = openInventory()
  const count = 5000
  const list = (reference: string) =>
    [
      'Number,Billing Reference ID',
      ...Array.from({ length: count }, (_, index) => `+4930${10_000_000 + index},${reference}`),
    ].join('\n')
  const first = valueOf(await updating(inventory, list('A'), null))
  valueOf(await inventory.route('import.commit', { planId: first.planId, policy: 'all' }))
  const { planId } = valueOf(await updating(inventory, list('B')))
  const aborting = new AbortController()
  const outcome = valueOf(
    await inventory.route(
      'import.commit',
      { planId, policy: 'all' },
      {
        signal: aborting.signal,
        onProgress: () => {
          aborting.abort()
        },
      },
    ),
  )
  expect(outcome).toMatchObject({ state: 'cancelled', imported: 0, updated: null, notImported: count })
  const references = await inventory.route('numbers.list', {
    filter: { text: 'B' },
    sort: { by: 'number', descending: false },
    offset: 0,
    limit: 1,
  })
  expect(valueOf(references).total).toBe(0)
  expect(await draftsOf(inventory)).toMatchObject([{ planId, rows: count }])
})

describe('an empty cell', () => {
  const sheet = 'Number,Service Info\n+16505550101,\n+16505550102,Back office'

  it('keeps the number’s value, or clears it', async () => {
    const inventory = await stocked()
    const kept = valueOf(await updating(inventory, sheet))
    expect(kept.counts).toMatchObject({ changed: 1, same: 1 })
    const cleared = valueOf(await updating(inventory, sheet, { ...keepEmpty, clears: true }))
    expect(cleared.counts).toMatchObject({ changed: 2, same: 0 })
    valueOf(await inventory.route('import.commit', { planId: cleared.planId, policy: 'all' }))
    expect(await numberOf(inventory, '+16505550101')).toMatchObject({
      poolStatus: 'Assigned',
      billingReferenceId: 'BR-1',
      serviceInfo: null,
    })
  })

  it('of a sub account makes the number Free if empty cells clear', async () => {
    const inventory = await stocked()
    const { planId } = valueOf(
      await updating(inventory, 'Number,Sub Account\n+16505550101,', { ...keepEmpty, clears: true }),
    )
    expect(await rowsOf(inventory, planId, 'changed')).toMatchObject([
      { path: ['sub.release', 'pool.unbind'] },
    ])
    valueOf(await inventory.route('import.commit', { planId, policy: 'all' }))
    expect(await numberOf(inventory, '+16505550101')).toMatchObject({
      poolStatus: 'Free',
      subAccount: null,
      billingReferenceId: null,
    })
  })
})

describe('a sub account of the sheet', () => {
  it('moves the number there with its labels, on its current SIP trunk', async () => {
    const inventory = await stocked()
    const { planId } = valueOf(await updating(inventory, 'Number,Sub Account\n+16505550101,Borealis Freight'))
    expect(await rowsOf(inventory, planId, 'changed')).toMatchObject([
      {
        changes: [{ field: 'subAccount', before: 'Acme Clinics', after: 'Borealis Freight' }],
        path: ['sub.release', 'pool.unbind', 'pool.assign'],
      },
    ])
    valueOf(await inventory.route('import.commit', { planId, policy: 'all' }))
    expect(await numberOf(inventory, '+16505550101')).toMatchObject({
      subAccount: { name: 'Borealis Freight' },
      sipTrunk: { name: 'US-West SBC 1' },
      billingReferenceId: 'BR-1',
      serviceInfo: 'Front desk',
    })
  })

  it('is ignored if accounts are kept', async () => {
    const inventory = await stocked()
    const update: NumberUpdate = { clears: false, kept: ['subAccount'] }
    const sheet = 'Number,Sub Account,Service Info\n+16505550101,No Such,Lobby'
    const { planId } = valueOf(await updating(inventory, sheet, update))
    expect(await rowsOf(inventory, planId, 'changed')).toMatchObject([{ path: ['pool.edit'] }])
  })

  it('of a Free number asks for a SIP trunk', async () => {
    const inventory = await stocked()
    const { planId } = valueOf(await updating(inventory, 'Number,Sub Account\n+16505550100,Acme Clinics'))
    expect(await rowsOf(inventory, planId, 'refused')).toMatchObject([
      { issues: [{ code: 'sip_trunk_required' }] },
    ])
  })

  it('leaves a Returned number Returned if it names the former owner', async () => {
    const inventory = await stocked()
    const { id } = (await numberOf(inventory, '+16505550101'))!
    valueOf(await inventory.route('sub.release', { numbers: { ids: [id] } }))
    expect(valueOf(await updating(inventory, office)).counts).toMatchObject({ same: 4, refused: 0 })
    const { planId } = valueOf(await updating(inventory, 'Number,Service Info\n+16505550101,Lobby'))
    expect(await rowsOf(inventory, planId, 'refused')).toMatchObject([
      {
        issues: [{ field: 'serviceInfo', code: 'cant_be_changed', message: saying('Returned') }],
      },
    ])
  })
})

describe('any update of any inventory', () => {
  const accounts = ['', 'Acme Clinics', 'Borealis Freight']
  const trunks = ['', 'US-West SBC 1', 'EMEA Frankfurt A']
  const row = fc.record({
    number: fc.integer({ min: 100, max: 111 }).map((last) => `+16505550${last}`),
    subAccount: fc.constantFrom(...accounts),
    sipTrunk: fc.constantFrom(...trunks),
    billingReferenceId: fc.constantFrom<string[]>('', 'A', 'B'),
    serviceInfo: fc.constantFrom<string[]>('', 'X', 'Y'),
  })
  type Row = typeof row extends fc.Arbitrary<infer R> ? R : never
  const rows = fc.uniqueArray(row, { selector: ({ number }) => number, minLength: 1, maxLength: 10 })
  const heading = 'Number,Sub Account,SIP Trunk Name,Billing Reference ID,Service Info'
  const sheetOf = (all: readonly Row[]) =>
    [heading, ...all.map((each) => Object.values(each).join(','))].join('\n')

  /** The expected state of a number after a row of the sheet; null if the row is invalid. */
  function expected(before: Row | undefined, given: Row, clears: boolean): Row | null {
    const own = before ?? {
      number: given.number,
      subAccount: '',
      sipTrunk: '',
      billingReferenceId: '',
      serviceInfo: '',
    }
    const take = (field: keyof Row) =>
      given[field] !== '' || (clears && before !== undefined) ? given[field] : own[field]
    const subAccount = take('subAccount')
    const freed = own.subAccount !== '' && subAccount === ''
    const label = (field: 'billingReferenceId' | 'serviceInfo') => (freed ? given[field] : take(field))
    const sipTrunk = subAccount === '' ? '' : take('sipTrunk')
    if (subAccount !== '' && sipTrunk === '') return null
    const labels = { billingReferenceId: label('billingReferenceId'), serviceInfo: label('serviceInfo') }
    return { number: given.number, subAccount, sipTrunk, ...labels }
  }

  it('sets each number as its row says, is undone completely, and changes nothing a second time', async () => {
    await fc.assert(
      fc.asyncProperty(rows, rows, fc.boolean(), async (held, given, clears) => {
        const inventory = openInventory()
        await fillDirectory(inventory)
        const commit = async (csv: string, update: NumberUpdate | null) => {
          const review = valueOf(await updating(inventory, csv, update))
          const outcome = await inventory.route('import.commit', { planId: review.planId, policy: 'good' })
          return { review, outcome }
        }
        await commit(sheetOf(held), null)
        const asRows = async () =>
          new Map(
            (await allNumbers(inventory)).map(
              ({ e164, subAccount, sipTrunk, billingReferenceId, serviceInfo }) => [
                e164,
                {
                  number: e164,
                  subAccount: subAccount?.name ?? '',
                  sipTrunk: sipTrunk?.name ?? '',
                  billingReferenceId: billingReferenceId ?? '',
                  serviceInfo: serviceInfo ?? '',
                },
              ],
            ),
          )
        const before = await asRows()
        const goals = new Map(before)
        for (const each of given) {
          const goal = expected(before.get(each.number), each, clears)
          if (goal !== null) goals.set(each.number, goal)
        }
        const { outcome } = await commit(sheetOf(given), { clears, kept: [] })
        expect(await asRows()).toEqual(goals)
        expect(checkDerived(inventory.open.db)).toEqual([])
        const again = valueOf(await updating(inventory, sheetOf(given), { clears, kept: [] }))
        expect(again.counts).toMatchObject({ ready: 0 })
        if (!outcome.ok) return
        const { batches, updated } = outcome.value
        const operationIds = [...batches, ...(updated === null ? [] : [updated])].map(
          ({ operationId }) => operationId,
        )
        valueOf(await inventory.route('operations.undoMany', { operationIds, changed: 'refuse' }))
        expect(await asRows()).toEqual(before)
      }),
      { numRuns: 25 },
    )
  })
})
