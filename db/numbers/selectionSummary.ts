import type { NumberFilter, NumberSelection } from '../../contract/numbers.ts'
import type { Condition } from '../list/condition.ts'
import { sql, type ReadDb } from '../file/connection.ts'
import { statuses } from '../../contract/life/statuses.ts'
import { countHeld } from '../list/availabilityFilters.ts'
import { holdKinds } from '../../contract/life/holds.ts'
import { holdNow } from './holding.ts'
import { inCube } from '../counts/cube.ts'
import { examplesKept, Kinds, selectKinds, type Kind, type KindRecord } from './kinds.ts'
import { beforeAllKeys } from './numberKey.ts'
import { inOrder, matchingOf, rowsOf } from '../search/matching.ts'

/** How many numbers are looked at before others get their turn. */
const numbersAtOnce = 5000

/** The kinds that match a filter which the counters know, or null. */
function kindsInCube(db: ReadDb, filter: NumberFilter): Kind[] | null {
  const cube = inCube(filter)
  if (cube === null) return null
  const records = sql<
    (string | number)[],
    Pick<KindRecord, 'pool_status' | 'line_status' | 'has_user' | 'n'>
  >(
    db,
    `SELECT pool_status, line_status, has_user, sum(n) AS n FROM number_counts WHERE ${cube.text} GROUP BY 1, 2, 3 HAVING sum(n) > 0`,
  ).all(...cube.values)
  const held = countHeld(db, matchingOf(db, filter).whole)
  return records.flatMap(({ pool_status: pool, line_status: line, has_user, n }) => {
    const rows = rowsOf(matchingOf(db, { ...filter, poolStatus: [pool], lineStatus: [line] }))
    const user = has_user === 1 ? 'IS NOT NULL' : 'IS NULL'
    const heldOfThem = statuses[pool].hold ? held.filter((each) => each.line === line) : []
    const counts = new Map(heldOfThem.map(({ hold, n: count }) => [hold, count]))
    return [null, ...holdKinds].flatMap((hold) => {
      const others = heldOfThem.reduce((left, each) => left - each.n, n)
      const count = hold === null ? others : (counts.get(hold) ?? 0)
      if (count === 0) return []
      const examples = sql<(string | number)[], number>(
        db,
        `SELECT n.key FROM ${rows.text} WHERE n.user_id ${user} AND (${holdNow}) IS ${hold === null ? 'NULL' : `'${hold}'`}
          LIMIT ${examplesKept}`,
      )
      const { until = null } = heldOfThem.find((each) => each.hold === hold) ?? {}
      const life = { pool, line, hasUser: has_user === 1, hold }
      const kind = { ...life, fits: true, until, holderId: null, count }
      return [{ ...kind, examples: examples.pluck().all(...rows.values) }]
    })
  })
}

/** The kinds of one part of a selection. */
function kindsOf(db: ReadDb, { text, values }: Condition): KindRecord[] {
  return sql<(string | number)[], KindRecord>(db, selectKinds(text)).all(...values)
}

/** Which kinds of numbers are in a selection: from the counters where they know, else part by part. */
export function* kindsIn(db: ReadDb, selection: NumberSelection): Generator<undefined, Kind[]> {
  const kinds = new Kinds()
  if ('ids' in selection) {
    const ids = [...new Set(selection.ids)]
    for (let from = 0; from < ids.length; from += numbersAtOnce) {
      const list = JSON.stringify(ids.slice(from, from + numbersAtOnce))
      kinds.add(
        kindsOf(db, {
          text: 'json_each(?) AS listed CROSS JOIN numbers AS n ON n.key = listed.value',
          values: [list],
        }),
      )
      yield
    }
    return kinds.all()
  }
  const { filter, except } = selection
  const known = except.length === 0 ? kindsInCube(db, filter) : null
  if (known !== null) return known
  const matching = matchingOf(db, filter)
  const left = JSON.stringify(except)
  for (let after = beforeAllKeys; ;) {
    const keys = inOrder(matching, { descending: false, after, atMost: numbersAtOnce })
    const slice = `(${keys.text} LIMIT ${numbersAtOnce}) AS hit CROSS JOIN numbers AS n ON n.key = hit.key`
    const all = sql<(string | number)[], { last: number | null; n: number }>(
      db,
      `SELECT max(key) AS last, count(*) AS n FROM (${keys.text} LIMIT ${numbersAtOnce})`,
    ).get(...keys.values)
    kinds.add(
      kindsOf(db, {
        text: `${slice} WHERE n.key NOT IN (SELECT value FROM json_each(?))`,
        values: [...keys.values, left],
      }),
    )
    if (all === undefined || all.last === null || all.n < numbersAtOnce) return kinds.all()
    after = all.last
    yield
  }
}
