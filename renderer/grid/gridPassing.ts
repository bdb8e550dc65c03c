import { computed, type ComputedRef, type Ref } from 'vue'

interface GridPassingOptions {
  /** The indices that belong in view. */
  readonly shown: ComputedRef<readonly number[]>
  readonly total: ComputedRef<number>
  /** The active row, which always has to be drawn. */
  readonly active: Ref<number>
  /** Whether the row at an index has loaded. */
  readonly isThere: (index: number) => boolean
}

interface GridPassing {
  /** The indices that are drawn. */
  readonly drawn: ComputedRef<readonly number[]>
  /** Whether all rows in view are still loading; the drawn rows are then from elsewhere in the list. */
  readonly isPassing: ComputedRef<boolean>
}

/**
 * Keeps the drawn rows while a list is dragged past rows that have not loaded. To empty and refill them would double
 * the work in each frame. As soon as the first row has loaded, all are drawn.
 */
export function useGridPassing({ shown, total, active, isThere }: GridPassingOptions): GridPassing {
  let before: readonly number[] = []
  const state = computed(() => {
    const wanted = shown.value
    const canStay = before.includes(active.value) && before.every((index) => index < total.value)
    const isPassing = canStay && !wanted.some((index) => index !== active.value && isThere(index))
    if (!isPassing) before = wanted
    return { drawn: before, isPassing }
  })
  return { drawn: computed(() => state.value.drawn), isPassing: computed(() => state.value.isPassing) }
}
