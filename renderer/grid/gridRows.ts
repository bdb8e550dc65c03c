import { computed, nextTick, onBeforeUnmount, onMounted, watch, type Ref } from 'vue'
import { rowHeight, type CountRows, type LoadPage } from './gridColumns.ts'
import { leavePlace, placeLeft } from './gridPlaces.ts'
import { useGridPassing } from './gridPassing.ts'
import { useGridWindow } from './gridWindow.ts'
import { useLoading } from '../components/loading.ts'
import { usePageCache } from './pageCache.ts'

/** How many rows away a row is looked for when others come or go before it. */
const followed = 60

interface GridRowsOptions<Row> {
  readonly frame: Readonly<Ref<HTMLElement | null>>
  /** A new function is a new list, which starts at its top. */
  readonly load: () => LoadPage<Row>
  /** Counts the rows where pages only say that there are more. */
  readonly count: () => CountRows | undefined
  readonly idOf: (row: Row) => number
  /** The key for the remembered place, as long as the window is open; null for none. */
  readonly place: () => string | null
  /**
   * Whether the first row, such as a search hit, stays active in another list. Not in an editable list, where other
   * rows are other work.
   */
  readonly keepsFirst: boolean
}

/** The rows of a `DataGrid`: which have loaded, which are in view, and which is active. */
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

  /** How many rows the row with this id has moved by; 0 if it is not found nearby. */
  function moved(id: number | null, from: number): number {
    if (id === null) return 0
    for (let by = 0; by <= followed; by += 1) {
      if (idAt(from + by) === id) return by
      if (idAt(from - by) === id) return -by
    }
    return 0
  }

  /** Reloads what is in view. People who read in the middle of the list stay there, whatever came before it. */
  async function reload(): Promise<void> {
    const loaded = loading.begin()
    const { first, last } = view.visible.value
    // Another list starts at its top, even if it has some of the same rows.
    const isSame = pages.list.value === load()
    const readAt = !isSame || view.top.value === 0 ? null : idAt(first)
    const activeAt = view.active.value
    const activeId = isSame || keepsFirst ? idAt(activeAt) : null
    if (await pages.reload(Math.max(0, first - followed), last + followed)) {
      // From where it is by now: a key may have moved it meanwhile.
      view.active.value += moved(activeId, activeAt)
      const by = moved(readAt, first)
      if (by !== 0) {
        await nextTick()
        view.scrollTo(view.top.value + by * rowHeight)
      }
    }
    loaded()
  }

  /** Loads the list anew and goes to a row of it. */
  async function reveal(index: number): Promise<void> {
    await reload()
    await nextTick()
    view.goTo(index)
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

  return { load, pages, total, reload, reveal, ...view, ...passing }
}
