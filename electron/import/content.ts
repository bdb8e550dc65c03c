import { normalise } from '../numbering/normalise.ts'
import type { SheetRow } from './reading.ts'

const date = /^\d{1,4}[-./]\d{1,2}[-./]\d{1,4}$/u

/** Whether a value looks like a phone number, whatever plan it may be of; used to tell columns apart only. */
export function looksLikeNumber(text: string): boolean {
  if (text.length > 100) return false
  const plain = normalise(text)
  if (date.test(plain) || !/^[+\d\s().\-/]+$/u.test(plain)) return false
  const digits = plain.replaceAll(/\D/gu, '').length
  return digits >= 7 && digits <= 18
}

/** At least this share of a column's values look like numbers where the column holds numbers. */
const mostly = 0.6

/** The column whose values most look like phone numbers, from 0; null when there is none. */
export function numberColumn(rows: readonly SheetRow[]): number | null {
  const filled = new Map<number, { values: number; numbers: number }>()
  for (const { cells } of rows) {
    for (const [index, { text }] of cells.entries()) {
      if (text.trim() === '') continue
      const count = filled.get(index) ?? { values: 0, numbers: 0 }
      count.values += 1
      if (looksLikeNumber(text)) count.numbers += 1
      filled.set(index, count)
    }
  }
  let best: { index: number; numbers: number } | null = null
  for (const [index, { values, numbers }] of filled) {
    // A heading and a title or two may stand above a few numbers.
    const enough = numbers >= values * mostly || (numbers > 0 && values - numbers <= 2)
    if (enough && numbers > (best?.numbers ?? 0)) best = { index, numbers }
  }
  return best?.index ?? null
}

/** The columns that hold anything, from 0 and in order. */
export function filledColumns(rows: readonly SheetRow[]): number[] {
  const filled = new Set<number>()
  for (const { cells } of rows) {
    for (const [index, { text }] of cells.entries()) if (text.trim() !== '') filled.add(index)
  }
  return [...filled].sort((a, b) => a - b)
}
