import type { Message } from '../../contract/messages/message.ts'
import type { Failure } from '../../contract/result.ts'
import { exitCodeOf, type ExitCode } from './exitCodes.ts'

/** The outcome of a command. */
export interface Answer {
  readonly exitCode: ExitCode
  /** For the person, on stdout, in their language. */
  readonly lines: readonly string[]
  /** The problem, on stderr; null without one. */
  readonly problem: Message | null
  /** The same for a script, with `--json`; always in English. */
  readonly facts: Readonly<Record<string, unknown>>
}

/** The answer for a failure. */
export function failed(failure: Failure, facts: Answer['facts'] = {}): Answer {
  return { exitCode: exitCodeOf(failure), lines: [], problem: failure.message, facts }
}

/** Escapes what would control a terminal, or be hidden on it: file names may contain anything. */
export function visible(text: string): string {
  return text.replaceAll(
    /[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu,
    (character) => `\\u{${character.codePointAt(0)?.toString(16) ?? ''}}`,
  )
}
