import type { NumberFilter } from '../contract/numbers.ts'
import type { Condition } from './condition.ts'
import { sql, type ReadDb } from './connection.ts'
import { inCube, isOpen } from './cube.ts'
import { inOrder, matchingOf, type Matching } from './matching.ts'
import { allNumbers } from './tallies.ts'

/** Counts kept until something is written. */
const countsHeld = 100

interface Held {
  version: string
  readonly counts: Map<string, number>
}

const held = new WeakMap<ReadDb, Held>()

/** Changes whenever this connection or another one has written. */
function versionOf(db: ReadDb): string {
  const own = sql<[], number>(db, 'SELECT total_changes()').pluck().get() ?? 0
  return `${Number(db.pragma('data_version', { simple: true }))}/${own}`
}

/** A count that takes time, remembered until something is written. */
function remembered(db: ReadDb, key: string, count: () => number): number {
  const version = versionOf(db)
  let known = held.get(db)
  if (known?.version !== version) {
    known = { version, counts: new Map() }
    held.set(db, known)
  }
  const before = known.counts.get(key)
  if (before !== undefined) return before
  const counted = count()
  if (known.counts.size >= countsHeld) known.counts.clear()
  known.counts.set(key, counted)
  return counted
}

/** How many rows a SELECT gives. */
export function countRows(db: ReadDb, { text, values }: Condition): number {
  return remembered(
    db,
    JSON.stringify([text, values]),
    () =>
      sql<(string | number)[], number>(db, `SELECT count(*) FROM (${text} LIMIT -1)`)
        .pluck()
        .get(...values) ?? 0,
  )
}

export interface CountOptions {
  /** How the numbers are found, where that is known already. */
  readonly matching?: Matching
  /** Counting stops above this number. */
  readonly upTo?: number | undefined
}

/**
 * How many numbers match: from the counters where they know, else counted.
 * @returns with `isCapped`, there are at least so many
 */
export function countNumbers(
  db: ReadDb,
  filter: NumberFilter,
  { matching = matchingOf(db, filter), upTo }: CountOptions = {},
): { total: number; isCapped: boolean } {
  const known = countInCube(db, filter)
  if (known !== null) return { total: known, isCapped: false }
  const keys = inOrder(matching, { descending: false })
  if (upTo === undefined) return { total: countRows(db, keys), isCapped: false }
  const total =
    sql<(string | number)[], number>(db, `SELECT count(*) FROM (${keys.text} LIMIT ?)`)
      .pluck()
      .get(...keys.values, upTo + 1) ?? 0
  return { total: Math.min(total, upTo), isCapped: total > upTo }
}

/** How many numbers match a filter that the counters know; null for any other. */
export function countInCube(db: ReadDb, filter: NumberFilter): number | null {
  if (isOpen(filter)) return allNumbers(db)
  const cube = inCube(filter)
  if (cube === null) return null
  const counted = sql<(string | number)[], number>(
    db,
    `SELECT coalesce(sum(n), 0) FROM number_counts WHERE ${cube.text}`,
  )
    .pluck()
    .get(...cube.values)
  return counted ?? 0
}
