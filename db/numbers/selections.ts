import type { NumberSelection } from '../../contract/numbers.ts'
import type { NumberId } from '../../contract/values.ts'
import { allOf } from '../list/condition.ts'
import { sql, type ReadDb } from '../file/connection.ts'
import { countInCube } from '../list/counting.ts'
import { countInParts } from '../list/facets.ts'
import { beforeAllKeys } from './numberKey.ts'
import { inOrder, matchingOf } from '../search/matching.ts'

/** Those of these keys that numbers in the inventory have, in order. */
function keysHeld(db: ReadDb, ids: readonly NumberId[]): number[] {
  return sql<[string], number>(
    db,
    'SELECT n.key FROM numbers AS n WHERE n.key IN (SELECT value FROM json_each(?)) ORDER BY n.key',
  )
    .pluck()
    .all(JSON.stringify(ids))
}

/**
 * The keys of the numbers of a selection, in order and in parts, so that of millions only some are held at a time. All
 * parts are of one moment where the connection reads in one transaction.
 * @param length how many come at once, at most
 */
export function* selectedKeys(
  db: ReadDb,
  selection: NumberSelection,
  length: number,
): Generator<readonly number[], undefined> {
  if ('ids' in selection) {
    const keys = keysHeld(db, selection.ids)
    for (let from = 0; from < keys.length; from += length) yield keys.slice(from, from + length)
    return
  }
  const except = new Set(keysHeld(db, selection.except))
  const matching = matchingOf(db, selection.filter)
  for (let after = beforeAllKeys; ;) {
    const keys = inOrder(matching, { descending: false, after, atMost: length })
    const part = sql<(string | number)[], number>(db, `SELECT key FROM (${keys.text} LIMIT ${length})`)
      .pluck()
      .all(...keys.values)
    const wanted = except.size === 0 ? part : part.filter((key) => !except.has(key))
    if (wanted.length > 0) yield wanted
    const last = part.at(-1)
    if (last === undefined || part.length < length) return
    after = last
  }
}

/** How many numbers a selection has; yields while it counts, so that others get their turn. */
export function* countSelected(db: ReadDb, selection: NumberSelection): Generator<undefined, number> {
  if ('ids' in selection) return keysHeld(db, selection.ids).length
  const { filter, except } = selection
  const total = countInCube(db, filter) ?? (yield* countInParts(db, filter))
  if (except.length === 0) return total
  const { text, values } = allOf(matchingOf(db, filter).whole)
  const without = sql<(string | number)[], number>(
    db,
    `SELECT count(*) FROM numbers AS n WHERE n.key IN (SELECT value FROM json_each(?)) AND ${text}`,
  )
    .pluck()
    .get(JSON.stringify(except), ...values)
  return total - (without ?? 0)
}
