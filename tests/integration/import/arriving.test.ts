import { describe, expect, it } from 'vitest'
import { saying } from '../../english.ts'
import { checkDerived } from '../../../db/counts/derivedCheck.ts'
import { openInventory, valueOf, type TestInventory } from '../support/inventory.ts'
import { allNumbers, fillDirectory, planCells, rowsOf } from './sheets.ts'

const heading = 'Number\tSub Account\tSIP Trunk Name\tPool Status\tUser'
const sheetOf = (...rows: readonly string[]) =>
  [heading, ...rows.map((row) => row.replaceAll(',', '\t'))].join('\n')

async function stocked(): Promise<TestInventory> {
  const inventory = openInventory()
  await fillDirectory(inventory)
  return inventory
}

async function brought(inventory: TestInventory, sheet: string) {
  const { planId } = valueOf(await planCells(inventory, sheet))
  return valueOf(await inventory.route('import.commit', { planId, policy: 'all' }))
}

const essence = async (inventory: TestInventory) =>
  (await allNumbers(inventory)).map(({ e164, poolStatus, subAccount, user }) => [
    e164.slice(-3),
    poolStatus,
    subAccount?.name ?? '',
    user?.name ?? '',
  ])

describe('a number comes in as it is elsewhere', () => {
  const sheet = sheetOf(
    '+16505550100,,,Frei,',
    '+16505550101,Acme Clinics,US-West SBC 1,assigned,Ada Sample',
    '+16505550102,Acme Clinics,US-West SBC 1,返却済み,',
    '+16505550103,Borealis Freight,US-West SBC 1,,Ada Sample',
  )

  it('with its status and its user, who is added for each sub account that has the name', async () => {
    const inventory = await stocked()
    const { planId, counts } = valueOf(await planCells(inventory, sheet))
    expect(counts).toMatchObject({ ready: 2, refused: 2 })
    expect(await rowsOf(inventory, planId, 'refused')).toMatchObject([
      {
        row: 3,
        issues: [{ field: 'user', code: 'unknown_user', message: saying('Unknown user: Ada Sample') }],
      },
      { row: 5, issues: [{ code: 'unknown_user' }] },
    ])
    const { rows: names } = valueOf(
      await inventory.route('import.unknownNames', { planId, field: 'user', offset: 0, limit: 10 }),
    )
    expect(names).toEqual([{ name: 'Ada Sample', rows: 2 }])
    const answer = { kind: 'create', field: 'user' } as const
    const { review } = valueOf(await inventory.route('import.answer', { planId, answer }))
    expect(review.counts).toMatchObject({ ready: 4, refused: 0, warned: 0 })
    const { batches } = valueOf(await inventory.route('import.commit', { planId, policy: 'all' }))
    expect(await essence(inventory)).toEqual([
      ['100', 'Free', '', ''],
      ['101', 'Assigned', 'Acme Clinics', 'Ada Sample'],
      ['102', 'Returned', 'Acme Clinics', ''],
      ['103', 'Assigned', 'Borealis Freight', 'Ada Sample'],
    ])
    expect(checkDerived(inventory.open.db)).toEqual([])
    const history = valueOf(
      await inventory.route('numbers.history', { e164: '+16505550101', offset: 0, limit: 10 }),
    )
    expect(history.rows).toMatchObject([
      {
        act: 'pool.import',
        from: null,
        to: 'Assigned',
        changes: expect.arrayContaining([{ field: 'user', before: null, after: 'Ada Sample' }]) as unknown,
      },
    ])
    valueOf(
      await inventory.route('operations.undoMany', {
        operationIds: batches.map(({ operationId }) => operationId),
        changed: 'refuse',
      }),
    )
    expect(await essence(inventory)).toEqual([])
    expect(checkDerived(inventory.open.db)).toEqual([])
  })

  it('but not as what it can’t be', async () => {
    const inventory = await stocked()
    const { planId } = valueOf(
      await planCells(
        inventory,
        sheetOf(
          '+16505550100,Acme Clinics,US-West SBC 1,Free,',
          '+16505550101,,,Returned,',
          '+16505550102,,,Free,Ada Sample',
          '+16505550103,,,Retired,',
        ),
      ),
    )
    expect((await rowsOf(inventory, planId)).map(({ issues }) => issues.map(({ code }) => code))).toEqual([
      ['free_with_sub_account'],
      ['status_without_sub_account'],
      ['user_ignored'],
      ['unknown_status'],
    ])
    const fill = { kind: 'fill', field: 'poolStatus', text: '' } as const
    for (const code of ['free_with_sub_account', 'unknown_status'] as const) {
      valueOf(await inventory.route('import.answer', { planId, answer: { ...fill, code } }))
    }
    valueOf(await inventory.route('import.commit', { planId, policy: 'all' }))
    expect(await essence(inventory)).toEqual([
      ['100', 'Assigned', 'Acme Clinics', ''],
      ['101', 'Free', '', ''],
      ['102', 'Free', '', ''],
      ['103', 'Free', '', ''],
    ])
  })
})

describe('a sheet that says the status or the user of numbers that are there', () => {
  it('takes them there by the acts that lead there, as one operation, which is undone as a whole', async () => {
    const inventory = await stocked()
    for (const [name, account] of [
      ['Ada Sample', 'Acme Clinics'],
      ['Ben Sample', 'Borealis Freight'],
    ] as const) {
      const { rows } = valueOf(
        await inventory.route('directory.list', { kind: 'subAccount', text: account, offset: 0, limit: 1 }),
      )
      valueOf(await inventory.route('directory.add', { kind: 'user', name, ownerId: rows[0]!.id }))
    }
    await brought(
      inventory,
      sheetOf(
        '+16505550100,Acme Clinics,US-West SBC 1,Assigned,Ada Sample',
        '+16505550101,Acme Clinics,US-West SBC 1,Assigned,Ada Sample',
        '+16505550102,Acme Clinics,US-West SBC 1,Returned,',
        '+16505550103,Acme Clinics,US-West SBC 1,Assigned,',
        '+16505550104,Acme Clinics,US-West SBC 1,Assigned,',
        '+16505550105,Acme Clinics,US-West SBC 1,Returned,',
      ),
    )
    const before = await essence(inventory)
    const update = { clears: false, kept: [] }
    const { planId, counts } = valueOf(
      await planCells(
        inventory,
        sheetOf(
          '+16505550100,,,Returned,',
          '+16505550101,,,Free,',
          '+16505550102,,,Assigned,Ada Sample',
          '+16505550103,Borealis Freight,,,Ben Sample',
          '+16505550104,,,,Ben Sample',
          '+16505550105,,,Returned,Ada Sample',
        ),
        { update },
      ),
    )
    expect(counts).toMatchObject({ changed: 4, same: 1, refused: 1 })
    expect(
      (await rowsOf(inventory, planId, 'changed')).map(({ path, changes }) => ({ path, changes })),
    ).toMatchObject([
      {
        path: ['user.unbind', 'sub.release'],
        changes: [
          { field: 'poolStatus', before: 'Assigned', after: 'Returned' },
          { field: 'user', before: 'Ada Sample', after: null },
        ],
      },
      { path: ['user.unbind', 'sub.release', 'pool.unbind'] },
      { path: ['pool.unbind', 'pool.assign', 'user.assign'] },
      { path: ['sub.release', 'pool.unbind', 'pool.assign', 'user.assign'] },
    ])
    expect(await rowsOf(inventory, planId, 'refused')).toMatchObject([
      { row: 6, issues: [{ code: 'unknown_user' }] },
    ])
    const outcome = valueOf(await inventory.route('import.commit', { planId, policy: 'good' }))
    expect(outcome).toMatchObject({ imported: 4, updated: { count: 4 } })
    expect(await essence(inventory)).toEqual([
      ['100', 'Returned', 'Acme Clinics', ''],
      ['101', 'Free', '', ''],
      ['102', 'Assigned', 'Acme Clinics', 'Ada Sample'],
      ['103', 'Assigned', 'Borealis Freight', 'Ben Sample'],
      ['104', 'Assigned', 'Acme Clinics', ''],
      ['105', 'Returned', 'Acme Clinics', ''],
    ])
    expect(checkDerived(inventory.open.db)).toEqual([])
    const { operationId } = outcome.updated!
    valueOf(await inventory.route('operations.undoMany', { operationIds: [operationId], changed: 'refuse' }))
    expect(await essence(inventory)).toEqual(before)
    expect(checkDerived(inventory.open.db)).toEqual([])
  })
})

describe('the line status', () => {
  const ofLine = (...rows: readonly string[]) =>
    ['Number\tLine Status', ...rows.map((row) => row.replaceAll(',', '\t'))].join('\n')
  const lines = async (inventory: TestInventory) =>
    (await allNumbers(inventory)).map(({ e164, lineStatus }) => [e164.slice(-3), lineStatus])

  it('comes in with a number, in each language, and is Normal where nothing is said', async () => {
    const inventory = await stocked()
    const sheet = ofLine(
      '+16505550100,pending',
      '+16505550101,Ausstehend',
      '+16505550102,通常',
      '+16505550103,',
    )
    await brought(inventory, sheet)
    expect(await lines(inventory)).toEqual([
      ['100', 'Pending'],
      ['101', 'Pending'],
      ['102', 'Normal'],
      ['103', 'Normal'],
    ])
  })

  it('is changed by a sheet, activating what is due as one action that can be undone', async () => {
    const inventory = await stocked()
    await brought(inventory, ofLine('+16505550100,Pending', '+16505550101,Pending', '+16505550102,'))
    const update = { clears: true, kept: [] }
    const sheet = ofLine('+16505550100,Normal', '+16505550101,', '+16505550102,Pending')
    const { planId, counts } = valueOf(await planCells(inventory, sheet, { update }))
    expect(counts).toMatchObject({ changed: 2, same: 1, refused: 0 })
    expect(await rowsOf(inventory, planId)).toMatchObject([
      { changes: [{ field: 'lineStatus', before: 'Pending', after: 'Normal' }], path: ['pool.activate'] },
      { changes: [] },
      { changes: [{ field: 'lineStatus', before: 'Normal', after: 'Pending' }], path: ['pool.pend'] },
    ])
    const { updated } = valueOf(await inventory.route('import.commit', { planId, policy: 'all' }))
    expect((await lines(inventory)).map(([, line]) => line)).toEqual(['Normal', 'Pending', 'Pending'])
    expect(checkDerived(inventory.open.db)).toEqual([])
    const operationId = updated?.operationId ?? 0
    valueOf(await inventory.route('operations.undo', { operationId }))
    expect((await lines(inventory)).map(([, line]) => line)).toEqual(['Pending', 'Pending', 'Normal'])
  })

  it('that no number has is refused, and emptied for all rows at once', async () => {
    const inventory = await stocked()
    const { planId } = valueOf(await planCells(inventory, ofLine('+16505550100,Failed')))
    expect(await rowsOf(inventory, planId)).toMatchObject([
      {
        issues: [
          {
            field: 'lineStatus',
            code: 'unknown_line_status',
            message: saying('Unknown line status: Failed'),
            advice: saying('Write Normal or Pending.'),
          },
        ],
      },
    ])
    const answer = { kind: 'fill', field: 'lineStatus', text: '', code: 'unknown_line_status' } as const
    const { review } = valueOf(await inventory.route('import.answer', { planId, answer }))
    expect(review.counts).toMatchObject({ ready: 1, refused: 0 })
  })
})
