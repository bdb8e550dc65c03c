import type { ReadDb } from '../file/connection.ts'
import { digitsSearch } from './digitsSearch.ts'
import { labelSearch } from './labelSearch.ts'
import { nameSearch } from './nameSearch.ts'
import { eitherOf, type TextSearch } from './searchPlan.ts'

/**
 * What a text stands for: part of a number, of a label, or of the name of a sub account, SIP trunk, carrier or
 * user; null for a text that narrows nothing.
 */
export function searchFor(db: ReadDb, text: string): TextSearch | null {
  const trimmed = text.normalize('NFC').trim()
  if (trimmed === '') return null
  const digits = digitsSearch(db, trimmed)
  const isCommon = digits?.scans.some(({ goesThroughAll }) => goesThroughAll) ?? false
  const labels = labelSearch(db, trimmed, { isCommon })
  const plans = [...(digits === null ? [] : [digits]), labels, nameSearch(db, trimmed, { isCommon })]
  return {
    ...eitherOf(plans),
    exact: eitherOf(plans.map(({ exact }) => exact)),
    begins: eitherOf(plans.map(({ begins }) => begins)),
    ends: eitherOf(plans.map(({ ends }) => ends)),
  }
}
