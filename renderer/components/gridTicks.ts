import { computed, type ComputedRef, type ShallowRef } from 'vue'
import type { PageCache } from './pageCache.ts'
import type { Ticks } from './ticks.ts'

interface GridTicks {
  /** How much of the list is ticked; null where rows can't be. */
  readonly ticked: ComputedRef<'none' | 'some' | 'all' | null>
  readonly isTicked: (index: number) => boolean
  /** Turns over the tick of a row, or with `range` ticks all between the last one touched and it. */
  readonly tick: (index: number, range: boolean) => void
  readonly tickAll: () => void
}

/** The ticks of a `DataGrid` by the place of a row in it. */
export function useGridTicks<Row>({
  ticks,
  pages,
  active,
  idOf,
}: {
  readonly ticks: () => Ticks | null
  readonly pages: PageCache<Row>
  readonly active: ShallowRef<number>
  readonly idOf: (row: Row) => number
}): GridTicks {
  const ticked = computed(() => {
    const count = ticks()?.count.value ?? null
    if (count === null) return null
    if (count === 0) return 'none'
    return count >= (pages.total.value ?? 0) ? 'all' : 'some'
  })

  return {
    ticked,
    isTicked: (index) => {
      const row = pages.rowAt(index)
      return row !== null && ticks()?.has(idOf(row)) === true
    },
    tick: (index, range) => {
      const row = pages.rowAt(index)
      if (row === null) return
      active.value = index
      if (range) void ticks()?.extendTo(index)
      else ticks()?.toggle(idOf(row), index)
    },
    tickAll: () => {
      if (ticked.value === 'all') ticks()?.clear()
      else ticks()?.tickAll()
    },
  }
}
