import type { z } from 'zod'
import { actCalls } from './calls/acts.ts'
import { applicationCalls } from './calls/application.ts'
import { backupCalls } from './calls/backups.ts'
import { directoryCalls } from './calls/directory.ts'
import { exportCalls } from './calls/exporting.ts'
import { historyCalls } from './calls/history.ts'
import { importCalls } from './calls/importing.ts'
import { installerCalls } from './calls/installers.ts'
import { inventoryCalls } from './calls/inventory.ts'
import { numberCalls } from './calls/numbers.ts'
import { readingCalls } from './calls/reading.ts'

/**
 * Every call between the window and the processes behind it, once. The preload, the router's handlers and the
 * renderer's types derive from this table; inputs are checked against it where they enter the main process.
 */
export const api = {
  ...numberCalls,
  ...actCalls,
  ...historyCalls,
  ...directoryCalls,
  ...inventoryCalls,
  ...readingCalls,
  ...importCalls,
  ...exportCalls,
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

/** The calls that one process answers. */
export type CallsOf<W extends 'inventory' | 'shell'> = {
  [N in CallName]: (typeof api)[N]['where'] extends W ? N : never
}[CallName]
