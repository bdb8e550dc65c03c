import { computed, type ComputedRef, type ShallowRef } from 'vue'
import type { PageCache } from './pageCache.ts'
import type { Ticks } from './ticks.ts'

interface GridTicks {
  /** How much of the list is ticked; null if rows can't be. */
  readonly ticked: ComputedRef<'none' | 'some' | 'all' | null>
  readonly isTicked: (index: number) => boolean
  /** Toggles the tick of a row; `range` ticks all rows from where the range began. */
  readonly tick: (index: number, range: boolean) => void
  readonly tickAll: () => void
}

/** The ticks of a `DataGrid`, by a row's place in it. */
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
    const total = pages.total.value
    if (ticks()?.all.value !== true && total?.isCapped === true) return 'some'
    return count >= (total?.count ?? 0) ? 'all' : 'some'
  })

  function idAt(index: number): number | null {
    const row = pages.rowAt(index)
    return row === null ? null : idOf(row)
  }

  return {
    ticked,
    isTicked: (index) => {
      const id = idAt(index)
      return id !== null && ticks()?.has(id) === true
    },
    tick: (index, range) => {
      const from = active.value
      active.value = index
      if (range) void ticks()?.extend(from, index, idAt)
      else {
        const id = idAt(index)
        if (id !== null) ticks()?.toggle(id, index)
      }
    },
    tickAll: () => {
      if (ticked.value === 'all') ticks()?.clear()
      else ticks()?.tickAll()
    },
  }
}
