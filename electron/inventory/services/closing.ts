import { acts, type NumberAct } from '../../../contract/life/acts.ts'
import type { CheckedInput } from '../../../contract/api.ts'
import type { ClosedAccount, ClosingOutlook } from '../../../contract/life/directoryActs.ts'
import type { ActProgress } from '../../../contract/history.ts'
import { messageOf } from '../../../contract/messages/message.ts'
import { fail, ok, type Result } from '../../../contract/result.ts'
import type { Id } from '../../../contract/values.ts'
import { countUsersWithNumbers, findEntry } from '../../../db/directory/accounts.ts'
import { changeEntry } from '../../../db/directory/changingEntries.ts'
import type { ReadDb } from '../../../db/file/connection.ts'
import { countNumbers } from '../../../db/list/counting.ts'
import { changeBy, type Change } from '../../../db/numbers/acting.ts'
import { takeReferring } from '../../../db/numbers/ofEntries.ts'
import type { Steps } from '../../../db/numbers/steps.ts'
import type { CallContext, InventoryContext, ReadContext } from '../context.ts'
import { asPart, everyNumber, inSight } from './acting.ts'
import { changing, gone } from './directory.ts'

/** What closing a sub account would do. */
function outlook(db: ReadDb, id: Id): ClosingOutlook {
  const count = (poolStatus: 'Assigned' | 'Returned') =>
    countNumbers(db, { subAccountId: [id], poolStatus: [poolStatus] }).total
  return {
    users: countUsersWithNumbers(db, id),
    assigned: count('Assigned'),
    returned: count('Returned'),
    reserved: findEntry(db, 'subAccount', id)?.reserved ?? 0,
  }
}

/** What closing a sub account would do, before it is asked for. */
export function closingAccount(
  { db }: ReadContext,
  { id }: CheckedInput<'directory.closing'>,
): Result<ClosingOutlook> {
  return findEntry(db, 'subAccount', id) === null ? gone('subAccount') : ok(outlook(db, id))
}

/** Where an act leads that takes nothing. */
function leadingTo(name: NumberAct): Change {
  const change = changeBy(acts[name], {})
  if (change === null) throw new Error(`${name} leads nowhere`)
  return change
}

const returned = leadingTo('pool.return')
const lifted = leadingTo('pool.lift')
const unbound = leadingTo('pool.unbind')
const unboundWithUser: Change = { ...unbound, sets: { ...unbound.sets, user_id: 'NULL' } }
const onlyAssigned = { text: "n.pool_status = 'Assigned'", parameters: {} }

function* stepsOf(
  context: InventoryContext,
  { id, unbind }: CheckedInput<'directory.close'>,
): Steps<Result<ClosedAccount>, ActProgress | undefined> {
  const { db } = context
  const entry = findEntry(db, 'subAccount', id)
  if (entry === null) return gone('subAccount')
  if (entry.archived !== null)
    return fail('refused', messageOf('failure.archivedAlready', { name: entry.name }))
  const before = outlook(db, id)
  const { operationId, at } = changing(context, 'directory.close')
  const total = before.assigned + (unbind ? before.returned : 0) + before.reserved
  const going = unbind
    ? { operationId, at, admitted: everyNumber, goal: unboundWithUser }
    : { operationId, at, admitted: onlyAssigned, goal: returned }
  const taken = yield* asPart(takeReferring(db, { column: 'sub_account_id', id }, going), 0, total)
  const lifting = { operationId, at, admitted: everyNumber, goal: lifted }
  yield* asPart(takeReferring(db, { column: 'hold_for', id }, lifting), taken, total)
  changeEntry(db, operationId, 'subAccount', id, { archivedAt: at })
  return ok({
    operationId,
    name: entry.name,
    users: before.users,
    returned: before.assigned,
    unbound: unbind ? before.assigned + before.returned : 0,
    lifted: before.reserved,
  })
}

/**
 * Closes a sub account as one operation: its users are unbound, its numbers returned and, where it is asked, unbound
 * too; reservations for it are lifted, and it is archived.
 * @returns `cancelled` when the person stops it; nothing was changed then
 */
export function closeAccount(
  context: CallContext<ActProgress>,
  input: CheckedInput<'directory.close'>,
): Promise<Result<ClosedAccount>> {
  return inSight(context, () => stepsOf(context, input))
}
