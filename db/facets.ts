import { lineStatuses, poolStatuses, type NumberFacets, type NumberFilter } from '../contract/numbers.ts'
import { sql, type ReadDb } from './connection.ts'
import type { TalliedField } from './counters.ts'
import { cubeColumns, inCube, isOpen, type CubeField } from './cube.ts'
import { columns } from './filters.ts'
import { inOrder, matchingOf } from './matching.ts'
import { remembered } from './remembering.ts'

type Value = string | number
/** How many numbers each value of a field would leave. */
type Tally = Map<Value, number>

const fields = Object.keys(columns) as TalliedField[]
const isCubeField = (field: TalliedField): field is CubeField => field in cubeColumns

/** A field's counts from the counters; null where they do not know. */
function keptTally(db: ReadDb, filter: NumberFilter, field: TalliedField): Tally | null {
  const read = (text: string, ...values: Value[]): Tally =>
    new Map(
      sql<Value[], { value: Value; n: number }>(db, text)
        .all(...values)
        .map(({ value, n }) => [value, n]),
    )
  if (isOpen(filter, field)) {
    return remembered(db, `tally of ${field}`, () =>
      read('SELECT value, n FROM number_tallies WHERE field = ?', field),
    )
  }
  const cube = isCubeField(field) ? inCube(filter, field) : null
  if (cube === null || !isCubeField(field)) return null
  const column = cubeColumns[field]
  return read(
    `SELECT ${column} AS value, sum(n) AS n FROM number_counts WHERE ${cube.text} GROUP BY ${column}`,
    ...cube.values,
  )
}

/** How many numbers are looked at before others get their turn. */
const numbersAtOnce = 5000

/** Counts several fields in one pass over the numbers that match. */
function* countTallies(
  db: ReadDb,
  filter: NumberFilter,
  counted: readonly TalliedField[],
): Generator<undefined, Map<TalliedField, Tally>> {
  const matching = matchingOf(db, filter)
  const tallies = new Map<TalliedField, Tally>(counted.map((field) => [field, new Map()]))
  const values = counted.map((field) => `coalesce(n.${columns[field]}, 0)`)
  let after = 0
  for (;;) {
    const keys = inOrder(matching, { descending: false, after, atMost: numbersAtOnce })
    const groups = sql<Value[], Value[]>(
      db,
      `SELECT max(n.e164), count(*), ${values.join(', ')} FROM (${keys.text} LIMIT ${numbersAtOnce}) AS hit
        CROSS JOIN numbers AS n ON n.e164 = hit.e164 GROUP BY ${values.map((_, place) => place + 3).join(', ')}`,
    )
      .raw()
      .all(...keys.values)
    let seen = 0
    for (const [last, count, ...group] of groups) {
      after = Math.max(after, Number(last))
      seen += Number(count)
      for (const [place, field] of counted.entries()) {
        const tally = tallies.get(field)
        const value = group[place] ?? 0
        tally?.set(value, (tally.get(value) ?? 0) + Number(count))
      }
    }
    if (seen < numbersAtOnce) return tallies
    yield
  }
}

const nameTables = { subAccountId: 'sub_accounts', sipTrunkId: 'sip_trunks', batchId: 'batches' } as const

const byLabel = new Intl.Collator('en', { sensitivity: 'accent', numeric: true })

/** The names of a table in the order in which people look for them. */
interface Names {
  readonly rows: readonly { readonly id: number; readonly name: string }[]
  readonly labels: ReadonlyMap<Value, string>
}
const knownNames = new WeakMap<ReadDb, Map<string, Names>>()

/** Sorting thousands of names takes longer than all the counting, so their order is kept as long as they stay. */
function namesOf(db: ReadDb, table: string): Names['labels'] {
  const select = `SELECT id, name FROM ${table} ORDER BY id`
  const rows = remembered(db, `names ${table}`, () => sql<[], { id: number; name: string }>(db, select).all())
  const known = knownNames.get(db) ?? new Map<string, Names>()
  knownNames.set(db, known)
  const before = known.get(table)
  const isSame = ({ id, name }: { id: number; name: string }, place: number) =>
    before?.rows[place]?.id === id && before.rows[place].name === name
  if (before?.rows === rows) return before.labels
  if (before?.rows.length === rows.length && rows.every(isSame)) return before.labels
  const sorted = [...rows].sort((a, b) => byLabel.compare(a.name, b.name))
  const labels = new Map(sorted.map(({ id, name }) => [id, name]))
  known.set(table, { rows, labels })
  return labels
}

function labelled(db: ReadDb, field: TalliedField, tally: Tally) {
  if (tally.size === 0) return []
  const values: { value: Value; label: string; count: number }[] = []
  const add = (value: Value, label: string) => {
    const count = tally.get(value) ?? 0
    if (count > 0 && value !== 0) values.push({ value, label, count })
  }
  if (field in nameTables) {
    // In their order already: sorting tens of thousands again would take longer than counting them.
    for (const [value, name] of namesOf(db, nameTables[field as keyof typeof nameTables])) add(value, name)
    return values
  }
  for (const value of tally.keys()) add(value, String(value))
  return values.sort((a, b) => byLabel.compare(a.label, b.label))
}

/**
 * Every value of each filter with how many numbers it would leave while the other filters stay. Goes through the
 * numbers that match where the counters do not know, and pauses often then.
 * @param wanted the filters that are counted; the others have no values
 */
export function* countFacets(
  db: ReadDb,
  filter: NumberFilter,
  wanted: readonly TalliedField[] = fields,
): Generator<undefined, NumberFacets> {
  const tallies = new Map<TalliedField, Tally>()
  const together: TalliedField[] = []
  for (const field of wanted) {
    const kept = keptTally(db, filter, field)
    if (kept !== null) tallies.set(field, kept)
    else if ((filter[field]?.length ?? 0) === 0) together.push(field)
    else {
      const counted = yield* countTallies(db, { ...filter, [field]: [] }, [field])
      for (const [of, tally] of counted) tallies.set(of, tally)
    }
  }
  if (together.length > 0) {
    for (const [field, tally] of yield* countTallies(db, filter, together)) tallies.set(field, tally)
  }
  const named = (field: TalliedField) => labelled(db, field, tallies.get(field) ?? new Map<Value, number>())
  // Tens of thousands of batches take a while to put in words; where nothing narrows them, they are asked for often.
  const inWords = (field: TalliedField) =>
    tallies.has(field) && isOpen(filter, field)
      ? remembered(db, `values of ${field}`, () => named(field))
      : named(field)
  const inTheirOrder = (field: TalliedField, order: readonly string[]) =>
    [...inWords(field)].sort((a, b) => order.indexOf(a.label) - order.indexOf(b.label))
  // Each field's values are of the type that its column holds, which its CHECK makes sure of.
  return {
    poolStatus: inTheirOrder('poolStatus', poolStatuses),
    lineStatus: inTheirOrder('lineStatus', lineStatuses),
    country: inWords('country'),
    numberType: inWords('numberType'),
    subAccountId: inWords('subAccountId'),
    sipTrunkId: inWords('sipTrunkId'),
    batchId: inWords('batchId'),
  } as NumberFacets
}

/** How many numbers match a filter, counted in parts with pauses between them. */
export function* countInParts(db: ReadDb, filter: NumberFilter): Generator<undefined, number> {
  const matching = matchingOf(db, filter)
  let total = 0
  let after = 0
  for (;;) {
    const keys = inOrder(matching, { descending: false, after, atMost: 10 * numbersAtOnce })
    const part = sql<Value[], { n: number; last: number | null }>(
      db,
      `SELECT count(*) AS n, max(e164) AS last FROM (${keys.text} LIMIT ${10 * numbersAtOnce})`,
    ).get(...keys.values)
    total += part?.n ?? 0
    if (part === undefined || part.last === null || part.n < 10 * numbersAtOnce) return total
    after = part.last
    yield
  }
}
