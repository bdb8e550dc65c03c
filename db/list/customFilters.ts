import type { CustomFilter } from '../../contract/customFields.ts'
import type { NumberFilter } from '../../contract/numbers.ts'
import type { Id } from '../../contract/values.ts'
import type { ReadDb } from '../file/connection.ts'
import { countRowsUpTo, fragment, verbatim } from '../file/fragment.ts'
import { numbersIn } from '../search/indexScans.ts'
import { isAmong, type Condition } from './condition.ts'
import { sortedLimit, type Narrowing } from './narrowing.ts'

/** SQL for what `numbers AS n` has in a field that people defined; null for nothing, an array for tags. */
export const customValueOf = (field: Id) => `(n.custom ->> '$."${field}"')`

/** That `numbers AS n` has one of some values. */
export const hasOneOf = (field: Id, values: CustomFilter['values']): Condition =>
  fragment`EXISTS (SELECT 1 FROM field_values AS v WHERE v.field = ${field} AND ${isAmong(verbatim('v.value'), values)} AND v.key = n.key)`

function byField(db: ReadDb, { field, is, values }: CustomFilter): Narrowing | null {
  const named = `custom.${field}` as const
  switch (is) {
    case 'empty':
      return {
        field: named,
        size: Infinity,
        scans: null,
        check: fragment`${verbatim(customValueOf(field))} IS NULL`,
      }
    case 'other':
      if (values.length === 0) return null
      return { field: named, size: Infinity, scans: null, check: fragment`NOT ${hasOneOf(field, values)}` }
    case 'one': {
      if (values.length === 0) return null
      const rows = fragment`SELECT 1 FROM field_values AS v WHERE v.field = ${field} AND ${isAmong(verbatim('v.value'), values)}`
      return {
        field: named,
        size: countRowsUpTo(db, rows, sortedLimit + 1),
        scans: values.map((value) =>
          numbersIn('field_values', fragment`s.field = ${field} AND s.value = ${value}`),
        ),
        check: hasOneOf(field, values),
      }
    }
  }
}

/** What the parts of a filter leave that are about fields which people defined. */
export function byCustomFields(db: ReadDb, { custom = [] }: NumberFilter): Narrowing[] {
  return custom.flatMap((each) => byField(db, each) ?? [])
}
