import { computed, shallowRef, type ComputedRef } from 'vue'
import { selectionLimit, type NumberFilter, type NumberSelection } from '../../contract/numbers.ts'
import type { GridTotal, LoadPage } from './gridColumns.ts'

/** The ticked rows of a list: some of them, or all that match except some. */
export interface Ticks {
  readonly count: ComputedRef<number>
  /** Whether there are more than `count`, because the total is not known yet. */
  readonly isCapped: ComputedRef<boolean>
  /** Whether all that match are ticked, later ones too. */
  readonly all: ComputedRef<boolean>
  has(id: number): boolean
  /** Ticks or unticks one row; a range that follows begins there. */
  toggle(id: number, index: number): void
  /**
   * Ticks every row of a range, loaded or not. The range continues from where it began, which for the first step is
   * `from`. Going back unticks what going on has ticked.
   * @param idAt the id of a row that has loaded, else null
   */
  extend(from: number, to: number, idAt: (index: number) => number | null): Promise<void>
  /** Ends a range: the next one begins anew. */
  endRange(): void
  tickAll(): void
  clear(): void
}

/** Ticks that acts are done to. */
export interface SelectableTicks extends Ticks {
  /** The ticked rows as a selection; null for none. */
  selection(filter: NumberFilter): NumberSelection | null
}

interface Ticked {
  readonly all: boolean
  /** The ticked rows or, with `all`, the excluded ones. */
  readonly ids: ReadonlySet<number>
}

/** A page of the contract has at most this many rows. */
const largestPage = 1000
const none: Ticked = { all: false, ids: new Set() }

interface TickOptions<Row> {
  readonly load: () => LoadPage<Row>
  /** The total now; null while it is not known. */
  readonly total: () => GridTotal | null
  readonly idOf: (row: Row) => number
  /** Says that a range is too long to be ticked. */
  readonly tooMany: (limit: number) => void
}

function withTicks({ all, ids }: Ticked, changed: Iterable<number>, on: boolean): Ticked {
  const next = new Set(ids)
  for (const id of changed) {
    if (on === all) next.delete(id)
    else next.add(id)
  }
  return { all, ids: next }
}

/** The ticks of one list; give the result to its `DataGrid`. */
export function useTicks<Row>({ load, total, idOf, tooMany }: TickOptions<Row>): SelectableTicks {
  const ticked = shallowRef<Ticked>(none)
  /** Where the current range began, and what was ticked before it. */
  let range: { readonly anchor: number; readonly before: Ticked } | null = null
  let latest = 0

  const count = computed(() => {
    const { all, ids } = ticked.value
    return all ? Math.max(0, (total()?.count ?? 0) - ids.size) : ids.size
  })

  function set(to: Ticked): void {
    latest += 1
    range = null
    ticked.value = to
  }

  const has = (id: number) => ticked.value.all !== ticked.value.ids.has(id)

  async function idsBetween(
    from: number,
    to: number,
    idAt: (index: number) => number | null,
  ): Promise<number[]> {
    const known = Array.from({ length: Math.min(largestPage, to - from + 1) }, (_, n) => idAt(from + n))
    const ids = known.filter((id) => id !== null)
    if (ids.length === to - from + 1) return ids
    const found: number[] = []
    for (let offset = from; offset <= to; offset += largestPage) {
      const result = await load()(offset, Math.min(largestPage, to - offset + 1))
      if (!result.ok) return found
      found.push(...result.value.rows.map(idOf))
    }
    return found
  }

  return {
    count,
    isCapped: computed(() => ticked.value.all && total()?.isCapped === true),
    all: computed(() => ticked.value.all),
    has,
    toggle(id, index) {
      set(withTicks(ticked.value, [id], !has(id)))
      range = { anchor: index, before: ticked.value }
    },
    async extend(from, to, idAt) {
      range ??= { anchor: from, before: ticked.value }
      const { anchor, before } = range
      latest += 1
      const mine = latest
      const [first, last] = [Math.min(anchor, to), Math.max(anchor, to)]
      const known = total()
      if (known?.isCapped === false && last - first + 1 >= known.count) {
        ticked.value = { all: true, ids: new Set() }
        return
      }
      if (last - first >= selectionLimit) {
        tooMany(selectionLimit)
        return
      }
      const ids = await idsBetween(first, last, idAt)
      if (mine === latest) ticked.value = withTicks(before, ids, true)
    },
    endRange() {
      range = null
    },
    tickAll() {
      set({ all: true, ids: new Set() })
    },
    clear() {
      set(none)
    },
    selection(filter) {
      if (count.value === 0) return null
      const ids = [...ticked.value.ids]
      return ticked.value.all ? { filter, except: ids } : { ids }
    },
  }
}
