import type { CallOutput, CheckedInput } from '../../../contract/api.ts'
import { ok, type Result } from '../../../contract/result.ts'
import { listSources, removeSource } from '../../../db/sources/sources.ts'
import type { InventoryContext, ReadContext } from '../context.ts'
import { inTurn } from '../writing.ts'

/** Where files come from that the inventory was compared with. */
export function sources({ db }: ReadContext): Result<CallOutput<'sources.list'>> {
  return ok({ sources: listSources(db) })
}

/** Forgets a source with what came of its last comparison. */
export async function forgetSource(
  context: InventoryContext,
  { id }: CheckedInput<'sources.remove'>,
): Promise<Result<Record<string, never>>> {
  await inTurn(context, () => removeSource(context.db, id))
  return ok({})
}
