import { isDate } from '../../numbering/dates.ts'
import { normalise } from '../../numbering/normalise.ts'
import type { SheetRow } from '../reading.ts'

/** `20261231`, as databases write dates. */
const plainDate = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/u
/** `192.168.10.20`, `1250000.00` and `2026-000123`: addresses, amounts, and numbers counted by year. */
const otherFigures = /^(?:(?!0\d)\d{1,3}(?:\.(?!0\d)\d{1,3}){3}|\d+\.\d{1,2}|(?:19|20)\d\d-\d+)$/u

/** Whether a value looks like a phone number of any numbering plan; used only to tell columns apart. */
export function looksLikeNumber(text: string): boolean {
  if (text.length > 100) return false
  const plain = normalise(text)
  if (!/^[+\d\s().\-/]+$/u.test(plain)) return false
  if (isDate(plain) || plainDate.test(plain) || otherFigures.test(plain)) return false
  const digits = plain.replaceAll(/\D/gu, '').length
  return digits >= 7 && digits <= 18
}

/** Whether it is written as only phone numbers are: with a `+`, a leading zero, or in groups. */
function isMarked(text: string): boolean {
  return /^\+|^0|\d[\s().\-/]+\d/u.test(normalise(text))
}

/** The content of a column. */
export interface ColumnFacts {
  /** Cells that are not empty. */
  readonly filled: number
  /** Those that look like phone numbers. */
  readonly numbers: number
  /** Those of them that can't be anything else. */
  readonly marked: number
  /** Whether it counts the rows: 1, 2, 3. */
  readonly counts: boolean
  /** Cells with only digits. */
  readonly figures: number
}

const none: ColumnFacts = { filled: 0, numbers: 0, marked: 0, counts: false, figures: 0 }

const textsOf = (rows: readonly SheetRow[], index: number) =>
  rows.map(({ cells }) => cells[index]?.text.trim() ?? '').filter((text) => text !== '')

/** Each value is one more than the one before. */
function countsRows(texts: readonly string[]): boolean {
  if (texts.length < 2 || !texts.every((text) => /^\d{1,6}$/u.test(text))) return false
  const values = texts.map(Number)
  return values.every((value, at) => at === 0 || value === (values[at - 1] ?? 0) + 1)
}

/** The content of a column in some rows. */
export function columnFacts(rows: readonly SheetRow[], index: number): ColumnFacts {
  const texts = textsOf(rows, index)
  if (texts.length === 0) return none
  const numbers = texts.filter(looksLikeNumber)
  return {
    filled: texts.length,
    numbers: numbers.length,
    marked: numbers.filter(isMarked).length,
    counts: countsRows(texts),
    figures: texts.filter((text) => /^\d+$/u.test(text)).length,
  }
}

/** In a column of numbers, at least this share of the values look like numbers. */
const mostly = 0.6

/** Whether a column contains phone numbers. A heading and a title or two may be above a few. */
export function holdsNumbers({ filled, numbers }: ColumnFacts): boolean {
  return numbers > 0 && (numbers >= filled * mostly || filled - numbers <= 2)
}

/** Whether a column can't contain anything but phone numbers. */
export function surelyHoldsNumbers(facts: ColumnFacts): boolean {
  return holdsNumbers(facts) && facts.marked >= facts.numbers * mostly
}

/** Whether two columns contain the same numbers in two forms. */
export function holdSameNumbers(rows: readonly SheetRow[], one: number, other: number): boolean {
  const pairs = rows
    .map(({ cells }) => [cells[one]?.text ?? '', cells[other]?.text ?? ''] as const)
    .filter(([a, b]) => looksLikeNumber(a) && looksLikeNumber(b))
  const ending = (text: string) => normalise(text).replaceAll(/\D/gu, '').slice(-7)
  return pairs.length > 0 && pairs.filter(([a, b]) => ending(a) === ending(b)).length >= pairs.length * mostly
}

/** Whether two columns contain similar numbers: of the same length, and mostly with the same beginning. */
export function holdAlikeNumbers(rows: readonly SheetRow[], one: number, other: number): boolean {
  const pairs = rows
    .map(({ cells }) => [cells[one]?.text ?? '', cells[other]?.text ?? ''] as const)
    .filter(([a, b]) => looksLikeNumber(a) && looksLikeNumber(b))
    .map((texts) => texts.map((text) => normalise(text).replaceAll(/\D/gu, '')))
  const alike = pairs.filter(([a = '', b = '']) => a.length === b.length && a.slice(0, 3) === b.slice(0, 3))
  return pairs.length > 0 && alike.length >= pairs.length * mostly
}

/**
 * The column that looks most like phone numbers, from 0; null if there is none. Values that can't be anything else
 * count more than mere digits, which may be anything that is counted.
 */
export function numberColumn(rows: readonly SheetRow[]): number | null {
  let best: { index: number; sure: boolean; numbers: number } | null = null
  for (const index of filledColumns(rows)) {
    const facts = columnFacts(rows, index)
    if (!holdsNumbers(facts)) continue
    const found = { index, sure: surelyHoldsNumbers(facts), numbers: facts.numbers }
    const better = best === null || (found.sure === best.sure ? found.numbers > best.numbers : found.sure)
    if (better) best = found
  }
  return best?.index ?? null
}

/** The columns with any content, from 0 and in order. */
export function filledColumns(rows: readonly SheetRow[]): number[] {
  const filled = new Set<number>()
  for (const { cells } of rows) {
    for (const [index, { text }] of cells.entries()) if (text.trim() !== '') filled.add(index)
  }
  return [...filled].sort((a, b) => a - b)
}
