import { computed, nextTick, onBeforeUnmount, onMounted, watch, type Ref } from 'vue'
import { rowHeight, type CountRows, type LoadPage } from './gridColumns.ts'
import { leavePlace, placeLeft } from './gridPlaces.ts'
import { useGridPassing } from './gridPassing.ts'
import { useGridWindow } from './gridWindow.ts'
import { useLoading } from '../components/loading.ts'
import { usePageCache } from './pageCache.ts'

/** How far a row is followed when others come before it or go. */
const followed = 60

interface GridRowsOptions<Row> {
  readonly frame: Readonly<Ref<HTMLElement | null>>
  /** A new function is a new list, which starts at its top. */
  readonly load: () => LoadPage<Row>
  /** Where pages may say only that there are more rows than so many. */
  readonly count: () => CountRows | undefined
  readonly idOf: (row: Row) => number
  /** What the list and its place in it are remembered by, as long as the window is open; null for not at all. */
  readonly place: () => string | null
  /**
   * Whether the row that was the first, such as one that was searched for, keeps the keys in another list. Not where
   * cells are edited: other rows are other work there.
   */
  readonly keepsFirst: boolean
}

/** The rows of a `DataGrid`: what is loaded of them, which are in view, and which the keys are for. */
export function useGridRows<Row>({ frame, load, count, idOf, place, keepsFirst }: GridRowsOptions<Row>) {
  const pages = usePageCache<Row>(load, count)
  const total = computed(() => pages.total.value?.count ?? 0)
  const view = useGridWindow(frame, total)
  const loading = useLoading()
  const { shown, active } = view
  const passing = useGridPassing({ shown, total, active, isThere: (index) => pages.rowAt(index) !== null })

  function idAt(index: number): number | null {
    const row = pages.rowAt(index)
    return row === null ? null : idOf(row)
  }

  /** By how many rows the one with this id has moved; 0 where it is not found nearby. */
  function moved(id: number | null, from: number): number {
    if (id === null) return 0
    for (let by = 0; by <= followed; by += 1) {
      if (idAt(from + by) === id) return by
      if (idAt(from - by) === id) return -by
    }
    return 0
  }

  /** Loads anew what is in view. Who reads in the middle of the list goes on reading there, whatever came before it. */
  async function reload(): Promise<void> {
    const loaded = loading.begin()
    const { first, last } = view.visible.value
    // Another list is read from its top, also where it has the same rows elsewhere.
    const isSame = pages.list.value === load()
    const readAt = !isSame || view.top.value === 0 ? null : idAt(first)
    const activeAt = view.active.value
    const activeId = isSame || keepsFirst ? idAt(activeAt) : null
    if (await pages.reload(Math.max(0, first - followed), last + followed)) {
      // From where it is by now: a key may have gone on meanwhile.
      view.active.value += moved(activeId, activeAt)
      const by = moved(readAt, first)
      if (by !== 0) {
        await nextTick()
        view.scrollTo(view.top.value + by * rowHeight)
      }
    }
    loaded()
  }

  /** Shows the list where it was left. */
  async function comeBack(key: string): Promise<void> {
    const left = placeLeft(key)
    if (left === null) return reload()
    const loaded = loading.begin()
    const first = Math.floor(left.top / rowHeight)
    await pages.reload(first, first + view.room.value + 1)
    await nextTick()
    view.scrollTo(left.top)
    view.active.value = Math.max(0, Math.min(left.active, total.value - 1))
    if (left.focused && document.activeElement === document.body) frame.value?.focus({ preventScroll: true })
    loaded()
  }

  watch(load, () => {
    view.active.value = 0
    view.scrollTo(0)
    void reload()
  })
  watch(view.visible, ({ first, last }) => pages.want(first, last))
  onMounted(() => {
    const key = place()
    void (key === null ? reload() : comeBack(key))
  })
  onBeforeUnmount(() => {
    const key = place()
    if (key === null || pages.total.value === null) return
    const focused = frame.value?.contains(document.activeElement) === true
    leavePlace(key, { top: view.top.value, active: view.active.value, focused })
  })

  return { load, pages, total, reload, ...view, ...passing }
}
