import { messageOf } from '../../../contract/messages/message.ts'
import type { CallOutput, CheckedInput } from '../../../contract/api.ts'
import type { ActProgress, UndoneAct } from '../../../contract/history.ts'
import { fail, ok, type Failure, type Result } from '../../../contract/result.ts'
import type { Id } from '../../../contract/values.ts'
import type { ReadDb, WriteDb } from '../../../db/file/connection.ts'
import { entryOutcomes } from '../../../db/directory/directoryHistory.ts'
import { entriesOf } from '../../../db/history/history.ts'
import { findOperation, startOperation } from '../../../db/history/operations.ts'
import { e164Of, keyOf } from '../../../db/numbers/numberKey.ts'
import { numbersInOrder } from '../../../db/numbers/numbers.ts'
import type { Steps } from '../../../db/numbers/steps.ts'
import {
  countToUndo,
  examplesChangedSince,
  leaveChanged,
  selectDoneIn,
  undoSelected,
} from '../../../db/numbers/undoing.ts'
import { formatInternational } from '../../numbering/format.ts'
import type { CallContext, InventoryContext } from '../context.ts'
import { asPart, inSight } from './acting.ts'
import { comesBack, undoEntries } from './undoingDirectory.ts'

const namedInWords = 3
const namedInDetails = 100

type Undone = CallOutput<'operations.undo'>

/** Thrown where an undo turns out to be impossible, so that nothing of it stays. */
class Impossible extends Error {
  readonly failure: Failure

  constructor(failure: Failure) {
    super(failure.message.key)
    this.failure = failure
  }
}

type Input = CheckedInput<'operations.undo'>

/** Why an operation can't be undone, or how many of its numbers have changed since and are to be left. */
function changedSince(db: ReadDb, { operationId, changed }: Input): Failure | number {
  const operation = findOperation(db, operationId)
  if (operation === null) return fail('not_found', messageOf('failure.undoNone'))
  if (operation.undoneBy !== null) return fail('refused', messageOf('failure.alreadyUndone'))
  const { changedSince: left } = operation
  return left > 0 && changed === 'refuse' ? changedFailure(db, [operationId], left) : left
}

/** The act that an undo took back; an undo of an undo does it again. */
function actUndoneBy(db: ReadDb, undoing: Id): Pick<UndoneAct, 'act' | 'isRedone'> {
  let isRedone = true
  for (let id: Id | null = undoing; id !== null; isRedone = !isRedone) {
    const operation = findOperation(db, id)
    if (operation === null) break
    if (operation.act !== 'undo') return { act: operation.act, isRedone }
    id = operation.undoes
  }
  throw new Error(`${undoing} undoes no act`)
}

function whatWasUndone(db: ReadDb, undoing: Id): UndoneAct {
  const directory = findOperation(db, undoing)?.directory ?? null
  const {
    rows: [entry],
    total,
  } = entriesOf(db, undoing, { offset: 0, limit: 1 })
  const undone = actUndoneBy(db, undoing)
  if (entry === undefined || total > 1) return { ...undone, only: null, directory }
  const [number] = numbersInOrder(db, [keyOf(entry.e164)])
  return {
    ...undone,
    directory,
    only: {
      international: formatInternational(entry.e164),
      status: entry.to,
      subAccount: number?.subAccount?.name ?? null,
      isElsewhere: entry.from !== entry.to,
    },
  }
}

function* stepsOf(context: InventoryContext, input: Input): Steps<Result<Undone>, ActProgress | undefined> {
  const { db } = context
  const { operationId } = input
  const left = changedSince(db, input)
  if (typeof left !== 'number') return left
  yield* selectDoneIn(db, operationId)
  if (left > 0) yield* leaveChanged(db, operationId)
  const total = countToUndo(db)
  const entries = entryOutcomes(db, operationId)
  if (total === 0 && (left > 0 || entries.length === 0)) return allChanged
  const at = context.now()
  const undoing = startOperation(db, 'undo', at, operationId)
  const coming = entries.filter(comesBack)
  const going = entries.filter((entry) => !comesBack(entry))
  const inAll = total + entries.length
  yield* undoPart(undoEntries(db, undoing, coming), 0, inAll)
  yield* undoPart(undoNumbers(db, { operationId: undoing, at }), coming.length, inAll)
  yield* undoPart(undoEntries(db, undoing, going), coming.length + total, inAll)
  // What is kept of the operation is kept with every step.
  yield undefined
  return ok({ operationId: undoing, undone: total, left, what: whatWasUndone(db, undoing) })
}

/** Undoes a part of an operation; throws where that is impossible. */
function* undoPart(
  part: Generator<number, Failure | null>,
  before: number,
  total: number,
): Steps<undefined, ActProgress | undefined> {
  const failure = yield* asPart(part, before, total)
  if (failure !== null) throw new Impossible(failure)
  return undefined
}

function* undoNumbers(
  db: WriteDb,
  undoing: { operationId: Id; at: number },
): Generator<number, Failure | null> {
  const isPossible = yield* undoSelected(db, undoing)
  return isPossible ? null : fail('refused', messageOf('failure.undoDependent'))
}

/** What is said of an operation whose numbers have changed since; its details name more of them than its words. */
export function changedFailure(db: ReadDb, operationIds: readonly number[], changedSince: number): Failure {
  const numbers: string[] = []
  for (const id of operationIds) {
    if (numbers.length === namedInDetails) break
    const some = examplesChangedSince(db, id, namedInDetails - numbers.length)
    numbers.push(...some.map((key) => formatInternational(e164Of(key))))
  }
  const named = numbers.slice(0, namedInWords)
  const more = changedSince - named.length
  const which = more > 0 ? [...named, messageOf('count.more', { count: more })] : named
  return fail('refused', messageOf('failure.someChanged', { numbers: which }), { changedSince, numbers })
}

/** What is said where nothing is left to undo. */
export const allChanged = fail('refused', messageOf('failure.allChanged'))

/**
 * Undoes an operation, as an operation of its own. An undo can be undone too, which does the act again.
 * @returns `refused` when it was undone already, when any of its numbers has changed since (naming some) and such are
 *   not to be left, or when it would bring back a reference to somebody who is no longer in the directory or is
 *   archived, or what it did to the directory can't be taken back; `cancelled` when the person stops it
 */
export async function undo(context: CallContext<ActProgress>, input: Input): Promise<Result<Undone>> {
  try {
    return await inSight(context, () => stepsOf(context, input))
  } catch (error) {
    if (error instanceof Impossible) return error.failure
    throw error
  }
}
