import type { ImportTarget, SheetField } from '../../../contract/sheets/sheets.ts'
import { headingKey } from '../../sheets/headingKey.ts'
import type { RememberedColumns } from '../../sheets/messages.ts'
import type { SheetRow } from '../reading.ts'

/** The heading keys of a row, as they are compared and remembered, without empty ones at the end. */
export function headingKeys({ cells }: SheetRow): string[] {
  const keys = cells.map(({ text }) => headingKey(text))
  return keys.slice(0, keys.findLastIndex((key) => key !== '') + 1)
}

/** Each heading with how many of the same name are before it, so that duplicates are distinct. */
function numbered(keys: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return keys.map((key) => {
    const before = seen.get(key) ?? 0
    seen.set(key, before + 1)
    return `${before} ${key}`
  })
}

/**
 * The person's last choice for the same headings, in any order.
 * @returns the field of each column of the row; null if nothing is remembered for its headings
 */
export function recall(
  row: SheetRow,
  target: ImportTarget,
  remembered: readonly RememberedColumns[],
): (SheetField | null)[] | null {
  const keys = numbered(headingKeys(row))
  if (keys.length === 0) return null
  const wanted = keys.toSorted().join('\n')
  for (const { target: its, headings, columns } of remembered) {
    const known = numbered(headings)
    if (its !== target || known.toSorted().join('\n') !== wanted) continue
    const fields = new Map(known.map((key, index) => [key, columns[index] ?? null]))
    return keys.map((key) => fields.get(key) ?? null)
  }
  return null
}
