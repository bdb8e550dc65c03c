import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { acts, numberActs, type NumberAct } from '../../../contract/life/acts.ts'
import { actCommands } from '../../../electron/cli/arguments/actOptions.ts'
import { speakerOf } from '../../../electron/speaking/speaker.ts'
import { openInventory, temporaryFolder, valueOf } from '../support/inventory.ts'
import { addNumbers, addOneOfEach, numbersOf } from '../support/stock.ts'
import { contextOf, run } from './commandContext.ts'

const free = '+16505550100'
const assigned = '+16505550101'
const used = '+16505550102'
const returned = '+16505550103'
const pending = '+16505550104'
const reserved = '+16505550105'
const resting = '+16505550106'

async function stocked() {
  const inventory = openInventory()
  const { directory } = await addOneOfEach(inventory.route)
  const operations = async () =>
    valueOf(await inventory.route('activity.operations', { filter: {}, offset: 0, limit: 1 })).total
  return { inventory, directory, context: contextOf(inventory), operations }
}

async function stockedWithAll() {
  const stock = await stocked()
  valueOf(await stock.inventory.route('pool.add', { text: pending, policy: 'all', lineStatus: 'Pending' }))
  const [held] = await addNumbers(stock.inventory.route, reserved)
  valueOf(await stock.inventory.route('pool.reserve', { numbers: { ids: [held?.id ?? 0] } }))
  // The clock of the inventory is not that of the machine.
  const rests = { all: 3650, subAccounts: [], numberTypes: [] }
  valueOf(await stock.inventory.route('rests.setRules', rests))
  const { acme, trunk } = stock.directory
  const to = { subAccountId: acme, sipTrunkId: trunk }
  valueOf(await stock.inventory.route('pool.add', { text: resting, policy: 'all', ...to }))
  const [given] = (await numbersOf(stock.inventory.route)).filter(({ e164 }) => e164 === resting)
  const numbers = { ids: [given?.id ?? 0] }
  valueOf(await stock.inventory.route('pool.return', { numbers }))
  valueOf(await stock.inventory.route('pool.unbind', { numbers }))
  return stock
}

/** What an action is given that takes more than numbers, or not every number of its status. */
const argumentsOf: Readonly<Partial<Record<NumberAct, readonly string[]>>> = {
  'pool.assign': [free, '--to-sub-account', 'acme clinics', '--to-sip-trunk', 'US-West SBC 1'],
  'pool.edit': [free, '--billing-reference-id', 'BR-1'],
  'pool.reserve': [free, '--for', 'acme clinics', '--until', '2999-12-31', '--note', 'Trade fair'],
  'pool.lift': [reserved],
  'pool.endRest': [resting, '--reason', 'The customer is back'],
  'pool.activate': [pending],
  'pool.move': [assigned, '--to-sub-account', 'Borealis Freight', '--to-sip-trunk', 'US-West SBC 1'],
  'user.assign': [assigned, '--to-user', 'Ada'],
  'user.unbind': [used],
}
const numberThatIs = { Free: free, Assigned: assigned, Returned: returned } as const

describe.each(numberActs)('%s', (act) => {
  const args = [actCommands[act], ...(argumentsOf[act] ?? [numberThatIs[acts[act].from[0]]])]

  it('is done as one operation, and can be undone', async () => {
    const { inventory, context, operations } = await stockedWithAll()
    const before = await numbersOf(inventory.route)
    const count = await operations()
    const answer = await run(context, ...args)
    expect(answer).toMatchObject({ exitCode: 0, problem: null, facts: { act, done: 1, skipped: [] } })
    expect(await operations()).toBe(count + 1)
    expect(await numbersOf(inventory.route)).not.toEqual(before)
    const operationId = Number(answer.facts['operationId'])
    valueOf(await inventory.route('operations.undo', { operationId, changed: 'refuse' }))
    const unstamped = (numbers: typeof before) => numbers.map((number) => ({ ...number, changedAt: '' }))
    expect(unstamped(await numbersOf(inventory.route))).toEqual(unstamped(before))
  })

  it('is only announced in a dry run', async () => {
    const { inventory, context, operations } = await stockedWithAll()
    const before = await numbersOf(inventory.route)
    const count = await operations()
    const answer = await run(context, ...args, '--dry-run')
    expect(answer).toMatchObject({ exitCode: 0, facts: { dryRun: true, done: 1, operationId: null } })
    expect(answer.lines[0]).toMatch(/: 1 number\. This was a dry run/)
    expect(await numbersOf(inventory.route)).toEqual(before)
    expect(await operations()).toBe(count)
  })
})

describe('the numbers of an action', () => {
  it('that it does not apply to are counted with the reason, and so are unknown ones', async () => {
    const { context } = await stocked()
    const list = join(temporaryFolder(), 'list.txt')
    writeFileSync(list, `\ufeff${free}\r\n${assigned}\r\n${used}\r\n+1 650 555 0199\r\nabc\r\n`)
    for (const more of [['--dry-run'], []]) {
      const answer = await run(context, 'delete', '--from-file', list, ...more)
      expect(answer).toMatchObject({
        exitCode: 1,
        problem: null,
        facts: {
          done: 1,
          skipped: [{ code: 'life.delete', count: 2 }],
          missing: ['+16505550199'],
          unreadable: [{ line: 5, text: 'abc' }],
        },
      })
      expect(answer.lines.slice(1, 3)).toEqual([
        '  2 skipped: Only Free numbers can be deleted (currently Assigned)',
        '  1 skipped: Not in the inventory',
      ])
      expect(answer.lines[3]).toMatch(/^ {2}line 5 {2}abc {2}/)
    }
  })

  it('come from standard input, or from the filters of an export', async () => {
    const { inventory, context } = await stocked()
    const input = () => Readable.from([`${free}\n`, returned])
    expect(await run({ ...context, input }, 'unbind', '--from-file', '-')).toMatchObject({
      exitCode: 1,
      facts: { done: 1 },
    })
    expect(await run(context, 'delete', '--status', 'free', '--search', '0103')).toMatchObject({
      exitCode: 0,
      lines: ['Deleted from inventory: 1 number'],
    })
    expect(await numbersOf(inventory.route)).toHaveLength(3)
  })

  it('for which it never applies give their own exit code', async () => {
    const { context } = await stocked()
    const done = await run(context, 'delete', assigned)
    expect(done).toMatchObject({ exitCode: 6, lines: [], facts: { done: 0 } })
    expect(done.problem).toBe(
      '+1 650 555 0101 was not deleted: Only Free numbers can be deleted (currently Assigned).',
    )
    expect(await run(context, 'delete', assigned, '--dry-run')).toMatchObject({
      exitCode: 6,
      problem: 'Deleted from inventory: applies to none of 1 number.',
      facts: { done: 0, skipped: [{ code: 'life.delete', count: 1 }] },
    })
  })

  it.each([
    [['delete', '+16505550199']],
    [['delete', 'abc', '--dry-run']],
    [['delete', '--search', 'nothing has this']],
    [['delete', '--search', 'nothing has this', '--dry-run']],
  ])('are none: %j', async (args) => {
    const { context } = await stocked()
    expect(await run(context, ...args)).toMatchObject({
      exitCode: 5,
      problem: 'None of these numbers is in the inventory, so nothing was done.',
    })
  })

  it.each<[string[], number, RegExp]>([
    [
      ['assign', free, '--to-sub-account', 'Nobody', '--to-sip-trunk', 'x'],
      2,
      /no sub account called Nobody/,
    ],
    [['assign-user', assigned, '--to-user', '999'], 2, /no user called 999/],
    [['assign-user', assigned, '--to-user', 'Bob'], 6, /was not assigned to a user/],
    [['edit', free], 2, /Enter at least one value to change/],
    [['edit', free, '--billing-reference-id', 'x'.repeat(61)], 2, /60/],
    [['delete', '--from-file', 'nowhere.txt'], 4, /nowhere\.txt can’t be found/],
    [['delete', '--from-file', import.meta.dirname], 4, /can’t be read/],
  ])('%j changes nothing', async (args, exitCode, reason) => {
    const { inventory, context } = await stocked()
    const before = await numbersOf(inventory.route)
    const answer = await run(context, ...args)
    expect(answer).toMatchObject({ exitCode, lines: [] })
    expect(answer.problem).toMatch(reason)
    expect(await numbersOf(inventory.route)).toEqual(before)
  })

  it('are unchanged if the command is interrupted', async () => {
    const { inventory } = await stocked()
    const interruption = new AbortController()
    interruption.abort()
    const answer = await run(contextOf(inventory, interruption.signal), 'delete', free)
    expect(answer).toMatchObject({ exitCode: 130, problem: 'Cancelled. Nothing was done.' })
    expect(await numbersOf(inventory.route)).toHaveLength(4)
  })
})

it('a name of several users is refused, with their IDs', async () => {
  const { inventory, context, directory } = await stocked()
  const entry = { kind: 'user', name: 'Ada', ownerId: directory.other } as const
  const other = valueOf(await inventory.route('directory.add', entry))
  expect(await run(context, 'assign-user', assigned, '--to-user', 'Ada')).toMatchObject({
    exitCode: 2,
    problem: `Several users are called Ada. Choose one by their ID: ${directory.ada}, ${other.id}.`,
  })
  expect(await run(context, 'assign-user', assigned, '--to-user', String(directory.ada))).toMatchObject({
    exitCode: 0,
  })
})

describe('close-account', () => {
  it('says with --dry-run what it would do, and does it in one operation', async () => {
    const { inventory, context, directory, operations } = await stocked()
    const count = await operations()
    const tried = await run(context, 'close-account', 'acme clinics', '--dry-run')
    expect(tried).toMatchObject({ exitCode: 0, facts: { users: 1, assigned: 2, returned: 1, reserved: 0 } })
    expect(tried.lines).toEqual([
      '1 user is unbound from its numbers.',
      '2 numbers are returned to the provider.',
      '1 number was returned before.',
    ])
    expect(await operations()).toBe(count)
    const closed = await run(context, 'close-account', 'Acme Clinics', '--unbind')
    expect(closed).toMatchObject({ exitCode: 0, problem: null, facts: { returned: 2, unbound: 3 } })
    expect(closed.lines).toEqual([
      'Acme Clinics closed: 1 user unbound, 2 numbers returned, and 3 numbers unbound',
    ])
    expect(await operations()).toBe(count + 1)
    const { archived } = valueOf(
      await inventory.route('directory.get', { kind: 'subAccount', id: directory.acme }),
    )
    expect(archived).toBe('itself')
    expect(await run(context, 'close-account', 'Acme Clinics')).toMatchObject({
      exitCode: 6,
      problem: 'Acme Clinics is archived already.',
    })
    expect(await run(context, 'close-account', 'Nobody')).toMatchObject({ exitCode: 2 })
  })

  it('does nothing where it is interrupted', async () => {
    const { inventory, operations } = await stocked()
    const count = await operations()
    const interruption = new AbortController()
    interruption.abort()
    const context = contextOf(inventory, interruption.signal)
    expect(await run(context, 'close-account', 'Acme Clinics')).toMatchObject({ exitCode: 130 })
    expect(await operations()).toBe(count)
  })
})

describe('looking', () => {
  it('lists the matches, and says how many more there are', async () => {
    const { inventory, context } = await stocked()
    await addNumbers(inventory.route, '+1 650 555 0110 - 0119')
    const answer = await run(context, 'list', '--sub-account', 'Acme Clinics')
    expect(answer).toMatchObject({ exitCode: 0, facts: { total: 3 } })
    expect(answer.lines).toEqual([
      `${assigned}  Assigned  Acme Clinics  US-West SBC 1`,
      `${used}  Assigned  Acme Clinics  US-West SBC 1  Ada`,
      `${returned}  Returned  Acme Clinics  US-West SBC 1`,
      '3 numbers',
    ])
    const some = await run(context, 'list', '--limit', '2', '--descending')
    expect(some.lines).toEqual([
      '+16505550119  Free',
      '+16505550118  Free',
      '14 numbers',
      'and 12 more: --limit shows more.',
    ])
  })

  it('finds the numbers of a list, and says which are missing', async () => {
    const { context } = await stocked()
    expect(await run(context, 'find', returned, free)).toMatchObject({ exitCode: 0 })
    const answer = await run(context, 'find', free, '+16505550199', 'abc')
    expect(answer).toMatchObject({ exitCode: 1, facts: { missing: ['+16505550199'], unreadableLines: 1 } })
    expect(answer.lines.slice(0, 2)).toEqual([`${free}  Free`, '+16505550199  Not in the inventory'])
  })

  it('shows the history of a number, even of a deleted one', async () => {
    const { context } = await stocked()
    await run(context, 'unbind', returned)
    await run(context, 'delete', returned)
    const answer = await run(context, 'history', returned)
    const done = answer.lines.filter((line) => !line.startsWith(' ')).map((line) => line.split('  ')[1])
    expect(done).toEqual([
      'Deleted from inventory',
      'Unbound from sub account',
      'Returned by sub account',
      'Assigned to sub account',
      'Added',
    ])
    expect(answer.lines).toContain('  Sub account: Acme Clinics → None')
    expect(await run(context, 'history', 'abc')).toMatchObject({ exitCode: 2 })
    expect((await run(context, 'history', '+16505550199')).lines).toHaveLength(1)
  })

  it('speaks the requested language, and gives scripts the same in all of them', async () => {
    const { context } = await stocked()
    const inJapanese = { ...context, speaker: await speakerOf('ja') }
    const [english, japanese] = [await run(context, 'list'), await run(inJapanese, 'list')]
    expect(japanese.lines[0]).toBe(`${free}  空き`)
    expect(japanese.facts).toEqual(english.facts)
    const skipped = [await run(context, 'delete', used, free, '--dry-run')]
    skipped.push(await run(inJapanese, 'delete', used, free, '--dry-run'))
    expect(skipped[1]?.facts).toEqual(skipped[0]?.facts)
  })
})
