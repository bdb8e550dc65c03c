import type { CheckedInput } from '../../../contract/api.ts'
import type { ResultText } from '../../../contract/result.ts'
import type { ReadCall } from './readHandlers.ts'

/** What the thread that reads is started with. */
export interface ThreadTask {
  readonly file: string
  /** The SQLite addon to load; null for the one that is packaged. */
  readonly binding: string | null
}

/** What the inventory process says to the thread that reads. */
export type ToThread =
  | {
      readonly kind: 'read'
      readonly id: number
      readonly call: ReadCall
      readonly input: CheckedInput<ReadCall>
    }
  /** The answer to a read is no longer wanted. */
  | { readonly kind: 'abort'; readonly id: number }
  /** Close the file, and end. */
  | { readonly kind: 'close' }

/** What the thread that reads says to the inventory process. */
export type FromThread =
  /** First message: it can be asked. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'answer'; readonly id: number; readonly text: ResultText<unknown> }
  | { readonly kind: 'bug'; readonly call: string; readonly text: string }
