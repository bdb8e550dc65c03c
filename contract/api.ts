import type { z } from 'zod'
import { actCalls } from './calls/acts.ts'
import { applicationCalls } from './calls/application.ts'
import { backupCalls } from './calls/backups.ts'
import type { CallKind, CallShape } from './calls/call.ts'
import { directoryCalls } from './calls/directory.ts'
import { mappingCalls } from './calls/mappings.ts'
import { exportCalls } from './calls/exporting.ts'
import { fieldCalls } from './calls/fields.ts'
import { handOverCalls } from './calls/handOvers.ts'
import { historyCalls } from './calls/history.ts'
import { importCalls } from './calls/importing.ts'
import { installerCalls } from './calls/installers.ts'
import { inventoryCalls } from './calls/inventory.ts'
import { numberCalls } from './calls/numbers.ts'
import { restCalls } from './calls/rests.ts'
import { rangeCalls } from './calls/ranges.ts'
import { readingCalls } from './calls/reading.ts'
import { messageOf } from './messages/message.ts'
import { fromSchema } from './messages/schemaMessages.ts'
import { fail, ok, type Result } from './result.ts'

/**
 * Every call between the window and the processes behind it, once. The preload, the router's handlers and the
 * renderer's types derive from this table; inputs are checked against it where they enter the main process.
 */
export const api = {
  ...numberCalls,
  ...actCalls,
  ...historyCalls,
  ...directoryCalls,
  ...fieldCalls,
  ...rangeCalls,
  ...restCalls,
  ...inventoryCalls,
  ...readingCalls,
  ...importCalls,
  ...mappingCalls,
  ...exportCalls,
  ...handOverCalls,
  ...backupCalls,
  ...installerCalls,
  ...applicationCalls,
} as const

export type CallName = keyof typeof api
/** What a caller gives, before defaults and trimming. */
export type CallInput<N extends CallName> = z.input<(typeof api)[N]['input']>
/** What a handler gets, checked. */
export type CheckedInput<N extends CallName> = z.output<(typeof api)[N]['input']>
export type CallOutput<N extends CallName> = z.output<(typeof api)[N]['output']>

type Progresses = {
  [N in CallName]: (typeof api)[N] extends { readonly progress: infer P extends z.ZodType }
    ? z.infer<P>
    : never
}
/** What a caller hears while a call is under way; nothing of most. */
export type CallProgress<N extends CallName> = Progresses[N]

/** The calls of some kinds. */
export type CallsOf<K extends CallKind> = {
  [N in CallName]: (typeof api)[N]['kind'] extends K ? N : never
}[CallName]
/** The calls that the inventory process answers. */
export type InventoryCall = CallsOf<Exclude<CallKind, 'shell'>>

/** What the table says of a call, whichever it is. */
export function shapeOf(name: CallName): CallShape {
  return api[name]
}

/** Whether a call is of a kind. */
export function isOf<K extends CallKind>(kind: K, name: CallName): name is CallsOf<K> {
  return api[name].kind === kind
}

/** Checks the input of a call once, where it enters. A failure says what is wrong, and in which field. */
export function checkInput<N extends CallName>(name: N, input: unknown): Result<CheckedInput<N>> {
  const parsed = api[name].input.safeParse(input)
  // The schema of the call has just made sure of it, which the compiler can't follow through the name.
  if (parsed.success) return ok(parsed.data as CheckedInput<N>)
  const issue = parsed.error.issues[0]
  const field = issue?.path.map(String).join('.') ?? ''
  return fail(
    'invalid_input',
    messageOf('inventory.correct', {
      why: fromSchema(issue?.message ?? '') ?? messageOf('inventory.notUnderstood'),
    }),
    field === '' ? undefined : { field },
  )
}
