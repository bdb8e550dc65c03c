import type { CustomKind } from '../../contract/customFields.ts'
import type { Id } from '../../contract/values.ts'
import type { ReadDb } from '../file/connection.ts'
import { countRowsUpTo, fragment, selectColumn, selectRows, verbatim } from '../file/fragment.ts'
import { anyOf, isAmong, type Condition } from '../list/condition.ts'
import { customValueOf, hasOneOf } from '../list/customFilters.ts'
import { remembered } from '../list/remembering.ts'
import { folded } from '../schema/functions.ts'
import { numbersWhere, type IndexScan } from './indexScans.ts'
import { within } from './patterns.ts'
import { rankedSearch, type RankedSearch } from './ranking.ts'
import { nowhere, type SearchPlan } from './searchPlan.ts'

/** The kinds whose values are words. */
const worded: readonly CustomKind[] = ['text', 'choice', 'tags']

/** Where a field has up to so many values, those that contain a text are found first, and then their numbers. */
const valuesApart = 1000
/** Up to so many values, each gives its numbers in their order. */
const valuesInOrder = 16
/** Of so many numbers that are not in their order, the first are sooner found by looking at all in their order. */
const hitsApart = 20_000

interface WordedField {
  readonly id: Id
  readonly isTags: boolean
}

/** The values of a field, each once; one more than those that are looked through where there are more. */
function valuesOf(db: ReadDb, field: Id): readonly string[] {
  // The index passes from one value to the next, however many numbers have the first.
  return remembered(db, `values of ${field}`, () =>
    selectColumn<string>(
      db,
      fragment`WITH RECURSIVE one(value) AS (
          SELECT min(value) FROM field_values WHERE field = ${field}
          UNION ALL
          SELECT (SELECT min(v.value) FROM field_values AS v WHERE v.field = ${field} AND v.value > one.value)
            FROM one WHERE one.value IS NOT NULL LIMIT ${valuesApart + 1}
        ) SELECT value FROM one WHERE value IS NOT NULL`,
    ),
  )
}

const value = verbatim('v.value')
const holding = (condition: Condition): IndexScan => ({
  from: 'field_values AS v',
  key: 'v.key',
  ...condition,
})

/** Where the numbers are that have a text in a field; null where so many have it that all are looked at. */
function scansOf(db: ReadDb, field: Id, text: string): IndexScan[] | null {
  const ofField = fragment`v.field = ${field}`
  const all = valuesOf(db, field)
  const part = folded(text)
  const found = all.filter((each) => folded(each).includes(part))
  const areAll = all.length <= valuesApart
  if (areAll && found.length <= valuesInOrder) {
    return found.map((each) => holding(fragment`${ofField} AND ${value} = ${each}`))
  }
  const containing = areAll
    ? fragment`${ofField} AND ${isAmong(value, found)}`
    : fragment`${ofField} AND ${within(value, text)}`
  const hits = remembered(db, `hits in ${field} of ${text}`, () =>
    countRowsUpTo(db, fragment`SELECT 1 FROM field_values AS v WHERE ${containing}`, hitsApart + 1),
  )
  if (hits === 0) return []
  return hits > hitsApart ? null : [{ ...holding(containing), isUnordered: true }]
}

/** That a number has a text in a field. */
function hasText({ id, isTags }: WordedField, text: string): Condition {
  if (!isTags) return within(verbatim(customValueOf(id)), text)
  const tags = verbatim(`json_each(n.custom, '$."${id}"') AS tag`)
  return fragment`EXISTS (SELECT 1 FROM ${tags} WHERE ${within(verbatim('tag.value'), text)})`
}

/** Those with just the text in a field, as it is typed, in capitals, or in small letters. */
function exactly(fields: readonly WordedField[], text: string): SearchPlan {
  const spellings = [...new Set([text, text.toUpperCase(), text.toLowerCase()])]
  return {
    scans: fields.flatMap(({ id }) =>
      spellings.map((spelling) => holding(fragment`v.field = ${id} AND ${value} = ${spelling}`)),
    ),
    check: anyOf(fields.map(({ id }) => hasOneOf(id, spellings))),
  }
}

/**
 * Numbers with a text in a field that people defined, in a choice or in a tag. Nothing is kept for it besides the values of
 * fields, so that an inventory without such fields is not slower to load or to search.
 * @param isCommon whether so many numbers have the text anyway that they are read in order
 */
export function customSearch(db: ReadDb, text: string, { isCommon }: { isCommon: boolean }): RankedSearch {
  const used = fragment`SELECT id, kind FROM fields WHERE retired_at IS NULL`
  const fields = selectRows<{ id: Id; kind: CustomKind }>(db, used).flatMap(({ id, kind }): WordedField[] =>
    worded.includes(kind) ? [{ id, isTags: kind === 'tags' }] : [],
  )
  const found = fields.map((field) => ({ field, scans: scansOf(db, field.id, text) }))
  const having = found.flatMap(({ field, scans }) => (scans?.length === 0 ? [] : [field]))
  if (having.length === 0) return rankedSearch(nowhere)
  // What the column does not contain, no field does; most numbers are decided by that.
  const inColumn = within(verbatim('n.custom'), JSON.stringify(text).slice(1, -1))
  const check = fragment`(${inColumn} AND ${anyOf(having.map((field) => hasText(field, text)))})`
  const goesThroughAll = isCommon || found.some(({ scans }) => scans === null)
  const scans = goesThroughAll
    ? [{ ...numbersWhere(check), goesThroughAll }]
    : found.flatMap(({ scans: each }) => each ?? [])
  return rankedSearch({ scans, check }, { exact: exactly(having, text) })
}
