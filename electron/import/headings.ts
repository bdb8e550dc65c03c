import {
  fieldHeadings,
  fieldsOf,
  rangeFields,
  type ImportTarget,
  type SheetField,
} from '../../contract/sheets.ts'
import { likeness } from './likeness.ts'
import { headingLength } from './messages.ts'
import { synonymsFor } from './synonyms.ts'

/** A heading as headings are compared: letters and digits only; case, width and accents folded. */
export function headingKey(heading: string): string {
  return heading
    .slice(0, headingLength)
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .normalize('NFC')
    .slice(0, headingLength)
}

interface Known {
  readonly names: ReadonlyMap<string, SheetField>
  readonly synonyms: ReadonlyMap<string, SheetField>
}

const knownByTarget = new Map<ImportTarget, Known>()

function knownFor(target: ImportTarget): Known {
  const found = knownByTarget.get(target)
  if (found !== undefined) return found
  const names = new Map<string, SheetField>(
    fieldsOf[target].map((field) => [headingKey(fieldHeadings[field]), field]),
  )
  const synonyms = new Map<string, SheetField>()
  for (const [word, field] of synonymsFor(target)) {
    const key = headingKey(word)
    if (!names.has(key) && !synonyms.has(key)) synonyms.set(key, field)
  }
  const known = { names, synonyms }
  knownByTarget.set(target, known)
  return known
}

/** The field that a heading names in a sheet of a target, by the template's name or a synonym; null when none. */
export function fieldNamed(
  key: string,
  target: ImportTarget,
): { field: SheetField; by: 'name' | 'synonym' } | null {
  const { names, synonyms } = knownFor(target)
  const named = names.get(key)
  if (named !== undefined) return { field: named, by: 'name' }
  const meant = synonyms.get(key)
  return meant === undefined ? null : { field: meant, by: 'synonym' }
}

/** Less alike than this, two headings have nothing to do with each other. */
const alike = 0.6

/** Fields that are known by their own words only: `Order Number` is like `End Number`, and is no end of a range. */
const neverGuessed: readonly SheetField[] = rangeFields

/** How alike a heading is to the best known heading of each field that it resembles. */
export function fieldsLike(key: string, target: ImportTarget): Map<SheetField, number> {
  const { names, synonyms } = knownFor(target)
  const best = new Map<SheetField, number>()
  for (const [word, field] of [...names, ...synonyms]) {
    if (neverGuessed.includes(field)) continue
    const degree = likeness(key, word)
    if (degree >= alike && degree > (best.get(field) ?? 0)) best.set(field, degree)
  }
  return best
}
