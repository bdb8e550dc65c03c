import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { checkDerived } from '../../../db/counts/derivedCheck.ts'
import { createRouter } from '../../../electron/inventory/router.ts'
import { asking } from '../support/asking.ts'
import { openInventory, valueOf } from '../support/inventory.ts'
import { addNumbers, addOneOfEach } from '../support/stock.ts'

const day = 86_400_000

describe('the overview', () => {
  it('counts the numbers by status, sub account, country and type', async () => {
    const { route } = openInventory()
    await addOneOfEach(route)
    await addNumbers(route, '+44 20 7946 0000\n+1 800 555 0199')
    const overview = valueOf(await route('inventory.overview', { days: 30 }))
    const { total } = valueOf(
      await route('numbers.list', {
        filter: {},
        sort: { by: 'number', descending: false },
        offset: 0,
        limit: 1,
      }),
    )
    const { Free, Assigned, Returned } = overview.now
    expect(Free + Assigned + Returned).toBe(total)
    expect(overview.countries.map(({ country }) => country)).toEqual(['US', 'GB'])
    expect(overview.countries[0]?.types).toContainEqual({ numberType: 'Toll-free', count: 1 })
    expect(overview.subAccountCount).toBe(1)
    expect(overview.subAccounts[0]?.counts).toEqual({ Free: 0, Assigned, Returned })
    expect(overview.waiting).toEqual(overview.subAccounts)
  })

  it('follows each status by day, even through an undo', async () => {
    const clock = { now: Date.UTC(2026, 0, 1) }
    const { context, open } = openInventory()
    const router = createRouter({ ...context, now: () => clock.now }, (call, cause) => {
      throw new Error(`bug in ${call}`, { cause })
    })
    const route = asking(router)
    const course = async () =>
      valueOf(await route('inventory.overview', { days: 10 })).days.map(
        ({ day: of, counts }) => `${of} ${counts.Free}/${counts.Assigned}/${counts.Returned}`,
      )
    await addNumbers(route, '+1 650 555 0100 - 0109')
    clock.now += 20 * day
    await addNumbers(route, '+1 650 555 0110 - 0114')
    clock.now += day
    const { operationId } = valueOf(
      await route('pool.delete', { numbers: { filter: { text: '555011' }, except: [] } }),
    )
    expect(await course()).toEqual(['2026-01-12 10/0/0', '2026-01-21 15/0/0', '2026-01-22 10/0/0'])
    clock.now += day
    await route('operations.undo', { operationId })
    expect(await course()).toEqual([
      '2026-01-13 10/0/0',
      '2026-01-21 15/0/0',
      '2026-01-22 10/0/0',
      '2026-01-23 15/0/0',
    ])
    expect(checkDerived(open.db)).toEqual([])
  })

  it.each([
    ['Pacific/Auckland', '2026-12-02', '2026-12-03'],
    ['America/Los_Angeles', '2026-12-01', '2026-12-02'],
    ['Asia/Kathmandu', '2026-12-01', '2026-12-03'],
    ['UTC', '2026-12-01', '2026-12-02'],
  ])('has the days of %s', async (zone, first, second) => {
    vi.stubEnv('TZ', zone)
    onTestFinished(() => void vi.unstubAllEnvs())
    const clock = { now: Date.UTC(2026, 11, 1, 18, 10) }
    const { context } = openInventory()
    const router = createRouter({ ...context, now: () => clock.now }, (call, cause) => {
      throw new Error(`bug in ${call}`, { cause })
    })
    const route = asking(router)
    await addNumbers(route, '+1 650 555 0100 - 0109')
    clock.now = Date.UTC(2026, 11, 2, 18, 20)
    await addNumbers(route, '+1 650 555 0110 - 0114')
    const { days } = valueOf(await route('inventory.overview', { days: 10 }))
    expect(days.slice(1).map(({ day: of, counts }) => [of, counts.Free])).toEqual([
      [first, 10],
      [second, 15],
    ])
  })

  it('of an empty inventory is empty', async () => {
    const { route } = openInventory()
    const overview = valueOf(await route('inventory.overview', { days: 30 }))
    expect(overview).toMatchObject({
      now: { Free: 0, Assigned: 0, Returned: 0 },
      subAccounts: [],
      countries: [],
    })
  })
})
