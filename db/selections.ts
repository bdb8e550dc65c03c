import type { NumberSelection } from '../contract/numbers.ts'
import type { Id } from '../contract/values.ts'
import type { Condition } from './condition.ts'
import { sql, type ReadDb } from './connection.ts'
import { inOrder, matchingOf, rowsOf, type Matching } from './matching.ts'

/** The digits of the numbers of a selection, in order; of millions they take little room. */
export function selectedDigits(db: ReadDb, selection: NumberSelection): number[] {
  if ('ids' in selection) {
    return sql<[string], number>(
      db,
      'SELECT n.e164 FROM numbers AS n WHERE n.id IN (SELECT value FROM json_each(?)) ORDER BY n.e164',
    )
      .pluck()
      .all(JSON.stringify(selection.ids))
  }
  const matching = matchingOf(db, selection.filter)
  const { text, values } =
    selection.except.length === 0
      ? inOrder(matching, { descending: false })
      : exceptSome(matching, selection.except)
  return sql<(string | number)[], number>(db, text)
    .pluck()
    .all(...values)
}

function exceptSome(matching: Matching, except: readonly Id[]): Condition {
  const rows = rowsOf(matching)
  return {
    text: `SELECT n.e164 FROM ${rows.text} WHERE n.id NOT IN (SELECT value FROM json_each(?))`,
    values: [...rows.values, JSON.stringify(except)],
  }
}
