import { status as de } from '../../contract/messages/de/numbers.ts'
import { status as en } from '../../contract/messages/en/numbers.ts'
import { status as ja } from '../../contract/messages/ja/numbers.ts'
import type { Preset } from '../../contract/presets/preset.ts'
import type { SheetField } from '../../contract/sheets/sheets.ts'
import { lineStatuses, poolStatuses, type LineStatus, type PoolStatus } from '../../contract/life/statuses.ts'
import { headingKey } from './headingKey.ts'

type Status = PoolStatus | LineStatus

/** The statuses that each column of a sheet may say. */
const statusesIn = { poolStatus: poolStatuses, lineStatus: lineStatuses } as const
export type StatusField = keyof typeof statusesIn

export const isStatusField = (field: SheetField): field is StatusField => field in statusesIn

/** What a sheet may call each of some statuses: its words in every language of the application. */
function wordsFor<S extends Status>(statuses: readonly S[]): ReadonlyMap<string, S> {
  return new Map(
    statuses.flatMap((status) => [en, de, ja].map((words) => [headingKey(words[status]), status] as const)),
  )
}

const named = { poolStatus: wordsFor(poolStatuses), lineStatus: wordsFor(lineStatuses) } as const

/** The pool status that a cell names, whatever its case; null for any other text. */
export function poolStatusNamed(text: string): PoolStatus | null {
  return named.poolStatus.get(headingKey(text)) ?? null
}

/** The line status that a cell names, whatever its case; null for any other text. */
export function lineStatusNamed(text: string): LineStatus | null {
  return named.lineStatus.get(headingKey(text)) ?? null
}

/** What a cell of a status column names, as sheets say it; null for any other text. */
export function statusNamed(field: StatusField, text: string): Status | null {
  return named[field].get(headingKey(text)) ?? null
}

/** Reads what a cell of a system's sheet says of a status, as sheets of ours say it; null for what ours can't say. */
export type StatusReader = (field: StatusField, text: string) => string | null

/**
 * A reader for the words of one system. In a column that has words of the other status too, those say nothing. Systems
 * know more of a line than whether calls reach it, such as that a port failed: that is null.
 */
export function statusReaderOf({ statuses = {} }: Pick<Preset, 'statuses'>): StatusReader {
  const keysOf = (status: Status) => (statuses[status] ?? []).map(headingKey)
  const others = new Set([...poolStatuses, ...lineStatuses].flatMap(keysOf))
  const hasLines = lineStatuses.some((status) => keysOf(status).length > 0)
  return (field, text) => {
    const key = headingKey(text)
    const own = statusesIn[field].find((status) => keysOf(status).includes(key))
    if (own !== undefined) return own
    if (others.has(key)) return ''
    return field === 'lineStatus' && hasLines && key !== '' && lineStatusNamed(text) === null ? null : text
  }
}
