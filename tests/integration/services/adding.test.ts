import { describe, expect, it } from 'vitest'
import { saying } from '../../english.ts'
import { openInventory, valueOf } from '../support/inventory.ts'
import { addDirectory, addNumbers, numbersOf } from '../support/stock.ts'

const noSuchId = 9999

async function understand(text: string, country?: string) {
  const { route } = openInventory()
  return valueOf(await route('pool.understand', { text, ...(country === undefined ? {} : { country }) }))
}

describe('typed text', () => {
  it('is read line by line: numbers, several on a line, ranges', async () => {
    const { ready, refused, lines } = await understand(
      '+1 650 555 0100\n\n+1 650 555 0110; +1 650 555 0111\n+1 650 555 0120 - 0129\n',
    )
    expect({ ready, refused }).toEqual({ ready: 13, refused: 0 })
    expect(lines.map(({ line, count, first, last }) => [line, count, first, last])).toEqual([
      [1, 1, '+1 650 555 0100', '+1 650 555 0100'],
      [3, 1, '+1 650 555 0110', '+1 650 555 0110'],
      [3, 1, '+1 650 555 0111', '+1 650 555 0111'],
      [4, 10, '+1 650 555 0120', '+1 650 555 0129'],
    ])
  })

  it('shows issues first, with the line and the reason', async () => {
    const { ready, refused, lines } = await understand(
      '+1 650 555 0100\nsix five oh\n650 555 0100\n+1 650 555 0101 ext. 5\n1.65056E+10',
    )
    expect({ ready, refused }).toEqual({ ready: 1, refused: 4 })
    expect(lines.map(({ line }) => line)).toEqual([2, 3, 4, 5, 1])
    expect(lines.flatMap(({ issues }) => issues.map(({ code }) => code))).toEqual([
      'not_valid',
      'national_without_country',
      'extension',
      'scientific',
    ])
  })

  it('accepts national numbers with a country, and says how they were read', async () => {
    const { ready, lines } = await understand('(650) 555-0100', 'US')
    expect(ready).toBe(1)
    expect(lines[0]).toMatchObject({ first: '+1 650 555 0100', issues: [{ code: 'country_derived' }] })
  })

  it('names the first line of a duplicate, even within a range', async () => {
    const { ready, refused, lines } = await understand('+1 650 555 0100 - 0109\n+1 650 555 0105')
    expect({ ready, refused }).toEqual({ ready: 10, refused: 1 })
    expect(lines[0]!.issues).toMatchObject([{ code: 'duplicate_row', message: 'Duplicate of line 1' }])
  })

  it('says how many of a range are in the inventory already', async () => {
    const { route } = openInventory()
    await addNumbers(route, '+1 650 555 0100 - 0102')
    const { ready, refused, lines } = valueOf(
      await route('pool.understand', { text: '+1 650 555 0100 - 0109' }),
    )
    expect({ ready, refused }).toEqual({ ready: 7, refused: 1 })
    expect(lines[0]!.issues[0]!.message).toEqual('Already in the inventory (Free) (3 of 10)')
  })

  it('is at most 10,000 numbers at once', async () => {
    const { ready, refused, lines } = await understand('+1 206 200 0000 - 9999\n+1 650 555 0100')
    expect(refused).toBe(1)
    expect(ready).toBeGreaterThan(9000)
    expect(lines[0]!.issues[0]!.message).toEqual(saying('at most 10,000'))
  })

  it('may contain many existing numbers besides new ones', async () => {
    const { route } = openInventory()
    valueOf(await route('pool.add', { text: '+1 206 200 0000 - 9899', policy: 'good' }))
    const text = '+1 206 200 0000 - 9999\n+1 206 555 0100 - 0199'
    const { ready } = valueOf(await route('pool.understand', { text }))
    expect(ready).toBe(200)
  })

  it('is not read completely if it is far too long', async () => {
    const { ready, refused, lines } = await understand(
      `+1 650 555 0100\n${'x\n'.repeat(100_000)}+1 650 555 0101`,
    )
    expect({ ready, refused }).toEqual({ ready: 1, refused: 20_000 })
    expect(lines).toHaveLength(200)
    const { route } = openInventory()
    const text = `+1 650 555 0100\n${'+1 650 555 0100\n'.repeat(20_000)}`
    const { skipped } = valueOf(await route('pool.add', { text, policy: 'good' }))
    expect(skipped).toMatchObject([
      { reason: 'Duplicate of line 1', count: 19_999 },
      { reason: 'Not read from here on: more than 20,000 numbers', count: 1 },
    ])
  })

  it('writes nothing', async () => {
    const { route, changes } = openInventory()
    valueOf(await route('pool.understand', { text: '+1 650 555 0100' }))
    expect(await numbersOf(route)).toEqual([])
    expect(changes).toEqual([])
  })

  it('that is empty is not a valid call', async () => {
    const { route } = openInventory()
    expect(await route('pool.understand', { text: '' })).toMatchObject({ ok: false, code: 'invalid_input' })
  })
})

describe('adding', () => {
  it('all or nothing: one bad line blocks everything, and is named', async () => {
    const { route } = openInventory()
    const text = '+1 650 555 0100\njunk\n+1 650 555 0101 x5'
    expect(await route('pool.add', { text, policy: 'all' })).toMatchObject({
      ok: false,
      code: 'refused_rows',
      message: 'Nothing was added: line 2: Not a valid phone number; 1 more can’t be added either.',
      details: { refused: 2 },
    })
    expect(await numbersOf(route)).toEqual([])
  })

  it('only the good ones: the others are skipped, with the reason', async () => {
    const { route } = openInventory()
    const outcome = valueOf(await route('pool.add', { text: '+1 650 555 0100\njunk', policy: 'good' }))
    expect(outcome).toMatchObject({
      done: 1,
      only: '+1 650 555 0100',
      skipped: [{ reason: 'Not a valid phone number', count: 1, examples: ['junk'] }],
    })
    expect(await numbersOf(route)).toMatchObject([{ e164: '+16505550100', poolStatus: 'Free' }])
  })

  it.each(['all', 'good'] as const)('nothing to add is refused (%s)', async (policy) => {
    const { route } = openInventory()
    expect(await route('pool.add', { text: 'junk', policy })).toMatchObject({
      ok: false,
      code: 'refused_rows',
      message: 'Nothing was added: Not a valid phone number.',
    })
    expect(await route('pool.add', { text: ' \n ', policy })).toMatchObject({
      ok: false,
      code: 'refused_rows',
      message: 'Nothing was added: the text contains no number.',
    })
  })

  it.each(['(650) 555-0100', '1 650 555 0100', '+1-650-555-0100', '+１ 650 555 0100'])(
    'an existing number is refused, written as %s',
    async (text) => {
      const { route } = openInventory()
      await addNumbers(route, '+1 650 555 0100')
      expect(await route('pool.add', { text, country: 'US', policy: 'all' })).toMatchObject({
        ok: false,
        code: 'refused_rows',
        message: 'Nothing was added: Already in the inventory (Free).',
      })
      expect(await numbersOf(route)).toHaveLength(1)
    },
  )

  it('and assigning together is one operation of two actions for each number, undone in one step', async () => {
    const { route } = openInventory()
    const { acme, trunk } = await addDirectory(route)
    const { operationId, done } = valueOf(
      await route('pool.add', {
        text: '+1 650 555 0100 - 0109',
        policy: 'all',
        subAccountId: acme,
        sipTrunkId: trunk,
        billingReferenceId: 'BR-1',
      }),
    )
    expect(done).toBe(10)
    expect(await numbersOf(route)).toMatchObject(
      Array.from({ length: 10 }, () => ({
        poolStatus: 'Assigned',
        subAccount: { id: acme },
        sipTrunk: { id: trunk },
        billingReferenceId: 'BR-1',
      })),
    )
    const history = valueOf(await route('numbers.history', { e164: '+16505550105', offset: 0, limit: 10 }))
    expect(history.rows.map(({ act, operationId: by }) => [act, by])).toEqual([
      ['pool.assign', operationId],
      ['pool.add', operationId],
    ])
    expect(valueOf(await route('operations.undo', { operationId })).undone).toBe(10)
    expect(await numbersOf(route)).toEqual([])
  })

  it.each([
    ['a sub account without a trunk', { subAccountId: 1 }, 'SIP trunk is required to assign'],
    ['a trunk without a sub account', { sipTrunkId: 1 }, 'A SIP trunk needs a sub account'],
    ['an unknown sub account', { subAccountId: noSuchId, sipTrunkId: 1 }, 'Unknown sub account'],
    ['an unknown trunk', { subAccountId: 1, sipTrunkId: noSuchId }, 'Unknown SIP trunk'],
  ])('with %s is refused completely', async (_what, assignment, message) => {
    const { route } = openInventory()
    await addDirectory(route)
    const result = await route('pool.add', { text: '+1 650 555 0100', policy: 'all', ...assignment })
    expect(result).toMatchObject({ ok: false, code: 'refused' })
    expect(result.ok ? '' : result.message).toEqual(saying(message))
    expect(await numbersOf(route)).toEqual([])
  })

  it('with a label that is too long is refused with a message', async () => {
    const { route } = openInventory()
    const input = { text: '+1 650 555 0100', policy: 'all' as const }
    expect(await route('pool.add', { ...input, billingReferenceId: 'x'.repeat(61) })).toMatchObject({
      ok: false,
      code: 'invalid_input',
      message: 'Billing reference ID is longer than 60 characters. Correct it and try again.',
    })
    expect(await route('pool.add', { ...input, serviceInfo: 'a\nb' })).toMatchObject({
      ok: false,
      code: 'invalid_input',
      message: 'Line breaks and control characters are not allowed. Correct it and try again.',
    })
  })
})
