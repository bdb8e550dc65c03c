import { computed, shallowRef, watch, type ComputedRef, type Ref, type ShallowRef } from 'vue'
import type { Failure } from '../../contract/result.ts'
import { inWords } from '../texts.ts'

/**
 * An act that a dialog does: the dialog closes when it was done, and shows the failure when it was not. What was refused
 * before is forgotten when the dialog opens again.
 */
export function useActing(open: Ref<boolean>): {
  readonly busy: ShallowRef<boolean>
  readonly failure: ShallowRef<Failure | null>
  /** What the failure says. */
  readonly problem: ComputedRef<string | null>
  /** Gives whether it was done. */
  readonly run: (act: () => Promise<Failure | null>) => Promise<boolean>
} {
  const busy = shallowRef(false)
  const failure = shallowRef<Failure | null>(null)
  const problem = computed(() => failure.value && inWords(failure.value.message))

  watch(open, (on) => {
    if (on) failure.value = null
  })

  return {
    busy,
    failure,
    problem,
    async run(act) {
      busy.value = true
      failure.value = await act()
      busy.value = false
      if (failure.value === null) open.value = false
      return failure.value === null
    },
  }
}
