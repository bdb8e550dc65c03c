import type { CallOutput, CheckedInput } from '../../../contract/api.ts'
import { messageOf } from '../../../contract/messages/message.ts'
import { fail, ok, type Result } from '../../../contract/result.ts'
import { countsOf, findChangedSince, profileKeyOf } from '../../../db/handOvers/changes.ts'
import { listHandOvers } from '../../../db/handOvers/handOvers.ts'
import { handOversOf } from '../../../db/handOvers/outcomes.ts'
import type { ReadContext } from '../context.ts'
import { inParts } from '../pausing.ts'

export function handOvers(
  { db }: ReadContext,
  page: CheckedInput<'handOvers.list'>,
): Result<CallOutput<'handOvers.list'>> {
  return ok(listHandOvers(db, page))
}

export function handOversOfNumber(
  { db }: ReadContext,
  { numberId }: CheckedInput<'handOvers.ofNumber'>,
): Result<CallOutput<'handOvers.ofNumber'>> {
  return ok({ handOvers: handOversOf(db, numberId) })
}

/** How many numbers changed since the last hand-over by the profile of this one. */
export async function changesSince(
  { db, pause }: ReadContext,
  { handOverId }: CheckedInput<'handOvers.changes'>,
): Promise<Result<CallOutput<'handOvers.changes'>>> {
  const profile = profileKeyOf(db, handOverId)
  if (profile === null) return fail('not_found', messageOf('handOver.gone'))
  return ok(countsOf(await inParts(findChangedSince(db, profile), pause)))
}
