import type { Failure } from '../../contract/result.ts'
import { inEnglish } from '../speaking/english.ts'
import { exitCodeOf, type ExitCode } from './exitCodes.ts'

/** What comes of a command. */
export interface Answer {
  readonly exitCode: ExitCode
  /** For the person, on stdout. */
  readonly lines: readonly string[]
  /** What went wrong, on stderr; null when nothing did. */
  readonly problem: string | null
  /** The same for a script, with `--json`. */
  readonly facts: Readonly<Record<string, unknown>>
}

/** The answer that a failure makes. */
export function failed(failure: Failure, facts: Answer['facts'] = {}): Answer {
  return { exitCode: exitCodeOf(failure), lines: [], problem: inEnglish(failure.message), facts }
}

const format = new Intl.NumberFormat('en-GB')

/** `1,234`. */
export function figures(count: number): string {
  return format.format(count)
}

/** `1,234 rows`, `1 row`, `8 batches`. */
export function counted(count: number, what: string): string {
  const ending = what.endsWith('ch') ? 'es' : 's'
  return `${figures(count)} ${what}${count === 1 ? '' : ending}`
}

/** Shows what would act on a terminal, or hide there, as an escape: names of files may hold anything. */
export function visible(text: string): string {
  return text.replaceAll(
    /[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu,
    (character) => `\\u{${character.codePointAt(0)?.toString(16) ?? ''}}`,
  )
}
