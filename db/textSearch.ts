import type { ReadDb } from './connection.ts'
import { digitsSearch } from './digitsSearch.ts'
import { labelSearch } from './labelSearch.ts'
import { nameSearch } from './nameSearch.ts'
import { eitherOf, type TextSearch } from './ways.ts'

/**
 * What a text stands for: part of a number, of a billing reference ID or service info, or of the name of a sub account,
 * SIP trunk, carrier or user; null for a text that narrows nothing.
 */
export function searchFor(db: ReadDb, text: string): TextSearch | null {
  const trimmed = text.normalize('NFC').trim()
  if (trimmed === '') return null
  const digits = digitsSearch(db, trimmed)
  const isCommon = digits?.legs.some(({ isScan }) => isScan) ?? false
  const labels = labelSearch(db, trimmed, { isCommon })
  const ways = [...(digits === null ? [] : [digits]), labels, nameSearch(db, trimmed, { isCommon })]
  return {
    ...eitherOf(ways),
    exact: eitherOf(ways.map(({ exact }) => exact)),
    begins: eitherOf(ways.map(({ begins }) => begins)),
    ends: eitherOf(ways.map(({ ends }) => ends)),
  }
}
