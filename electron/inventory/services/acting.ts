import { canDo, type ActName } from '../../../contract/life.ts'
import type { BulkOutcome } from '../../../contract/history.ts'
import type { NumberSelection } from '../../../contract/numbers.ts'
import { fail, ok, type Result } from '../../../contract/result.ts'
import { inTransaction } from '../../../db/connection.ts'
import { startOperation, writeEntry } from '../../../db/history.ts'
import {
  lifeOf,
  removeNumber,
  saveState,
  selectedNumbers,
  toE164,
  type HeldNumber,
  type NumberState,
} from '../../../db/numbers.ts'
import { formatInternational } from '../../numbering/format.ts'
import type { InventoryContext } from '../context.ts'
import { LeavingOut } from './leavingOut.ts'

/** What an act makes of a number: its new state, or null when it leaves the inventory. */
type Outcome = (number: HeldNumber) => NumberState | null

export interface ActOptions {
  /** A reason to leave a number out besides those of the life of a number. */
  readonly refuse?: (number: HeldNumber) => string | null
}

const words = {
  'pool.assign': 'assigned',
  'pool.unbind': 'unbound',
  'pool.delete': 'deleted',
  'user.assign': 'assigned to a user',
  'user.unbind': 'unbound from its user',
  'sub.release': 'given back',
} as const
export type SelectionAct = keyof typeof words

/**
 * Does an act to every number of a selection that admits it, as one operation in one transaction: load, ask the life of
 * a number, write the history and the number. The others are left out, with the reasons.
 * @returns what was done; `refused` when it applies to none, `not_found` when the selection is empty by now
 */
export function act(
  { db, now }: InventoryContext,
  name: SelectionAct,
  selection: NumberSelection,
  outcome: Outcome,
  { refuse = () => null }: ActOptions = {},
): Result<BulkOutcome> {
  return inTransaction(db, () => {
    const numbers = selectedNumbers(db, selection)
    if (numbers.length === 0) {
      return fail('not_found', 'None of these numbers is in the inventory any more. The list shows what is.')
    }
    const leaving = new LeavingOut()
    const admitted = numbers.filter((number) => {
      const reason = reasonAgainst(name, number) ?? refuse(number)
      if (reason !== null) leaving.add(reason, number.digits)
      return reason === null
    })
    const leftOut = leaving.groups()
    const [first] = admitted
    if (first === undefined) return refusalOf(name, numbers, leftOut)
    const at = now()
    const operationId = startOperation(db, name, at)
    for (const number of admitted) record(db, operationId, name, number, outcome(number), at)
    const only = admitted.length === 1 ? formatInternational(toE164(first.digits)) : null
    return ok({ operationId, done: admitted.length, only, leftOut })
  })
}

function reasonAgainst(name: ActName, { state }: HeldNumber): string | null {
  const permission = canDo(name, lifeOf(state))
  return permission.allowed ? null : permission.reason
}

function refusalOf(name: SelectionAct, numbers: HeldNumber[], leftOut: BulkOutcome['leftOut']) {
  const [number] = numbers
  const reasons = leftOut.map(({ reason }) => reason)
  const subject =
    numbers.length === 1 && number !== undefined
      ? `${formatInternational(toE164(number.digits))} was not ${words[name]}`
      : `None of the ${numbers.length} numbers was ${words[name]}`
  return fail('refused', `${subject}: ${reasons.join('; ')}.`, { reasons })
}

function record(
  db: InventoryContext['db'],
  operationId: number,
  name: SelectionAct,
  number: HeldNumber,
  state: NumberState | null,
  at: number,
): void {
  const { digits, country, numberType, batchId, addedAt } = number
  const historyId = writeEntry(db, {
    operationId,
    digits,
    at,
    act: name,
    priorId: number.historyId,
    from: number.state.poolStatus,
    state,
    ...(state === null ? { tombstone: { digits, country, numberType, batchId, addedAt } } : {}),
  })
  if (state === null) removeNumber(db, number.id)
  else saveState(db, number, state, historyId, at)
}
