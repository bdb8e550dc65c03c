import { computed, shallowRef, type ComputedRef, type Ref } from 'vue'
import { leastColumnWidth, mostColumnWidth, type ColumnLayout } from '../../contract/app.ts'

/** How the widths of a grid's columns are changed: by a grip, by keys, or to what fits. */
export interface ColumnSizing {
  /** The widths as they are now, also while a grip is dragged, in pixels by column. */
  readonly widths: ComputedRef<ColumnLayout['widths']>
  /** Drags a column's grip until it is let go. */
  readonly drag: (key: string, event: PointerEvent) => void
  /** Makes a column wider, or narrower, by some pixels. */
  readonly nudge: (key: string, by: number) => void
  /** Makes a column as wide as what is in it, as far as it is drawn. */
  readonly fit: (key: string) => void
}

/** Of a cell, on both sides of its text, with a pixel for rounding. */
const padding = 17
/** An arrow of a heading that sorts, and the gap before it. */
const arrow = 18

function within(width: number): number {
  return Math.min(mostColumnWidth, Math.max(leastColumnWidth, Math.round(width)))
}

/** The width of what is in an element, also of what is cut off. */
function contentWidth(element: Element): number {
  const range = document.createRange()
  range.selectNodeContents(element)
  const rects = [...range.getClientRects()]
  const left = Math.min(...rects.map((rect) => rect.left))
  const right = Math.max(...rects.map((rect) => rect.right))
  return rects.length === 0 ? 0 : right - left
}

/**
 * The sizing of the columns that `frame` holds, whose headings and cells carry `data-column`. What is changed is kept in
 * `layout` when it is done.
 * @param say tells who can't see it what became of a column
 */
export function useColumnSizing(
  frame: Readonly<Ref<HTMLElement | null>>,
  layout: Ref<ColumnLayout>,
  say: (key: string, width: number) => void,
): ColumnSizing {
  const dragged = shallowRef<ColumnLayout['widths'] | null>(null)
  const widths = computed(() => dragged.value ?? layout.value.widths)

  function partsOf(key: string): HTMLElement[] {
    return [...(frame.value?.querySelectorAll<HTMLElement>(`[data-column="${CSS.escape(key)}"]`) ?? [])]
  }

  /**
   * The widths that hold a column's left edge where it is: those before it become what they are now, and so do not give
   * way when it grows.
   */
  function heldBefore(key: string): ColumnLayout['widths'] {
    const held = { ...layout.value.widths }
    const headings = frame.value?.querySelectorAll<HTMLElement>('[role="columnheader"][data-column]') ?? []
    for (const heading of headings) {
      const name = heading.dataset['column'] ?? ''
      if (name === key) break
      held[name] = within(heading.getBoundingClientRect().width)
    }
    return held
  }

  const widthOf = (key: string) => partsOf(key)[0]?.getBoundingClientRect().width ?? leastColumnWidth

  function keep(next: ColumnLayout['widths'], key: string): void {
    layout.value = { hidden: layout.value.hidden, widths: next }
    say(key, next[key] ?? 0)
  }

  return {
    widths,
    drag(key, event) {
      const grip = event.currentTarget
      if (event.button !== 0 || !(grip instanceof HTMLElement)) return
      const held = heldBefore(key)
      const begin = widthOf(key) - event.clientX
      const moved = ({ clientX }: PointerEvent) => {
        dragged.value = { ...held, [key]: within(begin + clientX) }
      }
      grip.setPointerCapture(event.pointerId)
      grip.addEventListener('pointermove', moved)
      grip.addEventListener(
        'lostpointercapture',
        () => {
          grip.removeEventListener('pointermove', moved)
          if (dragged.value !== null) keep(dragged.value, key)
          dragged.value = null
        },
        { once: true },
      )
    },
    nudge(key, by) {
      keep({ ...heldBefore(key), [key]: within(widthOf(key) + by) }, key)
    },
    fit(key) {
      const [heading, ...cells] = partsOf(key)
      if (heading === undefined) return
      const widest = Math.max(contentWidth(heading) + arrow, ...cells.map(contentWidth))
      keep({ ...heldBefore(key), [key]: within(widest + padding) }, key)
    },
  }
}
