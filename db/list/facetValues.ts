import type { FacetField } from '../../contract/facets.ts'
import { facetValuesShown } from '../../contract/numbers.ts'
import { sql, type ReadDb } from '../file/connection.ts'
import { fragment, selectRows, verbatim, type Fragment } from '../file/fragment.ts'
import { columnOf, hasColumn } from '../counts/dimensions.ts'
import { containsFunction, folded } from '../schema/functions.ts'
import { contains } from '../search/patterns.ts'
import { remembered } from './remembering.ts'
import { references, type DirectoryTable } from '../schema/stateColumns.ts'
import { countOfValue } from '../counts/valueCounts.ts'

export type Value = string | number
/** How many numbers each value of a field would leave. */
export type ValueCounts = Map<Value, number>

interface FacetValue {
  readonly value: Value
  readonly label: string
  readonly count: number
}

interface FacetValues {
  readonly values: FacetValue[]
  /** Whether there are more. */
  readonly isCut: boolean
}

/** Which values of a filter are wanted. */
interface Wanted {
  /** A part of their names; nothing for all. */
  readonly sought: string
  /** Those that are set, which are always among them. */
  readonly chosen: readonly Value[]
}

let collator: Intl.Collator | null = null

/** Orders names as people do. What that takes is made when it is first needed: no start has to wait for it. */
function byLabel(a: string, b: string): number {
  collator ??= new Intl.Collator('en', { sensitivity: 'accent', numeric: true })
  return collator.compare(a, b)
}

/** The names of a table in the order in which people look for them. */
interface Names {
  readonly rows: readonly { readonly id: number; readonly name: string }[]
  readonly labels: ReadonlyMap<Value, string>
}
const knownNames = new WeakMap<ReadDb, Map<string, Names>>()

/** Sorting thousands of names takes longer than all the counting, so their order is kept as long as they stay. */
function namesOf(db: ReadDb, table: DirectoryTable): Names['labels'] {
  const select = `SELECT id, name FROM ${table} ORDER BY id`
  const rows = remembered(db, `names ${table}`, () => sql<[], { id: number; name: string }>(db, select).all())
  const known = knownNames.get(db) ?? new Map<string, Names>()
  knownNames.set(db, known)
  const before = known.get(table)
  const isSame = ({ id, name }: { id: number; name: string }, place: number) =>
    before?.rows[place]?.id === id && before.rows[place].name === name
  if (before?.rows === rows) return before.labels
  if (before?.rows.length === rows.length && rows.every(isSame)) return before.labels
  const sorted = [...rows].sort((a, b) => byLabel(a.name, b.name))
  const labels = new Map(sorted.map(({ id, name }) => [id, name]))
  known.set(table, { rows, labels })
  return labels
}

/** As many as are shown of those found, after the chosen ones that are not among them. */
function shownOf(found: readonly FacetValue[], chosen: readonly FacetValue[]): FacetValues {
  const shown = found.slice(0, facetValuesShown)
  const known = new Set(shown.map(({ value }) => value))
  const kept = chosen.filter(({ value }) => !known.has(value))
  return { values: [...kept, ...shown], isCut: found.length > shown.length }
}

/** Those of the directory, in the order of their names. */
function directoryValues(
  db: ReadDb,
  table: DirectoryTable,
  counts: ValueCounts,
  { sought, chosen }: Wanted,
): FacetValues {
  const part = folded(sought.trim())
  const names = namesOf(db, table)
  const found: FacetValue[] = []
  for (const [value, label] of names) {
    const count = counts.get(value) ?? 0
    if (count <= 0 || !folded(label).includes(part)) continue
    found.push({ value, label, count })
    if (found.length > facetValuesShown) break
  }
  const set = chosen.flatMap((value) => {
    const label = names.get(value)
    return label === undefined ? [] : [{ value, label, count: counts.get(value) ?? 0 }]
  })
  return shownOf(found, set)
}

/** Batches joined to `t`, which has the count of numbers of each batch. */
function selectBatches(from: Fragment, where: Fragment): Fragment {
  return fragment`SELECT b.id AS value, b.name AS label, t.n AS count FROM ${from} AS t CROSS JOIN batches AS b ON b.id = t.value
    WHERE ${where} AND t.n > 0`
}

/** LIKE folds the case of these letters only, and takes a tenth of the time. */
const plain = /^[ -~]+$/
function isNamed(part: string): Fragment {
  const name = verbatim('b.name')
  if (part === '') return fragment`1`
  return plain.test(part) ? contains(name, part) : fragment`${verbatim(containsFunction)}(${name}, ${part})`
}

/** The batches that are set, also those that have no numbers. */
function chosenBatches(db: ReadDb, counts: ValueCounts | null, chosen: readonly Value[]): FacetValue[] {
  if (chosen.length === 0) return []
  return selectRows<Pick<FacetValue, 'value' | 'label'>>(
    db,
    fragment`SELECT id AS value, name AS label FROM batches WHERE id IN ${chosen} ORDER BY id DESC`,
  ).map((batch) => {
    const count = counts === null ? countOfValue(db, 'batchId', batch.value) : (counts.get(batch.value) ?? 0)
    return { ...batch, count }
  })
}

/** The elements of an array come in their order, and so do the batches. */
function newestFirst(counts: ValueCounts): Fragment {
  const newest = JSON.stringify([...counts].sort(([a], [b]) => Number(b) - Number(a)))
  return fragment`(SELECT value ->> 0 AS value, value ->> 1 AS n FROM json_each(${newest}))`
}

/**
 * Batches, the newest first, which are those that are looked for. There may be tens of thousands.
 * @param counts null where nothing narrows them, so that the counters know
 */
function batchValues(db: ReadDb, counts: ValueCounts | null, { sought, chosen }: Wanted): FacetValues {
  const condition = isNamed(sought.trim())
  const select =
    counts === null
      ? fragment`${selectBatches(
          verbatim('counts_by_value'),
          fragment`t.field = 'batchId' AND t.value > 0 AND ${condition}`,
        )} ORDER BY t.value DESC`
      : selectBatches(newestFirst(counts), condition)
  const found = selectRows<FacetValue>(db, fragment`${select} LIMIT ${facetValuesShown + 1}`)
  return shownOf(found, chosenBatches(db, counts, chosen))
}

/**
 * The values of a filter in words, in the order in which people look for them.
 * @param counts null for batches that nothing narrows
 */
export function valuesOf(
  db: ReadDb,
  field: FacetField,
  counts: ValueCounts | null,
  wanted: Wanted,
): FacetValues {
  if (counts?.size === 0 && wanted.chosen.length === 0) return { values: [], isCut: false }
  if (field === 'batchId') return batchValues(db, counts, wanted)
  if (counts === null) throw new Error(`${field} was not counted`)
  const directory = references.find(({ column }) => hasColumn(field) && column === columnOf(field))
  if (directory !== undefined) return directoryValues(db, directory.table, counts, wanted)
  // What is set is a word of its field, whether a number has it now or not.
  const set = wanted.chosen.map((value): [Value, number] => [value, counts.get(value) ?? 0])
  const values = [...new Map([...counts, ...set])]
    .filter(([value, count]) => (count > 0 || wanted.chosen.includes(value)) && value !== 0)
    .map(([value, count]) => ({ value, label: String(value), count }))
  return { values: values.sort((a, b) => byLabel(a.label, b.label)), isCut: false }
}
