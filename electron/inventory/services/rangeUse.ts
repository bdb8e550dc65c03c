import type { CallOutput, CheckedInput } from '../../../contract/api.ts'
import { messageOf } from '../../../contract/messages/message.ts'
import type { Block, BlockSize, Range } from '../../../contract/ranges.ts'
import { fail, ok, type Failure, type Result } from '../../../contract/result.ts'
import type { ShownNumber } from '../../../contract/values.ts'
import type { ReadDb } from '../../../db/file/connection.ts'
import { dataVersionOf } from '../../../db/history/dataVersion.ts'
import { e164Of, type KeyRange } from '../../../db/numbers/numberKey.ts'
import { blockAround, blocksOf, blocksWithNumbers, countBlocks } from '../../../db/ranges/blocks.ts'
import { findRange, listRanges, type StoredRange } from '../../../db/ranges/ranges.ts'
import { utilisationOf } from '../../../db/ranges/utilisation.ts'
import { formatInternational } from '../../numbering/format.ts'
import type { ReadContext } from '../context.ts'
import { inParts } from '../pausing.ts'

/** A number by its key, for the eye and for the clipboard. */
export function shownNumber(key: number): ShownNumber {
  const e164 = e164Of(key)
  return { e164, international: formatInternational(e164) }
}

/** That somebody has deleted a range meanwhile. */
export const rangeGone = (): Failure => fail('not_found', messageOf('failure.rangeGone'))

async function blockOf({ db, pause }: ReadContext, keys: KeyRange): Promise<Block> {
  const use = await inParts(utilisationOf(db, keys), pause)
  return { first: shownNumber(keys.first), last: shownNumber(keys.last), use }
}

/** A range with what becomes of its numbers. */
export async function rangeUsed(context: ReadContext, stored: StoredRange): Promise<Range> {
  const { id, name, carrier, receivedOn, note } = stored
  return { id, name, carrier, receivedOn, note, ...(await blockOf(context, stored)) }
}

/** Ranges in the order of their numbers. */
export async function listRangesUsed(
  context: ReadContext,
  input: CheckedInput<'ranges.list'>,
): Promise<Result<CallOutput<'ranges.list'>>> {
  const { rows, total } = listRanges(context.db, input)
  const used: Range[] = []
  for (const row of rows) {
    used.push(await rangeUsed(context, row))
    await context.pause()
  }
  return ok({ rows: used, total })
}

/** Ranges by name alone. */
export function listRangeNames(
  { db }: ReadContext,
  input: CheckedInput<'ranges.names'>,
): Result<CallOutput<'ranges.names'>> {
  const { rows, total } = listRanges(db, input)
  return ok({ rows: rows.map(({ id, name }) => ({ id, name })), total })
}

/** The blocks of all numbers of a size as they were, by a number of each. */
interface KnownBlocks {
  readonly version: string
  readonly blocks: readonly number[]
}

const known = new WeakMap<ReadDb, Map<BlockSize, KnownBlocks>>()

/** To find the blocks, all numbers are gone through; they stay the same until the inventory changes. */
async function allBlocks({ db, pause }: ReadContext, size: BlockSize): Promise<readonly number[]> {
  const version = dataVersionOf(db)
  const before = known.get(db)?.get(size)
  if (before?.version === version) return before.blocks
  const blocks = await inParts(blocksWithNumbers(db, size), pause)
  const bySize = known.get(db) ?? new Map<BlockSize, KnownBlocks>()
  known.set(db, bySize.set(size, { version, blocks }))
  return blocks
}

/** The blocks of a range, or those of all numbers. */
export async function listBlocks(
  context: ReadContext,
  { rangeId, blockSize, offset, limit }: CheckedInput<'ranges.blocks'>,
): Promise<Result<CallOutput<'ranges.blocks'>>> {
  const rows: Block[] = []
  const show = async (keys: readonly KeyRange[]): Promise<Block[]> => {
    for (const block of keys) {
      rows.push(await blockOf(context, block))
      await context.pause()
    }
    return rows
  }
  if (rangeId === undefined) {
    const blocks = await allBlocks(context, blockSize)
    const shown = blocks.slice(offset, offset + limit).map((key) => blockAround(key, blockSize))
    return ok({ rows: await show(shown), total: blocks.length })
  }
  const range = findRange(context.db, rangeId)
  if (range === null) return rangeGone()
  return ok({
    rows: await show(blocksOf(range, blockSize, offset, limit)),
    total: countBlocks(range, blockSize),
  })
}
