import type { NumberFilter, NumberSort, PhoneNumber } from '../../contract/numbers.ts'
import { call } from '../api.ts'
import type { CountRows, LoadPage } from '../grid/gridColumns.ts'

/** As many matches are counted before the first rows are shown; the others are when they are there. */
const countedAtOnce = 1000

/**
 * The numbers that match a filter, for a `DataGrid`.
 * @param view names the list on the screen: what it asked before and has no answer to yet is dropped
 */
export function numbersMatching(
  filter: NumberFilter,
  sort: NumberSort,
  view: string,
): { readonly load: LoadPage<PhoneNumber>; readonly count: CountRows } {
  return {
    load: (offset, limit) =>
      // How many there are is known when parts further down are asked for.
      call('numbers.list', {
        filter,
        sort,
        view,
        nearestFirst: true,
        offset,
        limit,
        countUpTo: offset === 0 ? countedAtOnce : 1,
      }),
    count: () => call('numbers.count', { filter, view }),
  }
}
