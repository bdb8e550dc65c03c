import { expect, it } from 'vitest'
import type { ImportAnswer } from '../../../contract/sheets/answers.ts'
import { checkDerived } from '../../../db/counts/derivedCheck.ts'
import { setFoundInPlan } from '../../../db/numbers/outsidePlan.ts'
import { inTransaction } from '../../../db/file/connection.ts'
import { checkPlans } from '../../../electron/inventory/planCheck.ts'
import { keyOf } from '../../../db/numbers/numberKey.ts'
import { openInventory, valueOf, type TestInventory } from '../support/inventory.ts'
import { planCells } from './sheets.ts'

const sheet = 'Number\tCountry\n+52 1 55 5123 4567\t\n+1 436 217 5902\t\n+16505550100\t'

async function answer({ route }: TestInventory, planId: string, given: ImportAnswer) {
  return valueOf(await route('import.answer', { planId, answer: given })).review
}

const listed = async ({ route }: TestInventory) =>
  valueOf(
    await route('numbers.list', {
      filter: {},
      sort: { by: 'number', descending: false },
      offset: 0,
      limit: 10,
    }),
  )

it('each proposal is accepted for all of its rows, undone, and saved with the draft', async () => {
  const inventory = openInventory()
  const { planId, counts, reasons } = valueOf(await planCells(inventory, sheet))
  expect(counts).toMatchObject({ ready: 1, refused: 2 })
  expect(reasons.map(({ code }) => code)).toEqual(['not_in_plan', 'renumbered'])
  await answer(inventory, planId, { kind: 'take', proposal: 'not_in_plan', taken: true })
  const all = await answer(inventory, planId, { kind: 'take', proposal: 'renumbered', taken: true })
  expect(all).toMatchObject({
    counts: { ready: 3, refused: 0, warned: 2 },
    taken: ['renumbered', 'not_in_plan'],
    undo: 'Convert old formats to current ones',
  })
  const undone = valueOf(await inventory.route('import.undo', { planId })).review
  expect(undone).toMatchObject({ counts: { ready: 2, refused: 1 }, taken: ['not_in_plan'] })
  valueOf(await inventory.route('import.close', { planId }))
  const opened = valueOf(await inventory.route('import.open', { planId }))
  expect(opened).toMatchObject({ counts: { ready: 2, refused: 1 }, taken: ['not_in_plan'] })
  const back = await answer(inventory, planId, { kind: 'take', proposal: 'not_in_plan', taken: false })
  expect(back).toMatchObject({ counts, taken: [] })
})

it('an accepted unknown number is marked, and found in a newer plan', async () => {
  const inventory = openInventory()
  const { planId } = valueOf(await planCells(inventory, sheet))
  await answer(inventory, planId, { kind: 'take', proposal: 'not_in_plan', taken: true })
  valueOf(await inventory.route('import.commit', { planId, policy: 'good' }))
  const number = async () => (await listed(inventory)).rows.find(({ e164 }) => e164 === '+14362175902')
  expect(await number()).toMatchObject({ numberType: 'Not in plan', country: 'US', poolStatus: 'Free' })
  await checkPlans(inventory.context)
  expect(await number()).toMatchObject({ numberType: 'Not in plan' })
  const { db } = inventory.context
  inTransaction(db, () =>
    setFoundInPlan(db, [{ key: keyOf('+14362175902'), country: 'CA', numberType: 'Mobile' }]),
  )
  expect(await number()).toMatchObject({ numberType: 'Mobile', country: 'CA' })
  expect(checkDerived(db)).toEqual([])
})

it('one that a newer plan has is found when the inventory opens', async () => {
  const inventory = openInventory()
  const { db } = inventory.context
  valueOf(
    await inventory.route('pool.add', { text: '+1 436 217 5902', policy: 'all', taken: ['not_in_plan'] }),
  )
  // As if the numbering plan had lacked this number when it was added.
  db.exec('DROP TRIGGER numbers_change_with_history')
  db.exec(`UPDATE numbers SET key = ${keyOf('+16505550100')}`)
  await checkPlans(inventory.context)
  expect((await listed(inventory)).rows).toMatchObject([{ e164: '+16505550100', numberType: 'Toll' }])
})

it('a list finds an accepted unknown number without a question', async () => {
  const { route } = openInventory()
  const text = '+1 436 217 5902'
  expect(valueOf(await route('numbers.recognise', { text }))).toMatchObject({ found: [], refused: 1 })
  valueOf(await route('pool.add', { text, policy: 'all', taken: ['not_in_plan'] }))
  expect(valueOf(await route('numbers.recognise', { text }))).toMatchObject({
    found: ['+14362175902'],
    refused: 0,
  })
})

it('Add Numbers proposes the same', async () => {
  const { route } = openInventory()
  const text = '+52 1 55 5123 4567'
  expect(valueOf(await route('pool.understand', { text }))).toMatchObject({
    ready: 0,
    refused: 1,
    proposals: ['renumbered'],
  })
  expect(valueOf(await route('pool.understand', { text, taken: ['renumbered'] }))).toMatchObject({
    ready: 1,
    proposals: [],
    lines: [{ first: '+52 55 5123 4567' }],
  })
})
