import { messageOf } from '../../../contract/messages/message.ts'
import type { InventoryState } from '../../../contract/app.ts'
import { fail, type Failure } from '../../../contract/result.ts'

/** A call was under way when the process died. */
export const stopped: Failure = fail('unavailable', messageOf('inventory.stopped'))
/** No process is there, or will be. */
export const notYet: Failure = fail('unavailable', messageOf('failure.opening'))
/** It died too often to be started again by itself. */
export const gaveUp: InventoryState = {
  state: 'problem',
  code: 'unavailable',
  message: messageOf('inventory.gaveUp'),
}
/** It died, and is started again in a moment. */
export const restarting: InventoryState = {
  state: 'problem',
  code: 'unavailable',
  message: messageOf('inventory.restarting'),
}
