import { z } from 'zod'
import type { Message } from './messages/message.ts'

/** Every failure of a call that a person may be shown. Anything else is a bug and throws. */
export const errorCodes = [
  'invalid_input',
  'not_found',
  'refused',
  'in_use',
  'name_taken',
  'stale_plan',
  'refused_rows',
  'unreadable_file',
  'wrong_passphrase',
  'columns_unclear',
  'cancelled',
  'busy',
  'database_newer',
  'database_corrupt',
  'not_a_database',
  'database_read_only',
  'database_locked',
  'database_changed',
  'inventory_moved',
  'inventory_missing',
  'disk_full',
  'unavailable',
  'internal',
] as const

export const ErrorCode = z.enum(errorCodes)
export type ErrorCode = z.infer<typeof ErrorCode>

/** Facts behind a failure that the interface may show or link: counts, names, numbers. */
export type FailureDetails = Readonly<
  Record<string, string | number | readonly string[] | readonly Message[]>
>

export interface Success<T> {
  readonly ok: true
  readonly value: T
}

export interface Failure {
  readonly ok: false
  readonly code: ErrorCode
  /** For the person: what happened and what to do. */
  readonly message: Message
  readonly details?: FailureDetails
}

/** What every call that crosses a process gives back: expected failures are values, only bugs throw. */
export type Result<T> = Success<T> | Failure

declare const resultOf: unique symbol

/** A result as JSON text: as it crosses from process to process, made where it is known and read where it is wanted. */
export type ResultText<T> = string & { readonly [resultOf]: Result<T> }

/** Puts a result into text. */
export function toText<T>(result: Result<T>): ResultText<T> {
  return JSON.stringify(result) as ResultText<T>
}

/** The result that a text was made of. */
export function fromText<T>(text: ResultText<T>): Result<T> {
  // Only `toText` makes one, so it is what its type says.
  return JSON.parse(text) as Result<T>
}

/** Wraps a value as a success. */
export function ok<T>(value: T): Success<T> {
  return { ok: true, value }
}

/** Makes a failure. `message` is for the person. */
export function fail(code: ErrorCode, message: Message, details?: FailureDetails): Failure {
  return details === undefined ? { ok: false, code, message } : { ok: false, code, message, details }
}
