import { status as de } from '../../contract/messages/de/numbers.ts'
import { status as en } from '../../contract/messages/en/numbers.ts'
import { status as ja } from '../../contract/messages/ja/numbers.ts'
import type { Preset } from '../../contract/presets/preset.ts'
import { lineStatuses, poolStatuses, type PoolStatus } from '../../contract/statuses.ts'
import { headingKey } from './headingKey.ts'

/** What a sheet may call each pool status: its words in every language of the application. */
const named = new Map(
  poolStatuses.flatMap((status) => [en, de, ja].map((words) => [headingKey(words[status]), status] as const)),
)

/** The pool status that a cell names, whatever its case; null for any other text. */
export function statusNamed(text: string): PoolStatus | null {
  return named.get(headingKey(text)) ?? null
}

/** Reads what a cell of a system's sheet says of the pool status, as sheets of ours say it. */
export type StatusReader = (text: string) => string

/** A reader for the words of one system. Where its column also has words for a line, they say nothing of the pool status. */
export function statusReaderOf({ statuses = {} }: Pick<Preset, 'statuses'>): StatusReader {
  const words = new Map<string, string>()
  for (const status of lineStatuses)
    for (const word of statuses[status] ?? []) words.set(headingKey(word), '')
  for (const status of poolStatuses) {
    for (const word of statuses[status] ?? []) words.set(headingKey(word), status)
  }
  return (text) => words.get(headingKey(text)) ?? text
}
