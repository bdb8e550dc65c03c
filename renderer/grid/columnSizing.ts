import { computed, shallowRef, type ComputedRef, type Ref } from 'vue'
import { leastColumnWidth, mostColumnWidth, type ColumnLayout } from '../../contract/app.ts'

/** Resizes a grid's columns: by grip, by key, or to fit their content. */
export interface ColumnSizing {
  /** The current widths in pixels by column, also during a drag. */
  readonly widths: ComputedRef<ColumnLayout['widths']>
  /** Drags a column's grip until it is released. */
  readonly drag: (key: string, event: PointerEvent) => void
  /** Changes the width of a column by some pixels. */
  readonly nudge: (key: string, by: number) => void
  /** Makes a column as wide as its drawn content. */
  readonly fit: (key: string) => void
}

/** The padding on both sides of a cell, with a pixel for rounding. */
const padding = 17
/** The arrow of a heading that sorts, with its gap. */
const arrow = 18

function within(width: number): number {
  return Math.min(mostColumnWidth, Math.max(leastColumnWidth, Math.round(width)))
}

/** The width of an element's content, even where it is cut off. */
function contentWidth(element: Element): number {
  const range = document.createRange()
  range.selectNodeContents(element)
  const rects = [...range.getClientRects()]
  const left = Math.min(...rects.map((rect) => rect.left))
  const right = Math.max(...rects.map((rect) => rect.right))
  return rects.length === 0 ? 0 : right - left
}

/**
 * Column sizing for the headings and cells in `frame` that have `data-column`. Changes are saved to `layout` at the
 * end.
 * @param say announces the new width to screen readers
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
   * The widths that keep a column's left edge in place: the columns before it are fixed, so that they do not shrink
   * when it grows.
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
    layout.value = { ...layout.value, widths: next }
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
