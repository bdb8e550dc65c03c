import { shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import type { Failure } from '../../contract/result.ts'

/**
 * An act that a dialog does: the dialog closes when it was done, and shows `problem` when it was not. What was refused
 * before is forgotten when the dialog opens again.
 */
export function useActing(open: Ref<boolean>): {
  readonly busy: ShallowRef<boolean>
  readonly problem: ShallowRef<string | null>
  /** Gives whether it was done. */
  readonly run: (act: () => Promise<Failure | null>) => Promise<boolean>
} {
  const busy = shallowRef(false)
  const problem = shallowRef<string | null>(null)

  watch(open, (on) => {
    if (on) problem.value = null
  })

  return {
    busy,
    problem,
    async run(act) {
      busy.value = true
      const failure = await act()
      busy.value = false
      problem.value = failure?.message ?? null
      if (failure === null) open.value = false
      return failure === null
    },
  }
}
