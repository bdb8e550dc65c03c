import type { Message } from '../../contract/messages/message.ts'
import type { Failure } from '../../contract/result.ts'
import { exitCodeOf, type ExitCode } from './exitCodes.ts'

/** What comes of a command. */
export interface Answer {
  readonly exitCode: ExitCode
  /** For the person, on stdout, in their language. */
  readonly lines: readonly string[]
  /** What went wrong, on stderr; null when nothing did. */
  readonly problem: Message | null
  /** The same for a script, with `--json`, in English whatever the language. */
  readonly facts: Readonly<Record<string, unknown>>
}

/** The answer that a failure makes. */
export function failed(failure: Failure, facts: Answer['facts'] = {}): Answer {
  return { exitCode: exitCodeOf(failure), lines: [], problem: failure.message, facts }
}

/** Shows what would act on a terminal, or hide there, as an escape: names of files may hold anything. */
export function visible(text: string): string {
  return text.replaceAll(
    /[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu,
    (character) => `\\u{${character.codePointAt(0)?.toString(16) ?? ''}}`,
  )
}
