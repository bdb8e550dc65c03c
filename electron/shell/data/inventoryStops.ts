import type { InventoryState } from '../../../contract/app.ts'
import { fail, type Failure } from '../../../contract/result.ts'

/** A call was under way when the process died. */
export const stopped: Failure = fail(
  'unavailable',
  'The inventory stopped unexpectedly and is being started again. What was saved is safe; look whether this was done before you repeat it.',
)
/** No process is there, or will be. */
export const notYet: Failure = fail('unavailable', 'The inventory is being opened. Try again in a moment.')
/** It died too often to be started again by itself. */
export const gaveUp: InventoryState = {
  state: 'problem',
  code: 'unavailable',
  message:
    'The inventory stopped unexpectedly several times. What was saved is safe. Try again; if that does not help, restart NumberDesk.',
}
/** It died, and is started again in a moment. */
export const restarting: InventoryState = {
  state: 'problem',
  code: 'unavailable',
  message:
    'The inventory stopped unexpectedly and is being started again. What was saved is safe. This takes a moment.',
}
