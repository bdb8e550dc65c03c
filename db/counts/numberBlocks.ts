import { sql, type ReadDb, type WriteDb } from '../file/connection.ts'

/** The greater blocks are looked through first, then the smaller ones in one of them. */
const sizes = { small: 1_000_000, great: 1_000_000_000 } as const

const cameOrWent = '(was_pool_status IS NULL) <> (is_pool_status IS NULL)'
const statements = Object.values(sizes).map(
  (size) => `INSERT INTO number_blocks (size, block, n)
    SELECT ${size}, e164 / ${size}, sum(CASE WHEN is_pool_status IS NULL THEN -1 ELSE 1 END) FROM temp.changed
      WHERE ${cameOrWent} GROUP BY e164 / ${size}
    ON CONFLICT DO UPDATE SET n = n + excluded.n`,
)

/** Brings the counts of the blocks up to date with the numbers in `temp.changed`. */
export function keepBlocks(db: WriteDb): void {
  for (const statement of statements) sql(db, statement).run()
}

/** What to compare the blocks with: everything counted again. */
export const blocksRecount = {
  what: 'number_blocks',
  kept: 'SELECT size, block, n FROM number_blocks WHERE n <> 0',
  counted: `SELECT * FROM (${Object.values(sizes)
    .map((size) => `SELECT ${size}, e164 / ${size}, count(*) FROM numbers GROUP BY e164 / ${size}`)
    .join(' UNION ALL ')})`,
} as const

/** A block with how many numbers are left to pass in it. */
interface Place {
  readonly block: number
  readonly left: number
}

/** In which of these blocks so many numbers have been passed; null when all of them hold fewer. */
function blockAfter(db: ReadDb, size: number, from: number, to: number, passed: number): Place | null {
  const blocks = sql<[number, number, number], [number, number]>(
    db,
    'SELECT block, n FROM number_blocks WHERE size = ? AND block BETWEEN ? AND ? ORDER BY block',
  )
    .raw()
    .iterate(size, from, to)
  let left = passed
  for (const [block, n] of blocks) {
    if (n > left) return { block, left }
    left -= n
  }
  return null
}

const allBlocks = Math.floor(Number.MAX_SAFE_INTEGER / sizes.great)

/**
 * Where a place of the list of all numbers, in their order, is found.
 * @param offset how many numbers come before it
 * @returns a number that is not after it, and how many in the list from there on still come before it; null when the
 *   list is shorter
 */
export function placeInList(
  db: ReadDb,
  offset: number,
): { readonly from: number; readonly left: number } | null {
  const great = blockAfter(db, sizes.great, 0, allBlocks, offset)
  if (great === null) return null
  const within = sizes.great / sizes.small
  const first = great.block * within
  const small = blockAfter(db, sizes.small, first, first + within - 1, great.left)
  return small === null ? null : { from: small.block * sizes.small, left: small.left }
}
