import type { ChangeCounts } from '../../contract/handOvers.ts'
import type { NumberFilter } from '../../contract/numbers.ts'
import type { Id } from '../../contract/values.ts'
import type { ReadDb } from '../file/connection.ts'
import { fragment, selectColumn, selectRows, verbatim, type Fragment } from '../file/fragment.ts'
import { allOf, type Condition } from '../list/condition.ts'
import { beforeAllKeys } from '../numbers/numberKey.ts'
import { actColumns, alike } from '../schema/stateColumns.ts'
import { matchingOf } from '../search/matching.ts'

/** How many numbers are looked at before others get their turn. */
const numbersAtOnce = 5000

/** What changed since the last hand-over by a profile. */
export interface ChangedNumbers {
  /** Numbers that the system does not have. */
  readonly additions: readonly number[]
  /** Numbers that it has otherwise. */
  readonly changes: readonly number[]
  /** Numbers that it has and the inventory has not, as the history entries that they were handed over as. */
  readonly removals: readonly number[]
}

export const countsOf = ({ additions, changes, removals }: ChangedNumbers): ChangeCounts => ({
  additions: additions.length,
  changes: changes.length,
  removals: removals.length,
})

/** The hand-overs of a number by a profile, as `r`. */
const ofNumber = (key: string, profile: string) => fragment`hand_over_numbers AS r
  CROSS JOIN hand_overs AS o ON o.id = r.hand_over_id
  WHERE r.key = ${verbatim(key)} AND o.profile_key = ${profile}`

/** The history entry that a system has of a number: that of the latest hand-over which it did not reject. */
const entryThere = (key: string, profile: string) =>
  fragment`(SELECT r.history_id FROM ${ofNumber(key, profile)} AND r.outcome <> 'rejected'
    ORDER BY r.hand_over_id DESC LIMIT 1)`

/** Whether a number `n` was rejected as it is now: it is handed over again when it was fixed, or by itself. */
const isStillRejected = (profile: string) => fragment`EXISTS (
  SELECT 1 FROM hand_over_numbers AS last CROSS JOIN history AS h ON h.id = last.history_id
  WHERE last.key = n.key AND last.outcome = 'rejected'
    AND last.hand_over_id = (SELECT max(r.hand_over_id) FROM ${ofNumber('n.key', profile)})
    AND (h.id = n.history_id OR (${verbatim(alike('h', 'n', actColumns))})))`

interface Found {
  readonly key: number
  readonly isThere: 0 | 1
}

/** The numbers up to a key that a system has not, and is to have, or has otherwise. */
const inInventory = (profile: string, scope: Condition, range: Fragment) =>
  fragment`SELECT n.key AS key, there.pool_status IS NOT NULL AS isThere
    FROM numbers AS n LEFT JOIN history AS there ON there.id = ${entryThere('n.key', profile)}
    WHERE ${range}
      AND CASE WHEN there.pool_status IS NULL THEN ${scope}
        ELSE there.id <> n.history_id AND NOT (${verbatim(alike('there', 'n', actColumns))}) END
      AND NOT ${isStillRejected(profile)}
    ORDER BY n.key`

const goneFromInventory = (profile: string, range: Fragment) =>
  fragment`SELECT there.id FROM gone_numbers AS n CROSS JOIN history AS there ON there.id = ${entryThere('n.key', profile)}
    WHERE ${range} AND there.pool_status IS NOT NULL ORDER BY n.key`

/** The keys of a table in parts, as conditions on it as `n`. */
function* ranges(db: ReadDb, table: 'numbers' | 'gone_numbers'): Generator<Fragment> {
  for (let after = beforeAllKeys; ;) {
    const [last] = selectColumn<number | null>(
      db,
      fragment`SELECT max(key) FROM
        (SELECT key FROM ${verbatim(table)} WHERE key > ${after} ORDER BY key LIMIT ${numbersAtOnce})`,
    )
    if (last === undefined || last === null) return
    yield fragment`n.key > ${after} AND n.key <= ${last}`
    after = last
  }
}

/** The profile of a hand-over as names are compared; null where there is no such hand-over. */
export function profileKeyOf(db: ReadDb, id: Id): string | null {
  return selectColumn<string>(db, fragment`SELECT profile_key FROM hand_overs WHERE id = ${id}`)[0] ?? null
}

/** What new numbers have to match: what the numbers of the latest hand-over were chosen by that were chosen by a filter. */
function scopeOf(db: ReadDb, profile: string): Condition {
  const [text] = selectColumn<string>(
    db,
    fragment`SELECT filter FROM hand_overs WHERE profile_key = ${profile} AND filter IS NOT NULL ORDER BY id DESC LIMIT 1`,
  )
  if (text === undefined) return fragment`0`
  // It was checked by the contract before it was recorded.
  return allOf(matchingOf(db, JSON.parse(text) as NumberFilter).whole)
}

/** Finds what changed since the last hand-over by a profile; yields after each part. */
export function* findChangedSince(db: ReadDb, profile: string): Generator<undefined, ChangedNumbers> {
  const scope = scopeOf(db, profile)
  const found: Record<keyof ChangedNumbers, number[]> = { additions: [], changes: [], removals: [] }
  for (const range of ranges(db, 'numbers')) {
    for (const { key, isThere } of selectRows<Found>(db, inInventory(profile, scope, range))) {
      found[isThere === 1 ? 'changes' : 'additions'].push(key)
    }
    yield
  }
  for (const range of ranges(db, 'gone_numbers')) {
    found.removals.push(...selectColumn<number>(db, goneFromInventory(profile, range)))
    yield
  }
  return found
}
