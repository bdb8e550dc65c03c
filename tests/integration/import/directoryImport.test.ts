import { describe, expect, it } from 'vitest'
import type { DirectoryKind } from '../../../contract/accounts.ts'
import { openInventory, valueOf, type TestInventory } from '../support/inventory.ts'
import { draftsOf, fillDirectory, planCells, rowsOf } from './sheets.ts'

async function filled() {
  const inventory = openInventory()
  await fillDirectory(inventory)
  return inventory
}

async function entriesOf({ route }: TestInventory, kind: DirectoryKind) {
  const { rows } = valueOf(await route('directory.list', { kind, offset: 0, limit: 1000 }))
  return rows.map(({ name, owner }) => [name, owner?.name ?? null])
}

const messagesOf = async (inventory: TestInventory, planId: string) =>
  (await rowsOf(inventory, planId)).map(({ issues }) => issues.map(({ message }) => message))

describe('a sheet of the directory', () => {
  it('of sub accounts: existing and duplicate names are refused, the rest is added', async () => {
    const inventory = await filled()
    const { planId, counts } = valueOf(
      await planCells(inventory, 'Name\nNew Customer\nacme  CLINICS\nnew customer\nOther', {
        target: 'subAccount',
      }),
    )
    expect(counts).toMatchObject({ rows: 4, ready: 2, refused: 2 })
    expect(await messagesOf(inventory, planId)).toEqual([
      [],
      ['Already in the directory: Acme Clinics'],
      ['Duplicate of row 2'],
      [],
    ])
    const outcome = valueOf(await inventory.route('import.commit', { planId, policy: 'good', batchSize: 1 }))
    expect(outcome).toMatchObject({ state: 'done', imported: 2, notImported: 2, batches: [], draft: true })
    expect(await entriesOf(inventory, 'subAccount')).toEqual(
      expect.arrayContaining([
        ['New Customer', null],
        ['Other', null],
      ]),
    )
    expect(await draftsOf(inventory)).toMatchObject([
      { planId, target: 'subAccount', state: 'rest', imported: { batches: 0, numbers: 2 } },
    ])
    expect(await messagesOf(inventory, planId)).toEqual([
      ['Already in the directory: Acme Clinics'],
      ['Already in the directory: New Customer'],
    ])
  })

  it('of SIP trunks names their carriers, which can be added or mapped', async () => {
    const inventory = await filled()
    const sheet = 'Name\tCarrier\nTrunk 1\texample carrier\nTrunk 2\tNobody\nTrunk 3\tSomebody\nTrunk 4\t'
    const { planId } = valueOf(await planCells(inventory, sheet, { target: 'sipTrunk' }))
    expect(await messagesOf(inventory, planId)).toEqual([
      [],
      ['Unknown carrier: Nobody'],
      ['Unknown carrier: Somebody'],
      ['Carrier is required'],
    ])
    const answer = (given: Parameters<typeof inventory.route<'import.answer'>>[1]['answer']) =>
      inventory.route('import.answer', { planId, answer: given })
    valueOf(await answer({ kind: 'create', field: 'carrier', names: ['nobody'] }))
    valueOf(await answer({ kind: 'rename', field: 'carrier', from: 'Somebody', to: 'Example Carrier' }))
    const { review } = valueOf(await answer({ kind: 'exclude', code: 'carrier_required' }))
    expect(review).toMatchObject({ counts: { ready: 3, refused: 0, excluded: 1 } })
    valueOf(await inventory.route('import.commit', { planId, policy: 'all' }))
    expect(await entriesOf(inventory, 'sipTrunk')).toEqual(
      expect.arrayContaining([
        ['Trunk 1', 'Example Carrier'],
        ['Trunk 2', 'Nobody'],
        ['Trunk 3', 'Example Carrier'],
      ]),
    )
    expect(await draftsOf(inventory)).toEqual([])
  })

  it('of users takes the same name once in each sub account', async () => {
    const inventory = await filled()
    const sheet =
      'Name\tSub Account\nAda\tAcme Clinics\nAda\tBorealis Freight\nada\tACME clinics\nBob\tNo Such\nBob\t'
    const { planId } = valueOf(await planCells(inventory, sheet, { target: 'user' }))
    expect(await messagesOf(inventory, planId)).toEqual([
      [],
      [],
      ['Duplicate of row 2'],
      ['Unknown sub account: No Such'],
      ['Sub account is required'],
    ])
    const outcome = valueOf(await inventory.route('import.commit', { planId, policy: 'good' }))
    expect(outcome).toMatchObject({ imported: 2, notImported: 3 })
    expect(await entriesOf(inventory, 'user')).toEqual([
      ['Ada', 'Acme Clinics'],
      ['Ada', 'Borealis Freight'],
    ])
    expect((await messagesOf(inventory, planId))[0]).toEqual(['Already in the directory: Ada'])
  })

  it('is a stale plan if a name was added meanwhile, and nothing is written', async () => {
    const inventory = await filled()
    const { planId } = valueOf(await planCells(inventory, 'Name\nOne\nTwo', { target: 'carrier' }))
    valueOf(await inventory.route('directory.add', { kind: 'carrier', name: 'two' }))
    expect(await inventory.route('import.commit', { planId, policy: 'all' })).toMatchObject({
      code: 'stale_plan',
    })
    expect(await entriesOf(inventory, 'carrier')).toEqual([
      ['Example Carrier', null],
      ['two', null],
    ])
    const retry = valueOf(await inventory.route('import.commit', { planId, policy: 'good' }))
    expect(retry).toMatchObject({ imported: 1 })
  })
})
