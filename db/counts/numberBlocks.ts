import { beginningOf, keysBeginning } from '../numbers/numberKey.ts'
import { sql, type ReadDb, type WriteDb } from '../file/connection.ts'
import { ofSources, type ChangedSource } from './changed.ts'

/**
 * Blocks of numbers that begin alike, by how many digits: the greater blocks are looked through first, then the smaller
 * ones in one of them.
 */
const lengths = { great: 3, small: 6 } as const
const within = 10 ** (lengths.small - lengths.great)

const cameOrWent = '(was_pool_status IS NULL) <> (is_pool_status IS NULL)'
const statements = ofSources((from) =>
  Object.values(lengths).map(
    (length) => `INSERT INTO number_blocks (digits, block, n)
    SELECT ${length}, ${beginningOf('key', length)} AS block, sum(CASE WHEN is_pool_status IS NULL THEN -1 ELSE 1 END)
      FROM temp.${from} WHERE ${cameOrWent} GROUP BY block
    ON CONFLICT DO UPDATE SET n = n + excluded.n`,
  ),
)

/** Brings the counts of the blocks up to date with the changed numbers. */
export function keepBlocks(db: WriteDb, from: ChangedSource): void {
  for (const statement of statements[from]) sql(db, statement).run()
}

/** What to compare the blocks with: everything counted again. */
export const blocksRecount = {
  what: 'number_blocks',
  kept: 'SELECT digits, block, n FROM number_blocks WHERE n <> 0',
  counted: `SELECT * FROM (${Object.values(lengths)
    .map(
      (length) =>
        `SELECT ${length}, ${beginningOf('key', length)} AS block, count(*) FROM numbers GROUP BY block`,
    )
    .join(' UNION ALL ')})`,
} as const

/** A block with how many numbers are left to pass in it. */
interface Place {
  readonly block: number
  readonly left: number
}

/** In which of these blocks so many numbers have been passed; null when all of them hold fewer. */
function blockAfter(db: ReadDb, length: number, from: number, to: number, passed: number): Place | null {
  const blocks = sql<[number, number, number], [number, number]>(
    db,
    'SELECT block, n FROM number_blocks WHERE digits = ? AND block BETWEEN ? AND ? ORDER BY block',
  )
    .raw()
    .iterate(length, from, to)
  let left = passed
  for (const [block, n] of blocks) {
    if (n > left) return { block, left }
    left -= n
  }
  return null
}

/**
 * Where a place of the list of all numbers, in their order, is found.
 * @param offset how many numbers come before it
 * @returns the key of a number, or less, that is not after it, and how many in the list from there on still come before it; null when the
 *   list is shorter
 */
export function placeInList(
  db: ReadDb,
  offset: number,
): { readonly from: number; readonly left: number } | null {
  const great = blockAfter(db, lengths.great, 0, 10 ** lengths.great, offset)
  if (great === null) return null
  const first = great.block * within
  const small = blockAfter(db, lengths.small, first, first + within - 1, great.left)
  const keys = small === null ? null : keysBeginning(String(small.block))
  return small === null || keys === null ? null : { from: keys.first, left: small.left }
}
