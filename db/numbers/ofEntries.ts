import type { Id } from '../../contract/values.ts'
import { sql, type WriteDb } from '../file/connection.ts'
import type { ActColumn } from '../schema/stateColumns.ts'
import { numbersAtOnce } from './acting.ts'
import { followPaths, type Going } from './followingPaths.ts'
import { beforeAllKeys } from './numberKey.ts'

/** How a number refers to an entry of the directory. */
export type Reference = Extract<ActColumn, 'sub_account_id' | 'sip_trunk_id' | 'user_id' | 'hold_for'>

/** Puts the numbers that refer to an entry into `temp.selection`, part by part. */
function* selectReferring(db: WriteDb, column: Reference, id: Id): Generator<undefined> {
  sql(db, 'DELETE FROM temp.selection').run()
  for (let after = beforeAllKeys; ;) {
    const { changes } = sql<[{ id: Id; after: number }]>(
      db,
      `INSERT INTO temp.selection SELECT key FROM numbers WHERE ${column} = :id AND key > :after
        ORDER BY key LIMIT ${numbersAtOnce}`,
    ).run({ id, after })
    if (changes < numbersAtOnce) return
    after = sql<[], number>(db, 'SELECT max(key) FROM temp.selection').pluck().get() ?? after
    yield
  }
}

/**
 * Takes the admitted numbers that refer to an entry where they are to go.
 * @returns yields how many have been dealt with, or nothing while they are looked for; at the end, how many they were
 */
export function* takeReferring(
  db: WriteDb,
  { column, id }: { readonly column: Reference; readonly id: Id },
  going: Going,
): Generator<number | undefined, number> {
  yield* selectReferring(db, column, id)
  let done = 0
  for (const far of followPaths(db, going)) {
    done = far
    yield done
  }
  return done
}
