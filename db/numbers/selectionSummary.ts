import type { NumberFilter, NumberSelection, PoolStatus } from '../../contract/numbers.ts'
import type { Condition } from '../list/condition.ts'
import { sql, type ReadDb } from '../file/connection.ts'
import { inCube } from '../counts/cube.ts'
import { inOrder, matchingOf, rowsOf } from '../search/matching.ts'

/** Numbers of a selection that the life of a number does not tell apart. */
export interface Kind {
  readonly pool: PoolStatus
  readonly hasUser: boolean
  readonly count: number
  /** Some of them. */
  readonly examples: readonly number[]
}

const examplesKept = 5
/** How many numbers are looked at before others get their turn. */
const numbersAtOnce = 5000

interface KindRecord {
  pool_status: PoolStatus
  has_user: number
  n: number
}

/** The kinds that match a filter which the counters know, or null. */
function kindsInCube(db: ReadDb, filter: NumberFilter): Kind[] | null {
  const cube = inCube(filter)
  if (cube === null) return null
  const records = sql<(string | number)[], KindRecord>(
    db,
    `SELECT pool_status, has_user, sum(n) AS n FROM number_counts WHERE ${cube.text} GROUP BY 1, 2 HAVING sum(n) > 0`,
  ).all(...cube.values)
  return records.map(({ pool_status: pool, has_user, n }) => {
    const rows = rowsOf(matchingOf(db, { ...filter, poolStatus: [pool] }))
    const user = has_user === 1 ? 'IS NOT NULL' : 'IS NULL'
    const examples = sql<(string | number)[], number>(
      db,
      `SELECT n.e164 FROM ${rows.text} WHERE n.user_id ${user} LIMIT ${examplesKept}`,
    )
      .pluck()
      .all(...rows.values)
    return { pool, hasUser: has_user === 1, count: n, examples }
  })
}

/** Adds what one part of a selection holds. */
function addKinds(db: ReadDb, kinds: Map<string, Kind>, { text, values }: Condition): void {
  const records = sql<(string | number)[], KindRecord & { some: string }>(
    db,
    `SELECT n.pool_status, n.user_id IS NOT NULL AS has_user, count(*) AS n,
      substr(group_concat(n.e164, ' '), 1, 100) AS some FROM ${text} GROUP BY 1, 2`,
  ).all(...values)
  for (const { pool_status: pool, has_user, n, some } of records) {
    const key = `${pool} ${has_user}`
    const known = kinds.get(key) ?? { pool, hasUser: has_user === 1, count: 0, examples: [] }
    const more = some.split(' ').slice(0, Math.min(n, examplesKept)).map(Number)
    const examples = [...known.examples, ...more].slice(0, examplesKept)
    kinds.set(key, { ...known, count: known.count + n, examples })
  }
}

/** Which kinds of numbers are in a selection: from the counters where they know, else part by part. */
export function* kindsIn(db: ReadDb, selection: NumberSelection): Generator<undefined, Kind[]> {
  const kinds = new Map<string, Kind>()
  if ('ids' in selection) {
    const ids = [...new Set(selection.ids)]
    for (let from = 0; from < ids.length; from += numbersAtOnce) {
      const list = JSON.stringify(ids.slice(from, from + numbersAtOnce))
      addKinds(db, kinds, {
        text: 'json_each(?) AS listed CROSS JOIN numbers AS n ON n.id = listed.value',
        values: [list],
      })
      yield
    }
    return [...kinds.values()]
  }
  const { filter, except } = selection
  const known = except.length === 0 ? kindsInCube(db, filter) : null
  if (known !== null) return known
  const matching = matchingOf(db, filter)
  const left = JSON.stringify(except)
  for (let after = 0; ;) {
    const keys = inOrder(matching, { descending: false, after, atMost: numbersAtOnce })
    const slice = `(${keys.text} LIMIT ${numbersAtOnce}) AS hit CROSS JOIN numbers AS n ON n.e164 = hit.e164`
    const all = sql<(string | number)[], { last: number | null; n: number }>(
      db,
      `SELECT max(e164) AS last, count(*) AS n FROM (${keys.text} LIMIT ${numbersAtOnce})`,
    ).get(...keys.values)
    addKinds(db, kinds, {
      text: `${slice} WHERE n.id NOT IN (SELECT value FROM json_each(?))`,
      values: [...keys.values, left],
    })
    if (all === undefined || all.last === null || all.n < numbersAtOnce) return [...kinds.values()]
    after = all.last
    yield
  }
}
