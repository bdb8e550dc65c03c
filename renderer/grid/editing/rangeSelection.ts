import { computed, shallowRef, watch, type Ref } from 'vue'
import type { LoadPage } from '../gridColumns.ts'
import type { PageCache } from '../pageCache.ts'
import { placeFrom } from './rowPlaces.ts'

const pageSize = 1000

/** An end of the selection: its place in the list, and the row's id, null until it has loaded. */
interface End {
  readonly index: number
  readonly id: number | null
}

/** The rows of a list from one index to another; null if they can't be read. */
async function read<Row>(load: LoadPage<Row>, first: number, last: number): Promise<Row[] | null> {
  const found: Row[] = []
  for (let from = first; from <= last; from += pageSize) {
    const result = await load(from, Math.min(pageSize, last - from + 1))
    if (!result.ok) return null
    found.push(...result.value.rows)
  }
  return found
}

/**
 * The selected rows: the active one, or those from where Shift was first held. A range keeps its rows when a reload
 * moves them. It ends when the row where it began is gone.
 */
export function useRangeSelection<Row>({
  active,
  pages,
  load,
  idOf,
  rowsAtOnce,
}: {
  /** The active row. */
  readonly active: Ref<number>
  readonly pages: Pick<PageCache<Row>, 'total' | 'rowAt'>
  /** Another function is another list; its rows are in the order of their ids. */
  readonly load: () => LoadPage<Row>
  readonly idOf: (row: Row) => number
  /** The most rows that are read together. */
  readonly rowsAtOnce: number
}) {
  const total = computed(() => pages.total.value?.count ?? 0)
  function idAt(index: number): number | null {
    const row = pages.rowAt(index)
    return row === null ? null : idOf(row)
  }
  const endAt = (index: number): End => ({ index, id: idAt(index) })
  const anchor = shallowRef<End | null>(null)
  /** The other end of a range: the active row. */
  let head = endAt(active.value)
  let following: Promise<unknown> = Promise.resolve()

  const range = computed(() => {
    const start = anchor.value?.index ?? active.value
    return {
      from: Math.min(start, active.value),
      to: Math.min(Math.max(start, active.value), total.value - 1),
    }
  })
  const count = computed(() => Math.max(0, range.value.to - range.value.from + 1))

  /** Notes that another row is active; `extend` selects all rows in between. */
  function moved(extend: boolean, from: number, to: number): void {
    anchor.value = extend ? (anchor.value ?? endAt(from)) : null
    head = endAt(to)
  }

  /** Where an end is now; if its row is gone, where the next one is. */
  async function find(end: End): Promise<End> {
    if (end.id === null || idAt(end.index) === end.id) return end
    return (await placeFrom(load(), end.id, idOf)) ?? { index: total.value, id: null }
  }

  async function followAnchor(was: End): Promise<void> {
    const now = await find(was)
    if (anchor.value === was) anchor.value = now.id === was.id ? now : null
  }

  async function followHead(was: End): Promise<void> {
    const isLast = anchor.value !== null && was.index > anchor.value.index
    const now = await find(was)
    if (head !== was || anchor.value === null) return
    // A range whose last row is gone ends with the row before.
    const index = now.id !== was.id && isLast ? now.index - 1 : now.index
    active.value = Math.max(0, Math.min(index, total.value - 1))
    head = endAt(active.value)
  }

  /** The rows themselves, those out of view too; null when there are too many or they can't be read. */
  async function rows(): Promise<readonly Row[] | null> {
    const ends = anchor.value === null ? [endAt(active.value)] : [anchor.value, head]
    await following
    if (count.value === 0 || count.value > rowsAtOnce) return null
    const found = await read(load(), range.value.from, range.value.to)
    const ids = ends.flatMap(({ id }) => id ?? [])
    if (found === null || ids.length < ends.length) return found
    const [first, last] = [Math.min(...ids), Math.max(...ids)]
    const [top, bottom] = [found[0], found.at(-1)]
    if (top !== undefined && idOf(top) === first && bottom !== undefined && idOf(bottom) === last)
      return found
    // The list may have changed since it was drawn: the rows that people see are meant.
    const place = await placeFrom(load(), first, idOf)
    if (place === null) return []
    const all = await read(load(), place.index, place.index + Math.min(last - first, rowsAtOnce))
    return all?.filter((row) => idOf(row) <= last) ?? null
  }

  watch(pages.total, () => {
    if (anchor.value !== null) following = Promise.all([followAnchor(anchor.value), followHead(head)])
  })
  return {
    range,
    count,
    has: (index: number) => index >= range.value.from && index <= range.value.to,
    moved,
    clear: () => (anchor.value = null),
    rows,
  }
}
