import { fields } from '../../contract/fields.ts'
import {
  fieldsOf,
  lifeFields,
  rangeFields,
  type ImportTarget,
  type BuiltInField,
} from '../../contract/sheets/sheets.ts'
import { likeness } from './likeness.ts'
import { headingKey, headingLength } from './headingKey.ts'
import { anyNumber, synonymsFor } from './synonyms.ts'

/** Text in brackets gives the form of the values, as in `Phone Number (E.164)`, or their unit. */
const inBrackets = /\([^()]*\)|（[^（）]*）|\[[^[\]]*\]/gu

/** The keys of a heading: as it is, then without what is in brackets. */
export const keysOf = (heading: string) => [
  ...new Set([headingKey(heading), headingKey(heading.slice(0, headingLength).replaceAll(inBrackets, ''))]),
]

/** The meaning of a heading. */
export interface NamedField {
  readonly field: BuiltInField
  /** The template's own name, or a synonym. */
  readonly by: 'name' | 'synonym'
  /** The heading is used for other things too, so the values of its column decide. */
  readonly careful: boolean
  /** Anything that is numbered may have this heading. */
  readonly any: boolean
}

/**
 * Fields that are recognised by their own words only: `Order Number` is similar to `End Number`, but is not the end of
 * a range, and `Number` is similar to `Number Status`.
 */
const neverGuessed: readonly BuiltInField[] = [...rangeFields, ...lifeFields]

const isOfRange = (field: BuiltInField) => rangeFields.some((each) => each === field)

const anyKeys = new Set(anyNumber.map(headingKey))

const knownByTarget = new Map<ImportTarget, ReadonlyMap<string, NamedField>>()

function knownFor(target: ImportTarget): ReadonlyMap<string, NamedField> {
  const found = knownByTarget.get(target)
  if (found !== undefined) return found
  const named = new Map<string, NamedField>()
  const add = (word: string, field: BuiltInField, by: NamedField['by'], careful: boolean) => {
    const key = headingKey(word)
    if (!named.has(key)) named.set(key, { field, by, careful, any: field === 'number' && anyKeys.has(key) })
  }
  for (const field of fieldsOf[target]) add(fields[field].heading, field, 'name', false)
  for (const [word, field, careful] of synonymsFor(target)) {
    // `To` and `End` may be dates, `Size` may be a word.
    add(word, field, 'synonym', careful || isOfRange(field))
  }
  knownByTarget.set(target, named)
  return named
}

/** The field of a heading in a sheet for a target, by the template's name or a synonym; null for none. */
export function fieldNamed(heading: string, target: ImportTarget): NamedField | null {
  const named = knownFor(target)
  for (const key of keysOf(heading)) {
    const found = named.get(key)
    if (found !== undefined) return found
  }
  return null
}

/** Headings less alike than this are unrelated. */
const alike = 0.6

/** How similar a heading is to the best known heading of each similar field. */
export function fieldsLike(heading: string, target: ImportTarget): Map<BuiltInField, number> {
  const key = headingKey(heading)
  const best = new Map<BuiltInField, number>()
  for (const [word, { field, careful }] of knownFor(target)) {
    if (careful || neverGuessed.includes(field)) continue
    const degree = likeness(key, word)
    if (degree >= alike && degree > (best.get(field) ?? 0)) best.set(field, degree)
  }
  return best
}
