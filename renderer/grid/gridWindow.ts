import {
  computed,
  onMounted,
  onScopeDispose,
  shallowRef,
  watch,
  type ComputedRef,
  type Ref,
  type ShallowRef,
} from 'vue'
import { headHeight, rowHeight } from './gridColumns.ts'

/** The least number of rows drawn beyond each edge, so that no gap shows before the next frame. */
const margin = 2
/** The drawn part moves in steps of this many rows, so that most frames of a scroll change nothing. */
const step = 2

interface GridWindow {
  /** The drawn indices: what is in view, and the active row wherever it is. */
  readonly shown: ComputedRef<number[]>
  /** The first and the last visible index. */
  readonly visible: ComputedRef<{ first: number; last: number }>
  /** How many rows fit in the window. */
  readonly room: ComputedRef<number>
  /** The vertical scroll offset, in pixels. */
  readonly top: ShallowRef<number>
  /** The horizontal scroll offset, and the visible width and height with the head, in pixels. */
  readonly left: ShallowRef<number>
  readonly width: ShallowRef<number>
  readonly height: ShallowRef<number>
  /** The active row. */
  readonly active: ShallowRef<number>
  /** Makes a row active and brings it into view. */
  readonly goTo: (index: number) => void
  /** Scrolls to a place, in pixels from the top. */
  readonly scrollTo: (top: number) => void
}

/** Which part of a long list is in view, as `frame` scrolls. */
export function useGridWindow(
  frame: Readonly<Ref<HTMLElement | null>>,
  total: ComputedRef<number>,
): GridWindow {
  const top = shallowRef(0)
  const left = shallowRef(0)
  const width = shallowRef(0)
  const height = shallowRef(0)
  const active = shallowRef(0)

  const room = computed(() => Math.max(1, Math.floor((height.value - headHeight) / rowHeight)))
  const visible = computed(() => {
    const first = Math.max(0, Math.floor(top.value / rowHeight))
    return { first, last: first + Math.max(1, Math.ceil((height.value - headHeight) / rowHeight)) }
  })
  const drawn = computed(() => {
    const { first, last } = visible.value
    const from = Math.max(0, Math.floor((first - margin) / step) * step)
    // The same number everywhere in the list, so that a scroll creates and removes no rows.
    const count = Math.ceil((last - first + 2 * margin + step - 1) / step) * step
    const to = Math.min(total.value, from + count)
    return `${from} ${to}`
  })
  // Derived from the text of the range, so that frames within one step redraw nothing.
  const shown = computed(() => {
    const [from = 0, to = 0] = drawn.value.split(' ').map(Number)
    const indices = Array.from({ length: Math.max(0, to - from) }, (_, n) => from + n)
    // The list refers to its active row, which therefore has to be in the document.
    if (active.value < from && total.value > 0) indices.unshift(active.value)
    else if (active.value >= to && active.value < total.value) indices.push(active.value)
    return indices
  })

  function measure(): void {
    top.value = frame.value?.scrollTop ?? 0
    left.value = frame.value?.scrollLeft ?? 0
    width.value = frame.value?.clientWidth ?? 0
    height.value = frame.value?.clientHeight ?? 0
  }

  function scrollTo(to: number): void {
    if (frame.value !== null) frame.value.scrollTop = to
    measure()
  }

  const observer = new ResizeObserver(measure)
  onMounted(() => {
    if (frame.value === null) return
    observer.observe(frame.value)
    frame.value.addEventListener('scroll', measure, { passive: true })
    measure()
  })
  onScopeDispose(() => observer.disconnect())

  watch(total, (count) => {
    active.value = Math.max(0, Math.min(active.value, count - 1))
  })

  return {
    shown,
    visible,
    room,
    top,
    left,
    width,
    height,
    active,
    goTo(index) {
      active.value = index
      const at = index * rowHeight
      const space = height.value - headHeight
      if (frame.value === null) return
      if (at < frame.value.scrollTop) scrollTo(at)
      else if (at + rowHeight > frame.value.scrollTop + space) scrollTo(at + rowHeight - space)
    },
    scrollTo,
  }
}
