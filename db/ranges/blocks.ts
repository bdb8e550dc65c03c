import type { BlockSize } from '../../contract/ranges.ts'
import type { ReadDb } from '../file/connection.ts'
import { sql } from '../file/connection.ts'
import {
  beforeAllKeys,
  countBetween,
  keyOfDigits,
  lengthOfKey,
  wholeNumberOf,
  type KeyRange,
} from '../numbers/numberKey.ts'

/** How many numbers are looked at before others get their turn. */
const numbersAtOnce = 5000

/** The key of a whole number of so many digits. */
function keyOfWhole(number: number): number {
  const key = keyOfDigits(String(number))
  if (key === null) throw new Error(`${number} has no key`)
  return key
}

/** The first number of the block that a number is in. */
const firstOf = (number: number, size: number) => number - (number % size)

/** How many blocks of a size a range has numbers of. */
export function countBlocks(range: KeyRange, size: BlockSize): number {
  const first = wholeNumberOf(range.first)
  const last = first + countBetween(range) - 1
  return (firstOf(last, size) - firstOf(first, size)) / size + 1
}

/** Some blocks of a range, in order; the first and the last of all may be cut off by the range. */
export function blocksOf(range: KeyRange, size: BlockSize, offset: number, limit: number): KeyRange[] {
  const first = wholeNumberOf(range.first)
  const last = first + countBetween(range) - 1
  const count = Math.max(0, Math.min(limit, countBlocks(range, size) - offset))
  return Array.from({ length: count }, (_, place) => {
    const begin = firstOf(first, size) + (offset + place) * size
    return {
      first: keyOfWhole(Math.max(begin, first)),
      last: keyOfWhole(Math.min(begin + size - 1, last)),
    }
  })
}

/** The whole block that a number is in. */
export function blockAround(key: number, size: BlockSize): KeyRange {
  const length = lengthOfKey(key)
  const begin = firstOf(wholeNumberOf(key), size)
  // Short numbers may be fewer than a block has.
  const [lowest, highest] = [10 ** (length - 1), 10 ** length - 1]
  return {
    first: keyOfWhole(Math.max(begin, lowest)),
    last: keyOfWhole(Math.min(begin + size - 1, highest)),
  }
}

/**
 * A number of each block that the inventory has numbers of, in order. Numbers with more or fewer digits are of other
 * blocks, which come in between.
 */
export function* blocksWithNumbers(db: ReadDb, size: BlockSize): Generator<undefined, readonly number[]> {
  const found: number[] = []
  const latest = new Map<number, number>()
  const select = sql<[number, number], number>(
    db,
    'SELECT key FROM numbers WHERE key > ? ORDER BY key LIMIT ?',
  ).pluck()
  for (let after = beforeAllKeys; ;) {
    const keys = select.all(after, numbersAtOnce)
    for (const key of keys) {
      const length = lengthOfKey(key)
      const block = firstOf(wholeNumberOf(key), size)
      if (latest.get(length) === block) continue
      latest.set(length, block)
      found.push(key)
    }
    const end = keys.at(-1)
    if (end === undefined || keys.length < numbersAtOnce) return found
    after = end
    yield
  }
}
