import type { NumberFilter, NumberSort, SortColumn } from '../../contract/numbers.ts'
import { sortKeys } from '../../contract/fields.ts'
import { listNumbers } from '../../db/list/numberList.ts'
import type { OpenInventory } from '../../db/file/open.ts'
import type { Route } from '../integration/support/asking.ts'
import { measure, type Row } from './measure.ts'

const byNumber: NumberSort = { by: 'number', descending: false }
const runs = 15
/** Queries that are compared with the floor are warmed up like it. */
const runsBesideFloor = 100

/** Reading, the goals 4 to 8: pages of filters and sorts, jumps, the search box, counters. */
export async function measureQueries({ reading }: OpenInventory, route: Route, size: number): Promise<Row[]> {
  const known = reading
    .prepare<[number], number>('SELECT key FROM numbers WHERE history_id % ? = 0 LIMIT 100')
    .pluck()
    .all(Math.floor(size / 101))
  const fetchKnown = reading.prepare('SELECT * FROM numbers WHERE key IN (SELECT value FROM json_each(?))')
  const floor = (await measure(runsBesideFloor, () => fetchKnown.all(JSON.stringify(known)))).median
  const page = (filter: NumberFilter, sort = byNumber, offset = 0) =>
    listNumbers(reading, { filter, sort, offset, limit: 100, countUpTo: 10_000 })
  // As the window asks during typing.
  const asTyped = (text: string) =>
    listNumbers(reading, {
      filter: { text },
      sort: byNumber,
      offset: 0,
      limit: 100,
      countUpTo: 1000,
      byRank: true,
    })
  const isSmall = size <= 1_000_000
  const limit = isSmall ? 16 : 50
  const row = async (
    goal: number,
    work: string,
    demand: string,
    most: number,
    act: () => unknown,
    before?: (run: number) => unknown,
  ) => {
    const isRatio = demand.includes('floor')
    const times = await measure(isRatio ? runsBesideFloor : runs, act, before)
    // A ratio to the median of the floor is one of medians.
    const measured = isRatio ? times.median : times.p95
    return { goal, work, times, floor, demand, isMet: measured <= most } satisfies Row
  }
  const rows: Row[] = []
  for (const by of sortKeys satisfies readonly SortColumn[]) {
    rows.push(
      await row(4, `page sorted by ${by}`, '≤ 3× floor', 3 * floor, () => page({}, { by, descending: true })),
    )
  }
  const filters: NumberFilter[] = [
    { poolStatus: ['Free'] },
    { country: ['DE'], poolStatus: ['Free'] },
    { subAccountId: [7] },
    { sipTrunkId: [7], country: ['US', 'GB'] },
  ]
  for (const filter of filters) {
    rows.push(await row(4, `page of ${JSON.stringify(filter)}`, '≤ 3× floor', 3 * floor, () => page(filter)))
  }
  for (const share of [0.3, 0.5, 0.999]) {
    const offset = Math.floor(size * share) - 100
    const most = isSmall ? 10 : 30
    rows.push(
      await row(5, `jump to ${share * 100} %`, `≤ ${most} ms`, most, () => page({}, byNumber, offset)),
    )
  }
  for (const text of [
    '5',
    '55',
    '555',
    '5550100',
    '+49 30',
    '030 2',
    'front',
    'Company 12',
    'BR-123',
    '代表',
    'zq',
  ]) {
    const most = isSmall ? 8 : limit
    rows.push(
      await row(6, `search for ${text}, by rank, counted up to 1,000`, `≤ ${most} ms`, most, () =>
        asTyped(text),
      ),
    )
  }
  rows.push(
    await row(
      7,
      'values of all filters, the first time after a change',
      `≤ ${limit} ms`,
      limit,
      () => route('numbers.facets', { filter: {} }),
      (run) => route('directory.add', { kind: 'carrier', name: `Added ${run}` }),
    ),
    await row(7, 'activity, first page', `≤ ${limit} ms`, limit, () =>
      route('activity.operations', { filter: {}, offset: 0, limit: 100 }),
    ),
    await row(7, 'history of a number', `≤ ${limit} ms`, limit, () =>
      route('numbers.history', { e164: '+16505550100', offset: 0, limit: 100 }),
    ),
    await row(8, 'count of a filter', '≤ 1 ms', 1, () =>
      route('numbers.count', { filter: { country: ['DE'], poolStatus: ['Free'] } }),
    ),
  )
  return rows
}
