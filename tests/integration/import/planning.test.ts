import { describe, expect, it } from 'vitest'
import { openInventory, valueOf } from '../support/inventory.ts'
import { allNumbers, draftsOf, fillDirectory, fixture, planCells, planFile, rowsOf } from './sheets.ts'

const formats = ['csv', 'xlsx', 'xls'] as const

async function filled() {
  const inventory = openInventory()
  await fillDirectory(inventory)
  return inventory
}

describe.each([
  ['numbers-200', 200],
  ['numbers-200-numeric', 200],
  ['numbers-national', 60],
] as const)('%s', (name, count) => {
  it('gives the same plan in all three formats, every row ready', async () => {
    const inventory = await filled()
    const plans = []
    for (const format of formats) {
      const review = valueOf(await planFile(inventory, fixture(`${name}.${format}`)))
      expect(review.counts).toMatchObject({ rows: count, ready: count, warned: 0, refused: 0, excluded: 0 })
      expect(review.reasons).toEqual([])
      plans.push(await rowsOf(inventory, review.planId))
    }
    expect(plans[1]).toEqual(plans[0])
    expect(plans[2]).toEqual(plans[0])
  })
})

it('the 1,450 rows: exactly the 8 bad ones are refused, each with its reason, in all three formats', async () => {
  const inventory = await filled()
  for (const format of formats) {
    const review = valueOf(await planFile(inventory, fixture(`numbers-1450-with-8-bad-rows.${format}`)))
    expect(review.counts).toMatchObject({ rows: 1450, ready: 1442, warned: 0, refused: 8, excluded: 0 })
    const refused = await rowsOf(inventory, review.planId, 'refused')
    expect(
      Object.fromEntries(refused.map(({ row, issues }) => [row, issues.map(({ message }) => message)])),
    ).toEqual({
      213: ['Digits lost to scientific notation'],
      501: ['Country does not match the number (ES, not SG)', 'Duplicate of row 14'],
      702: ['Extension not allowed'],
      805: ['Number is missing'],
      903: ['Unknown sub account: No Such Customer'],
      1202: ['SIP trunk is required to assign'],
      1335: ['Billing reference ID is longer than 60 characters'],
      1403: ['Not a valid phone number: it may be one number, or a range of 55'],
    })
    for (const { issues } of refused) for (const { advice } of issues) expect(advice).not.toBeNull()
    expect(review.reasons.map(({ count, severity }) => [severity, count])).toEqual(
      Array(9).fill(['refused', 1]),
    )
  }
})

describe('one number however a spreadsheet program stored it', () => {
  it.each([
    ['as text', 'Number\n+16505550100', null],
    ['as a number, its Country beside it', 'Number,Country\n16505550100,US', null],
    ['with a leading apostrophe', "Number\n'+16505550100", null],
    ['in national format with its Country', 'Number,Country\n(650) 555-0100,US', null],
    ['in national format with a country for the file', 'Number\n(650) 555-0100', 'US'],
  ])('%s', async (_how, text, country) => {
    const inventory = openInventory()
    const review = valueOf(await planCells(inventory, text, { country }))
    expect(await rowsOf(inventory, review.planId, 'ready')).toMatchObject([
      { e164: '+16505550100', international: '+1 650 555 0100' },
    ])
  })
})

describe('checks with the inventory and the directory', () => {
  it('refuse an existing number in any format', async () => {
    const inventory = await filled()
    valueOf(await inventory.route('pool.add', { text: '+1 650 555 0100', policy: 'all' }))
    const before = await allNumbers(inventory)
    const text = "Number,Country\n(650) 555-0100,US\n16505550100,US\n'+16505550100,\n+1.650.555.0100,"
    const review = valueOf(await planCells(inventory, text))
    expect(review.counts).toMatchObject({ ready: 0, refused: 4 })
    const rows = await rowsOf(inventory, review.planId)
    expect(rows.map(({ issues }) => issues.map(({ message }) => message))).toEqual([
      ['Already in the inventory (Free)'],
      ['Duplicate of row 2', 'Already in the inventory (Free)'],
      ['Duplicate of row 2', 'Already in the inventory (Free)'],
      ['Duplicate of row 2', 'Already in the inventory (Free)'],
    ])
    const commit = await inventory.route('import.commit', { planId: review.planId, policy: 'good' })
    expect(commit).toMatchObject({ ok: false, code: 'refused_rows' })
    expect(await allNumbers(inventory)).toEqual(before)
  })

  it('match names whatever their case, spacing and composition', async () => {
    const inventory = await filled()
    const account = 'CAFE\u0301  mÜLLER\u00a0gmbh'
    const review = valueOf(
      await planCells(
        inventory,
        `Number\tSub Account\tSIP Trunk Name\n+16505550100\t${account}\temea  FRANKFURT a`,
      ),
    )
    expect(review.counts).toMatchObject({ ready: 1, refused: 0 })
    valueOf(await inventory.route('import.commit', { planId: review.planId, policy: 'all' }))
    expect(await allNumbers(inventory)).toMatchObject([
      {
        poolStatus: 'Assigned',
        subAccount: { name: 'Café Müller GmbH' },
        sipTrunk: { name: 'EMEA Frankfurt A' },
      },
    ])
  })

  it('report an unknown SIP trunk, and all issues of a row at once', async () => {
    const inventory = await filled()
    const review = valueOf(
      await planCells(
        inventory,
        `Number\tCountry\tSub Account\tSIP Trunk Name\tBilling Reference ID\tService Info\n` +
          `junk\tXX\tNobody\tNowhere\t${'x'.repeat(61)}\t${'y'.repeat(256)}`,
      ),
    )
    expect(review.counts).toMatchObject({ rows: 1, ready: 0, warned: 0, refused: 1, excluded: 0 })
    const [row] = await rowsOf(inventory, review.planId)
    expect(row!.issues.map(({ field, code }) => [field, code])).toEqual([
      ['country', 'unknown_country'],
      ['number', 'not_valid'],
      ['billingReferenceId', 'billing_reference_id_too_long'],
      ['serviceInfo', 'service_info_too_long'],
      ['subAccount', 'unknown_sub_account'],
      ['sipTrunk', 'unknown_sip_trunk'],
    ])
    expect(row!.issues.at(-1)!.message).toEqual('Unknown SIP trunk: Nowhere')
  })

  it('warn without refusing', async () => {
    const inventory = await filled()
    const review = valueOf(
      await planCells(
        inventory,
        `Number\tSIP Trunk Name\tBilling Reference ID\n` +
          `+16505550100\tAPAC Tokyo\t\n+16505550101\t\t${'x'.repeat(37)}\n+19005551234\t\t\n+16505550102\t\t${'x'.repeat(36)}`,
      ),
    )
    expect(review.counts).toMatchObject({ rows: 4, ready: 4, warned: 3, refused: 0, excluded: 0 })
    expect(new Set(review.reasons.map(({ code }) => code))).toEqual(
      new Set(['trunk_without_sub_account', 'billing_reference_id_long', 'premium_rate']),
    )
    expect(await rowsOf(inventory, review.planId, 'warned')).toHaveLength(3)
    valueOf(await inventory.route('import.commit', { planId: review.planId, policy: 'all' }))
    const [first] = await allNumbers(inventory)
    expect(first).toMatchObject({ poolStatus: 'Free', sipTrunk: null })
  })

  it('see what has changed when they are repeated', async () => {
    const inventory = await filled()
    const { planId, counts } = valueOf(
      await planCells(
        inventory,
        'Number\tSub Account\tSIP Trunk Name\n+16505550100\tNew Customer\tAPAC Tokyo',
      ),
    )
    expect(counts.refused).toBe(1)
    valueOf(await inventory.route('directory.add', { kind: 'subAccount', name: 'New customer' }))
    const again = valueOf(await inventory.route('import.recheck', { planId }))
    expect(again).toMatchObject({ planId, counts: { ready: 1, refused: 0 } })
  })
})

describe('a plan', () => {
  it('comes in chunks, with progress', async () => {
    const inventory = await filled()
    valueOf(await planFile(inventory, fixture('numbers-1450-with-8-bad-rows.csv')))
    expect(inventory.progress).toContainEqual({ phase: 'reading', done: 1000, total: null })
    expect(inventory.progress.at(-1)).toEqual({ phase: 'reading', done: 1450, total: null })
  })

  it('is gone when discarded', async () => {
    const inventory = openInventory()
    const { planId } = valueOf(await planCells(inventory, 'Number\n+16505550100'))
    valueOf(await inventory.route('import.discard', { planId }))
    for (const answer of [
      await inventory.route('import.rows', { planId, show: 'all', offset: 0, limit: 10 }),
      await inventory.route('import.recheck', { planId }),
      await inventory.route('import.commit', { planId, policy: 'all' }),
    ]) {
      expect(answer).toMatchObject({ ok: false, code: 'not_found' })
    }
    expect(inventory.context.plans.size).toBe(0)
  })

  it('makes room for newer ones, and is opened again from its draft', async () => {
    const inventory = openInventory()
    const first = valueOf(await planCells(inventory, 'Number\n+16505550100'))
    for (let count = 0; count < 10; count += 1) valueOf(await planCells(inventory, 'Number\n+16505550100'))
    expect(inventory.context.plans.size).toBeLessThanOrEqual(4)
    expect(inventory.context.plans.has(first.planId)).toBe(false)
    expect(await rowsOf(inventory, first.planId)).toMatchObject([{ row: 2, e164: '+16505550100' }])
    expect(await draftsOf(inventory)).toHaveLength(11)
  })

  it('is not made of a sheet without rows, nor of what can’t be read', async () => {
    const inventory = openInventory()
    expect(await planCells(inventory, 'Number\tCountry\n')).toMatchObject({
      ok: false,
      code: 'unreadable_file',
    })
    expect(await planFile(inventory, '/nowhere/at/all.csv')).toMatchObject({
      ok: false,
      code: 'unreadable_file',
    })
    expect(inventory.context.plans.size).toBe(0)
  })
})
