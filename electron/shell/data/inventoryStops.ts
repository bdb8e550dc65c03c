import { messageOf } from '../../../contract/messages/message.ts'
import type { InventoryState } from '../../../contract/app.ts'
import { fail, type Failure } from '../../../contract/result.ts'

/** A call was running when the process died. */
export const stopped: Failure = fail('unavailable', messageOf('inventory.stopped'))
/** There is no process, and there will be none. */
export const notYet: Failure = fail('unavailable', messageOf('failure.opening'))
/** It died too often to be restarted automatically. */
export const gaveUp: InventoryState = {
  state: 'problem',
  code: 'unavailable',
  message: messageOf('inventory.gaveUp'),
}
/** It died, and is restarted in a moment. */
export const restarting: InventoryState = {
  state: 'problem',
  code: 'unavailable',
  message: messageOf('inventory.restarting'),
}
