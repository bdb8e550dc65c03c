import type { CallOutput, CheckedInput } from '../../../contract/api.ts'
import type { ActProgress } from '../../../contract/history.ts'
import { messageOf } from '../../../contract/messages/message.ts'
import type { NumberFilter, NumberSelection } from '../../../contract/numbers.ts'
import { fail, ok, type Result } from '../../../contract/result.ts'
import type { Id } from '../../../contract/values.ts'
import { addToHandOver, insertHandOver, listHandOvers } from '../../../db/handOvers/handOvers.ts'
import type { ReadDb } from '../../../db/file/connection.ts'
import { lastEntry, numbersAtOnce } from '../../../db/numbers/acting.ts'
import type { Steps } from '../../../db/numbers/steps.ts'
import type { ExportedNumber } from '../../sheets/layout.ts'
import type { CallContext, ReadContext } from '../context.ts'
import { slicesOf } from '../review/slices.ts'
import { inSight } from './acting.ts'

/** The numbers of an export, as they are taken from its pages. */
class ExportedNumbers {
  /** The name under which they are remembered. */
  readonly name: string
  readonly filter: NumberFilter | null
  /** The newest entry of the history when the export began. */
  readonly last: number
  readonly keys: number[] = []

  constructor(name: string, numbers: NumberSelection, last: number) {
    this.name = name
    this.filter = 'filter' in numbers ? numbers.filter : null
    this.last = last
  }
}

/** Remembers which numbers were exported last, until their hand-over is recorded; one export is written at a time. */
export class LastExport {
  #numbers: ExportedNumbers | null = null

  /** Gives what is remembered under a name, and forgets it; null where that is nothing. */
  take(name: string): ExportedNumbers | null {
    const exported = this.#numbers
    if (exported?.name !== name) return null
    this.#numbers = null
    return exported
  }

  /**
   * The same pages, whose numbers are noted as they are taken.
   * @param name under which they are remembered
   */
  *noting(
    db: ReadDb,
    name: string,
    {
      numbers,
      pages,
    }: { readonly numbers: NumberSelection; readonly pages: Iterable<readonly ExportedNumber[]> },
  ): Generator<readonly ExportedNumber[], undefined> {
    const exported = new ExportedNumbers(name, numbers, lastEntry(db))
    for (const page of pages) {
      for (const { id } of page) exported.keys.push(id)
      yield page
    }
    this.#numbers = exported
  }
}

type Order = CheckedInput<'handOvers.record'>

function* stepsOf(
  { db, now }: CallContext<ActProgress>,
  { profile, files }: Order,
  { filter, keys, last }: ExportedNumbers,
): Steps<Result<{ id: Id }>, ActProgress> {
  const total = keys.length
  const id = insertHandOver(db, { profile, filter, files, numbers: total, at: now() })
  let done = 0
  for (const slice of slicesOf(keys, numbersAtOnce)) {
    addToHandOver(db, id, slice, last)
    done += slice.length
    yield { done, total }
  }
  return ok({ id })
}

/** Records an export whose files are in place as a hand-over, in steps and as a whole. */
export function recordHandOver(
  context: CallContext<ActProgress>,
  order: Order,
): Result<CallOutput<'handOvers.record'>> | Promise<Result<CallOutput<'handOvers.record'>>> {
  const exported = context.exports.take(order.exported)
  if (exported === null) return fail('not_found', messageOf('handOver.notRemembered'))
  return inSight(context, () => stepsOf(context, order, exported))
}

export function handOvers(
  { db }: ReadContext,
  page: CheckedInput<'handOvers.list'>,
): Result<CallOutput<'handOvers.list'>> {
  return ok(listHandOvers(db, page))
}
