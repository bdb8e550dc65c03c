import { computed, shallowRef, watch, type ComputedRef, type Ref, type ShallowRef } from 'vue'
import type { Failure } from '../../contract/result.ts'
import { inWords } from '../texts.ts'

/**
 * An action of a dialog. The dialog closes on success and shows the failure otherwise. Opening it again clears the last
 * failure.
 */
export function useActing(open: Ref<boolean>): {
  readonly busy: ShallowRef<boolean>
  readonly failure: ShallowRef<Failure | null>
  /** The failure in words. */
  readonly problem: ComputedRef<string | null>
  /** Returns whether it succeeded. */
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
