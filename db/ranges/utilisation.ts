import type { HoldKind } from '../../contract/life/holds.ts'
import type { Utilisation } from '../../contract/ranges.ts'
import type { PoolStatus } from '../../contract/life/statuses.ts'
import type { ReadDb } from '../file/connection.ts'
import { fragment, selectColumn, verbatim, type Fragment } from '../file/fragment.ts'
import { keysGoodFor } from '../numbers/availableNumbers.ts'
import { isHeldAt } from '../numbers/holding.ts'
import { countBetween, keyStep, lengthOfKey, lengths, type KeyRange } from '../numbers/numberKey.ts'

/** How many available numbers are looked at before others get their turn. */
const numbersAtOnce = 5000

/** How many numbers of a range meet a condition that has an index, which ends with their keys. */
function count(db: ReadDb, { first, last }: KeyRange, condition: Fragment): number {
  const [n = 0] = selectColumn<number>(
    db,
    fragment`SELECT count(*) FROM numbers AS n WHERE ${condition} AND n.key >= ${first} AND n.key <= ${last}
      AND (n.key - ${first}) % ${lengths} = 0`,
  )
  return n
}

const withStatus = (status: PoolStatus) => fragment`n.pool_status = ${status}`
const held = (kind: HoldKind) => verbatim(`n.hold = '${kind}' AND ${isHeldAt()}`)
const waiting = verbatim(`n.line_status = 'Pending' AND +n.pool_status = 'Free' AND NOT ${isHeldAt()}`)

/** How many of the available numbers of a range follow each other at most, and how many such runs there are. */
function* runsIn(
  db: ReadDb,
  range: KeyRange,
): Generator<undefined, Pick<Utilisation, 'longestFree' | 'gaps'>> {
  const length = lengthOfKey(range.first)
  const step = keyStep(length)
  let last = Number.NaN
  let run = 0
  let longestFree = 0
  let gaps = 0
  for (const keys of keysGoodFor(db, 'available', { ranges: [range] }, numbersAtOnce)) {
    for (const key of keys) {
      if (lengthOfKey(key) !== length) continue
      if (key === last + step) run += 1
      else {
        run = 1
        gaps += 1
      }
      last = key
      if (run > longestFree) longestFree = run
    }
    yield
  }
  return { longestFree, gaps }
}

/**
 * What becomes of the numbers of a range, counted in indexes alone.
 * @param range its first and its last number have as many digits, and so have the others
 */
export function* utilisationOf(db: ReadDb, range: KeyRange): Generator<undefined, Utilisation> {
  const size = countBetween(range)
  const free = count(db, range, withStatus('Free'))
  const reserved = free === 0 ? 0 : count(db, range, held('reserved'))
  const resting = free === 0 ? 0 : count(db, range, held('resting'))
  const awaitingPort = free === 0 ? 0 : count(db, range, waiting)
  const assigned = count(db, range, withStatus('Assigned'))
  const returned = count(db, range, withStatus('Returned'))
  const available = free - reserved - resting - awaitingPort
  const isOneRun = available === 0 || available === size
  const runs = isOneRun ? { longestFree: available, gaps: Math.min(available, 1) } : yield* runsIn(db, range)
  return {
    size,
    available,
    reserved,
    resting,
    awaitingPort,
    assigned,
    returned,
    missing: size - free - assigned - returned,
    ...runs,
  }
}
