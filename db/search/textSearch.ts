import type { ReadDb } from '../file/connection.ts'
import { customSearch } from './customSearch.ts'
import { digitsSearch } from './digitsSearch.ts'
import { labelSearch } from './labelSearch.ts'
import { nameSearch } from './nameSearch.ts'
import { anySearch, type RankedSearch } from './ranking.ts'

/**
 * What a text stands for: part of a number, of a label, of a field that people defined, or of the name of a sub account,
 * SIP trunk, carrier or user; null for a text that narrows nothing.
 */
export function searchFor(db: ReadDb, text: string): RankedSearch | null {
  const trimmed = text.normalize('NFC').trim()
  if (trimmed === '') return null
  const digits = digitsSearch(db, trimmed)
  const isCommon = digits?.scans.some(({ goesThroughAll }) => goesThroughAll) ?? false
  const labels = labelSearch(db, trimmed, { isCommon })
  const others = [nameSearch(db, trimmed, { isCommon }), customSearch(db, trimmed, { isCommon })]
  return anySearch([...(digits === null ? [] : [digits]), labels, ...others])
}
