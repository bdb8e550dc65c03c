import {
  fieldsOf,
  type ImportTarget,
  type SheetColumn,
  type SheetField,
} from '../../../contract/sheets/sheets.ts'
import {
  columnFacts,
  holdSameNumbers,
  holdsNumbers,
  surelyHoldsNumbers,
  type ColumnFacts,
} from './content.ts'
import { fieldNamed, type NamedField } from '../../sheets/headings.ts'
import type { SheetRow } from '../reading.ts'

/** The purpose of a column, and how that was determined. */
export type ColumnUse = Pick<SheetColumn, 'field' | 'by'>

export const unused: ColumnUse = { field: null, by: 'none' }

/** The purposes of columns by their headings. */
export interface NamedColumns {
  readonly uses: ColumnUse[]
  /** Columns that could each contain the numbers; none if that is clear. The first is used, as a guess. */
  readonly rivals: readonly number[]
}

interface Named extends NamedField {
  readonly index: number
  readonly facts: ColumnFacts
}

/** Whether the values of a column fit the field of its ambiguous heading. */
export function valuesSay(field: SheetField, facts: ColumnFacts): boolean {
  if (field === 'number') return holdsNumbers(facts)
  // The last number may be only its last digits; a date is not one.
  if (field === 'lastNumber') return facts.filled === 0 || facts.numbers + facts.figures > 0
  if (field === 'quantity') return facts.filled === 0 || facts.figures > 0
  return facts.figures * 2 < facts.filled
}

/** The template's own headings before the others; each group in the order of the columns. */
function namedColumns(headings: readonly string[], data: readonly SheetRow[], target: ImportTarget): Named[] {
  const named = headings.flatMap((heading, index): Named[] => {
    const found = fieldNamed(heading, target)
    if (found === null) return []
    const facts = columnFacts(data, index)
    return found.careful && !valuesSay(found.field, facts) ? [] : [{ ...found, index, facts }]
  })
  return [...named.filter(({ by }) => by === 'name'), ...named.filter(({ by }) => by === 'synonym')]
}

/**
 * The columns whose headings mean numbers and that contain some, the best one first. An order number next to a phone
 * number is none: it has only digits under a general heading.
 */
function holdingNumbers(named: readonly Named[], data: readonly SheetRow[]): Named[] {
  const holding = named.filter(({ facts }) => holdsNumbers(facts))
  const sure = ({ facts }: Named) => surelyHoldsNumbers(facts)
  const best = holding.find(sure) ?? holding[0]
  if (best === undefined) return []
  const others = holding.filter(
    (other) =>
      other !== best &&
      !(other.any && sure(best) && !sure(other)) &&
      !holdSameNumbers(data, best.index, other.index),
  )
  return [best, ...others]
}

/**
 * The purposes by the headings' own words: the template's before synonyms, and of two columns for one field the first.
 * If the headings of two columns both mean the number, their content decides.
 */
export function usesByName(
  headings: readonly string[],
  data: readonly SheetRow[],
  target: ImportTarget,
): NamedColumns {
  const uses = headings.map(() => unused)
  const named = namedColumns(headings, data, target)
  const taken = new Set<SheetField>()
  const use = ({ index, field, by }: Named, guess = false) => {
    taken.add(field)
    uses[index] = { field, by: guess ? 'content' : by }
  }
  const ofNumbers = target === 'number' ? named.filter(({ field }) => field === 'number') : []
  const holding = holdingNumbers(ofNumbers, data)
  // A column that counts the rows is never the number, whatever its heading.
  const [number] = holding.length > 0 ? holding : ofNumbers.filter(({ facts }) => !facts.counts)
  if (number !== undefined) use(number, holding.length > 1)
  for (const each of named) {
    const isNumber = target === 'number' && each.field === fieldsOf.number[0]
    if (!isNumber && !taken.has(each.field)) use(each)
  }
  return { uses, rivals: holding.length > 1 ? holding.map(({ index }) => index) : [] }
}
