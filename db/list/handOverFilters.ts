import type { HandOverState } from '../../contract/handOvers.ts'
import type { NumberFilter } from '../../contract/numbers.ts'
import type { Id } from '../../contract/values.ts'
import { allNumbers } from '../counts/valueCounts.ts'
import type { ReadDb } from '../file/connection.ts'
import { fragment, selectColumn, selectRows, verbatim } from '../file/fragment.ts'
import { handOverStateOf } from '../handOvers/stateColumn.ts'
import { numbersIn, numbersWhere, type IndexScan } from '../search/indexScans.ts'
import { isAmong } from './condition.ts'
import { sortedLimit, type Narrowing } from './narrowing.ts'
import { remembered } from './remembering.ts'

/** How many numbers are in each state of their hand-over. */
export function countHandOverStates(db: ReadDb): ReadonlyMap<HandOverState, number> {
  return remembered(db, 'hand-over states', () => {
    const counts = new Map(
      selectRows<{ state: HandOverState; n: number }>(
        db,
        fragment`SELECT state, count(*) AS n FROM hand_over_states GROUP BY state`,
      ).map(({ state, n }) => [state, n]),
    )
    const handed = [...counts.values()].reduce((sum, n) => sum + n, 0)
    return counts.set('none', allNumbers(db) - handed)
  })
}

/** The numbers that were not handed over have no index; where they are few, they are found once until something is written. */
function notHandedOver(db: ReadDb): IndexScan {
  const keys = remembered(db, 'not handed over', () =>
    selectColumn<number>(
      db,
      fragment`SELECT n.key FROM numbers AS n LEFT JOIN hand_over_states AS s ON s.key = n.key WHERE s.key IS NULL`,
    ),
  )
  return { ...numbersWhere(fragment`n.key IN ${keys}`), isUnordered: true }
}

function byState(db: ReadDb, given: readonly HandOverState[]): Narrowing {
  const states = [...new Set(given)]
  const counts = countHandOverStates(db)
  const sizeOf = (state: HandOverState) => counts.get(state) ?? 0
  const scanOf = (state: HandOverState): IndexScan | null => {
    if (state !== 'none') return numbersIn('hand_over_states', fragment`s.state = ${state}`)
    return sizeOf(state) <= sortedLimit ? notHandedOver(db) : null
  }
  const scans = states.flatMap((state) => scanOf(state) ?? [])
  return {
    field: 'handOver',
    size: states.reduce((sum, state) => sum + sizeOf(state), 0),
    scans: scans.length === states.length ? scans : null,
    check: isAmong(verbatim(handOverStateOf('n')), states),
  }
}

function byHandOver(db: ReadDb, given: readonly Id[]): Narrowing {
  const ids = [...new Set(given)]
  const [size = 0] = selectColumn<number>(
    db,
    fragment`SELECT coalesce(sum(numbers), 0) FROM hand_overs WHERE id IN ${ids}`,
  )
  return {
    field: 'handedOverIn',
    size,
    scans: ids.map((id) => numbersIn('hand_over_numbers', fragment`s.hand_over_id = ${id}`)),
    check: fragment`EXISTS (SELECT 1 FROM hand_over_numbers WHERE key = n.key AND hand_over_id IN ${ids})`,
  }
}

/** Whether a number of a hand-over, as `alias`, was rejected there and not handed over by the same profile since. */
const isRejected = (alias: 's' | 'r') =>
  verbatim(`${alias}.outcome = 'rejected' AND NOT EXISTS (
  SELECT 1 FROM hand_over_numbers AS later CROSS JOIN hand_overs AS o ON o.id = later.hand_over_id
  WHERE later.key = ${alias}.key AND later.hand_over_id > ${alias}.hand_over_id
    AND o.profile_key = (SELECT profile_key FROM hand_overs WHERE id = ${alias}.hand_over_id))`)

function byRejection(db: ReadDb, given: readonly Id[]): Narrowing {
  const ids = [...new Set(given)]
  const [size = 0] = selectColumn<number>(
    db,
    fragment`SELECT coalesce(sum(rejected), 0) FROM hand_overs WHERE id IN ${ids}`,
  )
  return {
    field: 'rejectedIn',
    size,
    scans: ids.map((id) =>
      numbersIn('hand_over_numbers', fragment`s.hand_over_id = ${id} AND ${isRejected('s')}`),
    ),
    check: fragment`EXISTS (SELECT 1 FROM hand_over_numbers AS r
      WHERE r.key = n.key AND r.hand_over_id IN ${ids} AND ${isRejected('r')})`,
  }
}

/** What the parts of a filter leave that are about hand-overs. */
export function byHandOvers(
  db: ReadDb,
  { handOver = [], handedOverIn = [], rejectedIn = [] }: NumberFilter,
): Narrowing[] {
  return [
    ...(handOver.length === 0 ? [] : [byState(db, handOver)]),
    ...(handedOverIn.length === 0 ? [] : [byHandOver(db, handedOverIn)]),
    ...(rejectedIn.length === 0 ? [] : [byRejection(db, rejectedIn)]),
  ]
}
