import { describe, expect, it } from 'vitest'
import type { ResultColumns } from '../../../contract/sheets/results.ts'
import { checkDerived } from '../../../db/counts/derivedCheck.ts'
import { receiveResults } from '../../../electron/inventory/handOvers/results.ts'
import { messagesOf, planCells } from '../import/sheets.ts'
import { changedSince, everything, handOver, statesOf } from '../support/handingOver.ts'
import { openInventory, valueOf, type TestInventory } from '../support/inventory.ts'
import { addNumbers, numbersOf } from '../support/stock.ts'

/** Five numbers that were handed over. */
async function fiveHandedOver() {
  const inventory = openInventory()
  await addNumbers(inventory.route, '+1 650 555 0100 - 0104')
  const { id } = valueOf(await handOver(inventory))
  const keys = (await numbersOf(inventory.route)).map((number) => number.id)
  return { inventory, id, keys }
}

const byReason: ResultColumns = { number: 0, reason: 1, status: null, all: null }

/** Reads a file of results, given as its lines, as the reading process and the inventory do. */
function readResults(inventory: TestInventory, handOverId: number, lines: string[], results = byReason) {
  const source = { kind: 'cells', text: lines.join('\n').replaceAll(',', '\t') } as const
  const how = { target: 'number', options: {}, remembered: [], ask: false } as const
  const messages = messagesOf({ job: 'results', source, name: 'Results', ...how, results })
  return receiveResults(inventory.context, messages, { handOverId, columns: results })
}

async function apply(inventory: TestInventory, id: number, lines: string[], othersAccepted = false) {
  const { results } = valueOf(await readResults(inventory, id, lines))
  return valueOf(await inventory.route('handOvers.applyResults', { results, othersAccepted }))
}

const reasonsOf = async (inventory: TestInventory, numberId: number) =>
  valueOf(await inventory.route('handOvers.ofNumber', { numberId })).handOvers.map(({ outcome, reason }) => ({
    outcome,
    reason,
  }))

describe('a file of results', () => {
  it('is held against the hand-over, and nothing is kept before that is asked', async () => {
    const { inventory, id } = await fiveHandedOver()
    const review = valueOf(
      await readResults(inventory, id, [
        'Number,Error',
        '+16505550100,Already in use',
        '1 650 555 0101,',
        '16505550102,Already in use',
        '+49301234567,Unknown',
        'no number,Broken',
        '+16505550103,OK',
      ]),
    )
    expect(review).toMatchObject({
      ...{ rows: 6, accepted: 2, rejected: 2, undecided: 0, unknown: 2, others: 1 },
      examples: ['no number', '+49301234567'],
      reasons: [{ reason: 'Already in use', count: 2 }],
    })
    expect(new Set(Object.values(statesOf(inventory)))).toEqual(new Set(['given']))
  })

  it('gives each number what became of it, with the reason', async () => {
    const { inventory, id, keys } = await fiveHandedOver()
    const lines = ['Number,Error', '+16505550100,Already in use', '+16505550101,']
    expect(await apply(inventory, id, lines)).toEqual({ confirmed: 1, rejected: 1 })
    const [first = 0, second = 0, third = 0] = keys
    expect(statesOf(inventory)).toMatchObject({
      [first]: 'rejected',
      [second]: 'confirmed',
      [third]: 'given',
    })
    expect(await reasonsOf(inventory, first)).toEqual([{ outcome: 'rejected', reason: 'Already in use' }])
    const { rows } = valueOf(await inventory.route('handOvers.list', { offset: 0, limit: 1 }))
    expect(rows[0]).toMatchObject({ numbers: 5, confirmed: 1, rejected: 1 })
    expect(inventory.changes.at(-1)).toEqual(['numbers', 'handOvers'])
    expect(checkDerived(inventory.open.db)).toEqual([])
  })

  it('that names only what was rejected can say that all others were accepted', async () => {
    const { inventory, id } = await fiveHandedOver()
    const lines = ['Number,Error', '+16505550100,Already in use']
    expect(await apply(inventory, id, lines, true)).toEqual({ confirmed: 4, rejected: 1 })
    const { rows } = valueOf(await inventory.route('handOvers.list', { offset: 0, limit: 1 }))
    expect(rows[0]).toMatchObject({ confirmed: 4, rejected: 1 })
  })

  it('may be corrected by a later one', async () => {
    const { inventory, id, keys } = await fiveHandedOver()
    await apply(inventory, id, ['Number,Error', '+16505550100,Already in use', '+16505550101,'])
    await apply(inventory, id, ['Number,Error', '+16505550100,', '+16505550101,Too late'])
    const { rows } = valueOf(await inventory.route('handOvers.list', { offset: 0, limit: 1 }))
    expect(rows[0]).toMatchObject({ confirmed: 1, rejected: 1 })
    expect(await reasonsOf(inventory, keys[0] ?? 0)).toEqual([{ outcome: 'confirmed', reason: null }])
  })

  it('has a status that goes before the reason, and one that is no end decides nothing', async () => {
    const { inventory, id } = await fiveHandedOver()
    const lines = [
      'Number,Status,Message',
      '+16505550100,Failed,',
      '+16505550101,Success,Number was added',
      '+16505550102,Pending,Waiting for approval',
      '+16505550103,Rejected,Not your range',
    ]
    const columns = { number: 0, status: 1, reason: 2, all: null }
    expect(valueOf(await readResults(inventory, id, lines, columns))).toMatchObject({
      ...{ accepted: 1, rejected: 2, undecided: 1, others: 1 },
      reasons: [
        { reason: 'Failed', count: 1 },
        { reason: 'Not your range', count: 1 },
      ],
    })
  })

  it('that has none of its numbers is refused: it is another one’s, or another column’s', async () => {
    const { inventory, id } = await fiveHandedOver()
    const lines = ['Number,Error', '+49301234567,', 'Lobby,']
    expect(await readResults(inventory, id, lines)).toMatchObject({
      code: 'refused',
      message: { key: 'handOver.noneOfIt', values: { examples: 'Lobby, +49301234567' } },
    })
  })

  it('that has no rows says that nothing was rejected', async () => {
    const { inventory, id } = await fiveHandedOver()
    expect(await apply(inventory, id, ['Number,Error'], true)).toEqual({ confirmed: 5, rejected: 0 })
  })

  it('may be only a list of what was rejected, or accepted', async () => {
    const { inventory, id, keys } = await fiveHandedOver()
    const lines = ['Number,Country', '+16505550100,US', '+16505550102,US']
    const columns = { number: 0, reason: null, status: null } as const
    expect(valueOf(await readResults(inventory, id, lines, { ...columns, all: 'confirmed' }))).toMatchObject({
      ...{ accepted: 2, rejected: 0, others: 3 },
    })
    const { results } = valueOf(await readResults(inventory, id, lines, { ...columns, all: 'rejected' }))
    const input = { results, othersAccepted: true }
    expect(valueOf(await inventory.route('handOvers.applyResults', input))).toEqual({
      confirmed: 3,
      rejected: 2,
    })
    expect(await reasonsOf(inventory, keys[0] ?? 0)).toEqual([{ outcome: 'rejected', reason: null }])
  })

  it.each([
    '16505550100',
    '0016505550100',
    '011 1 650 555 0100',
    'tel:+1-650-555-0100',
    '+1 (650) 555.0100',
    '＋１６５０５５５０１００',
  ])('may write a number as %s', async (number) => {
    const { inventory, id } = await fiveHandedOver()
    const review = await readResults(inventory, id, ['Number,Error', `${number},In use`])
    expect(valueOf(review)).toMatchObject({ rejected: 1, unknown: 0 })
  })

  it('that was read before another one can’t be kept any more', async () => {
    const { inventory, id } = await fiveHandedOver()
    const lines = ['Number,Error', '+16505550100,Already in use']
    const { results } = valueOf(await readResults(inventory, id, lines))
    valueOf(await readResults(inventory, id, lines))
    const input = { results, othersAccepted: false }
    expect(await inventory.route('handOvers.applyResults', input)).toMatchObject({ code: 'not_found' })
    expect(await readResults(inventory, id + 1, lines)).toMatchObject({ code: 'not_found' })
  })
})

describe('a rejected number', () => {
  it('goes with what changed once it was fixed, and is handed over alone', async () => {
    const { inventory, id, keys } = await fiveHandedOver()
    const [first = 0] = keys
    await apply(inventory, id, ['Number,Error', '+16505550100,No reference', '+16505550101,Not yours'], true)
    // As it is, it would be rejected again.
    expect(await changedSince(inventory, id)).toEqual([])
    const edit = { numbers: { ids: [first] }, billingReferenceId: 'BR-1' }
    valueOf(await inventory.route('pool.edit', edit))
    expect(statesOf(inventory)[first]).toBe('rejected')
    expect(await changedSince(inventory, id)).toEqual([['additions', '+16505550100']])
    const rejected = { filter: { rejectedIn: [id] }, except: [] }
    valueOf(await handOver(inventory, rejected))
    expect(statesOf(inventory)[first]).toBe('given')
    const { rows } = valueOf(await inventory.route('handOvers.list', { offset: 0, limit: 1 }))
    expect(rows[0]).toMatchObject({ numbers: 2, isLatest: true })
    expect(await numbersOf(inventory.route, { handOver: ['rejected'] })).toEqual([])
    // What was chosen by what became of it does not say what belongs there.
    await addNumbers(inventory.route, '+1 650 555 0109')
    expect(await changedSince(inventory, id)).toEqual([['additions', '+16505550109']])
  })
})

describe('numbers that were handed over to two systems', () => {
  const rejectedIn = async (inventory: TestInventory, id: number) =>
    (await numbersOf(inventory.route, { rejectedIn: [id] })).map(({ e164 }) => e164)

  it('are rejected in one of them, whatever became of them in the other', async () => {
    const { inventory, id: portal } = await fiveHandedOver()
    await apply(inventory, portal, ['Number,Error', '+16505550100,In use', '+16505550101,In use'], true)
    const { id: carrier } = valueOf(await handOver(inventory, everything, 'Carrier'))
    await apply(inventory, carrier, ['Number,Error', '+16505550104,Not ours'], true)
    expect(await rejectedIn(inventory, portal)).toEqual(['+16505550100', '+16505550101'])
    expect(await rejectedIn(inventory, carrier)).toEqual(['+16505550104'])
    const again = { filter: { rejectedIn: [portal] }, except: [] }
    const { id: second } = valueOf(await handOver(inventory, again))
    expect(await rejectedIn(inventory, portal)).toEqual([])
    const counted = await inventory.route('numbers.count', { filter: { handedOverIn: [second] } })
    expect(valueOf(counted).total).toBe(2)
    // What was chosen by what became of it does not say what belongs there.
    await addNumbers(inventory.route, '+1 650 555 0109')
    expect(await changedSince(inventory, second)).toEqual([['additions', '+16505550109']])
  })
})

describe('a comparison', () => {
  it('confirms what it finds the same, and nothing that has changed since', async () => {
    const { inventory, keys } = await fiveHandedOver()
    const [first = 0, second = 0, third = 0, fourth = 0, fifth = 0] = keys
    valueOf(await inventory.route('pool.edit', { numbers: { ids: [fourth] }, serviceInfo: 'Ours' }))
    const file = [
      'Number\tService Info',
      ...['+16505550100\t', '+16505550101\tTheirs', '+16505550102\t', '+16505550103\tOurs'],
    ]
    const comparison = { source: 'Portal', covers: {}, onlyHere: 'keep' } as const
    const { planId } = valueOf(await planCells(inventory, file.join('\n'), { comparison }))
    valueOf(await inventory.route('import.commit', { planId, policy: 'all', isWhole: true }))
    expect(statesOf(inventory)).toEqual({
      [first]: 'confirmed',
      [second]: 'changed',
      [third]: 'confirmed',
      [fourth]: 'changed',
      [fifth]: 'given',
    })
    const { rows } = valueOf(await inventory.route('handOvers.list', { offset: 0, limit: 1 }))
    expect(rows[0]).toMatchObject({ confirmed: 2, rejected: 0 })
    expect(checkDerived(inventory.open.db)).toEqual([])
  })
})
