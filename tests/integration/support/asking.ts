import {
  checkInput,
  type CallInput,
  type CallOutput,
  type CallProgress,
  type InventoryCall,
} from '../../../contract/api.ts'
import type { Result } from '../../../contract/result.ts'
import { uncontrolled, type CallOptions } from '../../../electron/calls/control.ts'
import type { Router } from '../../../electron/inventory/router.ts'

/** Calls the inventory as the main process does: inputs are checked first. */
export type Route = <N extends InventoryCall>(
  call: N,
  input: CallInput<N>,
  options?: CallOptions<CallProgress<N>>,
) => Promise<Result<CallOutput<N>>>

/** Calls a router. */
export function asking(router: Router): Route {
  return async (call, input, { signal, onProgress } = {}) => {
    const checked = checkInput(call, input)
    return checked.ok
      ? router(call, checked.value, {
          signal: signal ?? uncontrolled.signal,
          onProgress: onProgress ?? uncontrolled.onProgress,
        })
      : checked
  }
}
