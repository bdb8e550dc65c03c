import { computed, type ComputedRef, type Ref } from 'vue'

interface GridPassingOptions {
  /** The indices that belong in view. */
  readonly shown: ComputedRef<readonly number[]>
  readonly total: ComputedRef<number>
  /** The row that the keys are for, which always has to be drawn. */
  readonly active: Ref<number>
  /** Whether the row at an index is loaded. */
  readonly isThere: (index: number) => boolean
}

interface GridPassing {
  /** The indices that are drawn. */
  readonly drawn: ComputedRef<readonly number[]>
  /** Whether what belongs in view is still to come, all of it; what is drawn then is elsewhere in the list. */
  readonly isPassing: ComputedRef<boolean>
}

/**
 * Leaves the rows as they are while a list is dragged past places that nothing is loaded of: to empty them all and fill
 * them a moment later would be twice the work in each frame. Where the first row is there, all are drawn.
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
