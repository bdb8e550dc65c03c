import { describe, expect, it } from 'vitest'
import { saying } from '../../english.ts'
import type { Comparison, NumberUpdate, OnlyHere } from '../../../contract/sheets/sheets.ts'
import { checkDerived } from '../../../db/counts/derivedCheck.ts'
import { openInventory, valueOf, type TestInventory } from '../support/inventory.ts'
import { allNumbers, draftsOf, fillDirectory, planCells, rowsOf } from './sheets.ts'

const heading = 'Number,Sub Account,SIP Trunk Name,Billing Reference ID,Service Info'
const office = [
  heading,
  '+16505550100,,,,',
  '+16505550101,Acme Clinics,US-West SBC 1,BR-1,Front desk',
  '+16505550102,Acme Clinics,US-West SBC 1,BR-2,',
  '+16505550103,Borealis Freight,EMEA Frankfurt A,BR-3,Gate 4',
]
const sheetOf = (...rows: readonly string[]) => [heading, ...rows].join('\n')

async function stocked(): Promise<TestInventory> {
  const inventory = openInventory()
  await fillDirectory(inventory)
  const { planId } = valueOf(await planCells(inventory, office.join('\n').replaceAll(',', '\t')))
  valueOf(await inventory.route('import.commit', { planId, policy: 'all' }))
  return inventory
}

interface How extends Partial<Comparison> {
  readonly update?: NumberUpdate
}

function compare(inventory: TestInventory, csv: string, { update, ...how }: How = {}) {
  const comparison = { source: 'Portal', covers: {}, onlyHere: 'keep' as OnlyHere, ...how }
  return planCells(inventory, csv.replaceAll(',', '\t'), {
    comparison,
    ...(update === undefined ? {} : { update }),
  })
}

const apply = (inventory: TestInventory, planId: string, policy: 'all' | 'good' = 'all', isWhole = true) =>
  inventory.route('import.commit', { planId, policy, isWhole })

async function compared(inventory: TestInventory, csv: string, how: How = {}) {
  const { planId } = valueOf(await compare(inventory, csv, how))
  return valueOf(await apply(inventory, planId))
}

async function edit(inventory: TestInventory, e164: string, labels: { readonly serviceInfo: string }) {
  const { id } = (await numberOf(inventory, e164))!
  valueOf(await inventory.route('pool.edit', { numbers: { ids: [id] }, ...labels }))
}

async function numberOf(inventory: TestInventory, e164: string) {
  return (await allNumbers(inventory)).find((number) => number.e164 === e164)
}

const withoutMoments = async (inventory: TestInventory) =>
  (await allNumbers(inventory)).map((number) => ({ ...number, changedAt: '' }))

async function portal(inventory: TestInventory) {
  const { sources } = valueOf(await inventory.route('sources.list', {}))
  return sources.find(({ name }) => name === 'Portal')
}

describe('a file that the inventory is compared with', () => {
  const file = sheetOf(
    '+16505550100,,,,',
    '+16505550101,Borealis Freight,US-West SBC 1,BR-1,Front desk',
    '+16505550103,Borealis Freight,EMEA Frankfurt A,BR-3,Gate 5',
    '+16505550199,,,,',
  )

  it('says of each number whether it is new, changed, the same, or only here', async () => {
    const inventory = await stocked()
    const review = valueOf(await compare(inventory, file))
    expect(review.counts).toMatchObject({ new: 1, changed: 2, same: 1, onlyHere: 1, refused: 0, ready: 3 })
    expect(await rowsOf(inventory, review.planId, 'onlyHere')).toMatchObject([
      {
        row: null,
        e164: '+16505550102',
        rowClass: 'onlyHere',
        cells: { subAccount: 'Acme Clinics', billingReferenceId: 'BR-2' },
        changes: [],
        path: [],
      },
    ])
  })

  it('changes nothing of what only the inventory has, and keeps how it ended', async () => {
    const inventory = await stocked()
    const outcome = await compared(inventory, file)
    expect(outcome).toMatchObject({ imported: 3, updated: { count: 2 }, openDifferences: 1, draft: false })
    expect(await numberOf(inventory, '+16505550102')).toMatchObject({ poolStatus: 'Assigned' })
    expect(await portal(inventory)).toMatchObject({ file: 'Pasted cells', covers: {}, openDifferences: 1 })
    expect(await draftsOf(inventory)).toEqual([])
    expect(checkDerived(inventory.open.db)).toEqual([])
  })

  it('asks only about the numbers that it covers', async () => {
    const inventory = await stocked()
    const { subAccount } = (await numberOf(inventory, '+16505550103'))!
    const covers = { subAccountId: [subAccount!.id] }
    expect(valueOf(await compare(inventory, sheetOf('+16505550199,,,,'), { covers })).counts).toMatchObject({
      new: 1,
      onlyHere: 1,
    })
  })

  it('decides only about the fields that it is the authority for', async () => {
    const inventory = await stocked()
    const update: NumberUpdate = { clears: false, kept: ['subAccount', 'sipTrunk'] }
    expect(valueOf(await compare(inventory, file, { update })).counts).toMatchObject({ changed: 1, same: 2 })
  })

  it('is a draft that comes back as it was decided', async () => {
    const inventory = await stocked()
    const review = valueOf(await compare(inventory, file))
    const { planId } = review
    const [first] = await rowsOf(inventory, planId, 'changed')
    const [here] = await rowsOf(inventory, planId, 'onlyHere')
    const decided = valueOf(
      await inventory.route('import.exclude', { planId, rows: [first!.id, here!.id], excluded: true }),
    )
    valueOf(await inventory.route('import.close', { planId }))
    const again = valueOf(await inventory.route('import.open', { planId }))
    expect(again).toEqual({ ...decided.review, canReadAgain: false })
    expect(await rowsOf(inventory, planId, 'excluded')).toHaveLength(2)
  })
})

describe('numbers that only the inventory has', () => {
  const file = sheetOf('+16505550100,,,,')

  async function decided(inventory: TestInventory, onlyHere: OnlyHere) {
    const { planId } = valueOf(await compare(inventory, file))
    const answer = { kind: 'onlyHere', onlyHere } as const
    const { review } = valueOf(await inventory.route('import.answer', { planId, answer }))
    return review
  }

  it.each([
    ['return', 'Returned'],
    ['unbind', 'Free'],
    ['delete', undefined],
  ] as const)(
    'are taken away by %s, as one operation that is undone as a whole',
    async (onlyHere, status) => {
      const inventory = await stocked()
      const before = await withoutMoments(inventory)
      const { planId, counts } = await decided(inventory, onlyHere)
      expect(counts).toMatchObject({ same: 1, onlyHere: 3, ready: 3 })
      const outcome = valueOf(await apply(inventory, planId))
      expect(outcome).toMatchObject({ imported: 3, updated: { count: 3 }, openDifferences: 0 })
      expect((await numberOf(inventory, '+16505550101'))?.poolStatus).toBe(status)
      expect(checkDerived(inventory.open.db)).toEqual([])
      const { operationId } = outcome.updated!
      valueOf(await inventory.route('operations.undo', { operationId }))
      expect(await withoutMoments(inventory)).toEqual(before)
      expect(checkDerived(inventory.open.db)).toEqual([])
    },
  )

  it('are not removed until the person confirms that the file is complete', async () => {
    const inventory = await stocked()
    const { planId } = await decided(inventory, 'delete')
    const refused = await apply(inventory, planId, 'all', false)
    expect(refused).toMatchObject({ ok: false, code: 'refused', message: saying('3 numbers') })
    expect(await allNumbers(inventory)).toHaveLength(4)
  })

  it('are kept one by one', async () => {
    const inventory = await stocked()
    const { planId } = await decided(inventory, 'delete')
    const [first, ...others] = await rowsOf(inventory, planId, 'onlyHere')
    valueOf(await inventory.route('import.exclude', { planId, rows: [first!.id], excluded: true }))
    valueOf(await apply(inventory, planId))
    const left = (await allNumbers(inventory)).map(({ e164 }) => e164)
    expect(left).toEqual(['+16505550100', first!.e164])
    expect(others).toHaveLength(2)
    expect(await portal(inventory)).toMatchObject({ openDifferences: 1 })
  })

  it('that are deleted meanwhile are ignored', async () => {
    const inventory = await stocked()
    const { planId } = await decided(inventory, 'delete')
    const { id } = (await numberOf(inventory, '+16505550103'))!
    for (const act of ['sub.release', 'pool.unbind', 'pool.delete'] as const) {
      valueOf(await inventory.route(act, { numbers: { ids: [id] } }))
    }
    expect(await apply(inventory, planId)).toMatchObject({ ok: false, code: 'stale_plan' })
    expect(valueOf(await apply(inventory, planId))).toMatchObject({ updated: { count: 2 } })
  })
})

describe('a second file of the same source', () => {
  const first = office.join('\n')
  const service = (info: string) => `+16505550101,Acme Clinics,US-West SBC 1,BR-1,${info}`
  const second = (info: string) => sheetOf(office[1]!, service(info), office[3]!, office[4]!)

  it('is applied where only the file has changed', async () => {
    const inventory = await stocked()
    await compared(inventory, first)
    expect(valueOf(await compare(inventory, second('Lobby'))).counts).toMatchObject({ changed: 1, ready: 1 })
  })

  it('is not applied where only the inventory has changed, unless the person decides so', async () => {
    const inventory = await stocked()
    await compared(inventory, first)
    await edit(inventory, '+16505550101', { serviceInfo: 'Ours' })
    const { planId, counts } = valueOf(await compare(inventory, first))
    expect(counts).toMatchObject({ changed: 0, excluded: 1, ready: 0, refused: 0 })
    expect(valueOf(await apply(inventory, planId))).toMatchObject({ imported: 0, openDifferences: 1 })
    expect(await numberOf(inventory, '+16505550101')).toMatchObject({ serviceInfo: 'Ours' })
    const again = valueOf(await compare(inventory, first))
    const [row] = await rowsOf(inventory, again.planId, 'excluded')
    const taken = valueOf(
      await inventory.route('import.takeTheirs', { planId: again.planId, rows: [row!.id] }),
    )
    expect(taken.review.counts).toMatchObject({ changed: 1, ready: 1 })
    valueOf(await apply(inventory, again.planId))
    expect(await numberOf(inventory, '+16505550101')).toMatchObject({ serviceInfo: 'Front desk' })
  })

  it('asks where both have changed, and applies the person’s decision', async () => {
    const inventory = await stocked()
    await compared(inventory, first)
    await edit(inventory, '+16505550101', { serviceInfo: 'Ours' })
    const { planId, counts } = valueOf(await compare(inventory, second('Theirs')))
    expect(counts).toMatchObject({ refused: 1, changed: 0, ready: 0 })
    const [row] = await rowsOf(inventory, planId, 'refused')
    expect(row?.issues).toMatchObject([
      { code: 'both_changed', message: saying('was Front desk, here Ours, in the file Theirs') },
    ])
    const taken = valueOf(await inventory.route('import.takeTheirs', { planId, rows: [row!.id] }))
    expect(taken.review.counts).toMatchObject({ refused: 0, changed: 1, ready: 1 })
    const undone = valueOf(await inventory.route('import.undo', { planId }))
    expect(undone.review.counts).toEqual(counts)
    const all = valueOf(await inventory.route('import.answer', { planId, answer: { kind: 'takeTheirs' } }))
    expect(all.review.counts).toMatchObject({ refused: 0, changed: 1 })
    valueOf(await apply(inventory, planId))
    expect(await numberOf(inventory, '+16505550101')).toMatchObject({ serviceInfo: 'Theirs' })
  })

  it('asks again about undecided differences', async () => {
    const inventory = await stocked()
    await compared(inventory, first)
    await edit(inventory, '+16505550101', { serviceInfo: 'Ours' })
    const { planId } = valueOf(await compare(inventory, second('Theirs')))
    expect(valueOf(await apply(inventory, planId, 'good'))).toMatchObject({ openDifferences: 1, draft: true })
    expect(valueOf(await compare(inventory, second('Theirs'))).counts).toMatchObject({ refused: 1 })
  })

  it('knows what was kept, and what was merged', async () => {
    const inventory = await stocked()
    await compared(inventory, first)
    await edit(inventory, '+16505550101', { serviceInfo: 'Ours' })
    const other = sheetOf(
      office[1]!,
      '+16505550101,Acme Clinics,US-West SBC 1,BR-9,Front desk',
      office[3]!,
      office[4]!,
    )
    expect(await compared(inventory, other)).toMatchObject({ updated: { count: 1 }, openDifferences: 1 })
    expect(await numberOf(inventory, '+16505550101')).toMatchObject({
      billingReferenceId: 'BR-9',
      serviceInfo: 'Ours',
    })
    expect(valueOf(await compare(inventory, other)).counts).toMatchObject({
      excluded: 1,
      ready: 0,
      refused: 0,
    })
  })

  it('does not bring back a number that was deleted here since', async () => {
    const inventory = await stocked()
    await compared(inventory, first)
    const { id } = (await numberOf(inventory, '+16505550100'))!
    valueOf(await inventory.route('pool.delete', { numbers: { ids: [id] } }))
    expect(valueOf(await compare(inventory, first)).counts).toMatchObject({ new: 0, excluded: 1, same: 3 })
  })

  it('is compared with an account and its SIP trunk as one thing', async () => {
    const inventory = await stocked()
    await compared(inventory, first)
    const { id } = (await numberOf(inventory, '+16505550101'))!
    const { subAccount, sipTrunk } = (await numberOf(inventory, '+16505550103'))!
    valueOf(
      await inventory.route('pool.move', {
        numbers: { ids: [id] },
        subAccountId: subAccount!.id,
        sipTrunkId: sipTrunk!.id,
      }),
    )
    const moved = sheetOf(
      office[1]!,
      '+16505550101,Acme Clinics,EMEA Frankfurt A,BR-1,Front desk',
      office[3]!,
      office[4]!,
    )
    const { planId, counts } = valueOf(await compare(inventory, moved))
    expect(counts).toMatchObject({ refused: 1 })
    expect(await rowsOf(inventory, planId, 'refused')).toMatchObject([
      { issues: [{ field: 'subAccount', code: 'both_changed' }] },
    ])
  })
})
