import { computed, shallowRef, type ComputedRef } from 'vue'
import type { NumberFilter, NumberSelection } from '../../contract/numbers.ts'
import type { LoadPage } from './gridColumns.ts'

/** Which rows of a list are ticked: some of them, or all that match less some. */
export interface Ticks {
  readonly count: ComputedRef<number>
  /** Whether all that match are ticked, later ones too. */
  readonly all: ComputedRef<boolean>
  has(id: number): boolean
  /** Ticks or unticks one row, and remembers it as the end of a range. */
  toggle(id: number, index: number): void
  /** Ticks every row between the last one touched and this, loaded or not. */
  extendTo(index: number): Promise<void>
  tickAll(): void
  clear(): void
}

interface Ticked {
  readonly all: boolean
  /** Those ticked, or with `all` those left out. */
  readonly ids: ReadonlySet<number>
}

/** A contract page holds at most this many rows. */
const largestPage = 1000
const none: Ticked = { all: false, ids: new Set() }

interface TickOptions<Row> {
  readonly load: () => LoadPage<Row>
  /** How many rows match now. */
  readonly total: () => number
  readonly idOf: (row: Row) => number
}

/** The ticks of one list; give the result to its `DataGrid`. */
export function useTicks<Row>({ load, total, idOf }: TickOptions<Row>): Ticks & {
  /** What is ticked, as an act takes it; null when nothing is. */
  selection(filter: NumberFilter): NumberSelection | null
} {
  const ticked = shallowRef<Ticked>(none)
  let anchor = 0

  const count = computed(() => {
    const { all, ids } = ticked.value
    return all ? Math.max(0, total() - ids.size) : ids.size
  })

  function set(ids: Iterable<number>, on: boolean): void {
    const next = new Set(ticked.value.ids)
    for (const id of ids) {
      if (on === ticked.value.all) next.delete(id)
      else next.add(id)
    }
    ticked.value = { all: ticked.value.all, ids: next }
  }

  const has = (id: number) => ticked.value.all !== ticked.value.ids.has(id)

  async function idsBetween(from: number, to: number): Promise<number[]> {
    const ids: number[] = []
    for (let offset = from; offset <= to; offset += largestPage) {
      const result = await load()(offset, Math.min(largestPage, to - offset + 1))
      if (!result.ok) return ids
      ids.push(...result.value.rows.map(idOf))
    }
    return ids
  }

  return {
    count,
    all: computed(() => ticked.value.all),
    has,
    toggle(id, index) {
      anchor = index
      set([id], !has(id))
    },
    async extendTo(index) {
      set(await idsBetween(Math.min(anchor, index), Math.max(anchor, index)), true)
    },
    tickAll() {
      ticked.value = { all: true, ids: new Set() }
    },
    clear() {
      ticked.value = none
    },
    selection(filter) {
      if (count.value === 0) return null
      const ids = [...ticked.value.ids]
      return ticked.value.all ? { filter, except: ids } : { ids }
    },
  }
}
