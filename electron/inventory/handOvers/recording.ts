import type { CallOutput, CheckedInput } from '../../../contract/api.ts'
import type { ActProgress } from '../../../contract/history.ts'
import { messageOf } from '../../../contract/messages/message.ts'
import type { ExportedSelection } from '../../../contract/exporting.ts'
import type { NumberFilter } from '../../../contract/numbers.ts'
import { fail, ok, type Result } from '../../../contract/result.ts'
import type { Id } from '../../../contract/values.ts'
import { addToHandOver, insertHandOver } from '../../../db/handOvers/handOvers.ts'
import type { ReadDb } from '../../../db/file/connection.ts'
import { lastEntry, numbersAtOnce } from '../../../db/numbers/acting.ts'
import type { Steps } from '../../../db/numbers/steps.ts'
import type { ExportedNumber } from '../../sheets/layout.ts'
import type { CallContext } from '../context.ts'
import { slicesOf } from '../review/slices.ts'
import type { ReadResults } from './results.ts'
import { inSight } from '../services/acting.ts'

/** A filter that asks what was handed over does not say which numbers a system is to have. */
const isOfHandOvers = ({ handOver = [], handedOverIn = [], rejectedIn = [] }: NumberFilter) =>
  handOver.length + handedOverIn.length + rejectedIn.length > 0

/** The numbers of an export, as they are taken from its pages. */
class ExportedNumbers {
  /** The name under which they are remembered. */
  readonly name: string
  readonly filter: NumberFilter | null
  /** The newest entry of the history when the export began. */
  readonly last: number
  readonly keys: number[] = []

  constructor(name: string, numbers: ExportedSelection, last: number) {
    this.name = name
    this.filter = 'filter' in numbers && !isOfHandOvers(numbers.filter) ? numbers.filter : null
    this.last = last
  }
}

/** Remembers which numbers were exported last, until their hand-over is recorded; one export is written at a time. */
export class HandOversUnderWay {
  #numbers: ExportedNumbers | null = null
  /** The results that were read last, until they are kept. */
  results: ReadResults | null = null

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
    }: { readonly numbers: ExportedSelection; readonly pages: Iterable<readonly ExportedNumber[]> },
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
  const exported = context.handOvers.take(order.exported)
  if (exported === null) return fail('not_found', messageOf('handOver.notRemembered'))
  return inSight(context, () => stepsOf(context, order, exported))
}
