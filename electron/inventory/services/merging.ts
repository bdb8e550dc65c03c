import type { DirectoryEntry } from '../../../contract/accounts.ts'
import type { CallOutput, CheckedInput } from '../../../contract/api.ts'
import type { ActProgress } from '../../../contract/history.ts'
import { messageOf } from '../../../contract/messages/message.ts'
import { fail, ok, type Failure, type Result } from '../../../contract/result.ts'
import type { Id } from '../../../contract/values.ts'
import { dependentsOf, findByName, findEntry } from '../../../db/directory/accounts.ts'
import { changeEntry, insertEntry, type Changing } from '../../../db/directory/changingEntries.ts'
import type { WriteDb } from '../../../db/file/connection.ts'
import type { Change } from '../../../db/numbers/acting.ts'
import { countRangesOf } from '../../../db/ranges/ranges.ts'
import { takeReferring, type Reference } from '../../../db/numbers/ofEntries.ts'
import type { Steps } from '../../../db/numbers/steps.ts'
import type { CallContext, InventoryContext } from '../context.ts'
import { asPart, everyNumber, inSight } from './acting.ts'
import { archivedFailure, changing, gone } from './directory.ts'

type Input = CheckedInput<'directory.merge'>
type Merged = CallOutput<'directory.merge'>

/** An entry, and the one that takes over what it has. */
interface Pair {
  readonly from: DirectoryEntry
  readonly into: DirectoryEntry
}

function pairOf(db: WriteDb, { kind, id, intoId }: Input): Pair | Failure {
  const from = findEntry(db, kind, id)
  const into = findEntry(db, kind, intoId)
  if (from === null || into === null) return gone(kind)
  if (id === intoId) return fail('refused', messageOf('failure.mergeItself', { name: from.name }))
  if (into.archived !== null) return archivedFailure(into.name)
  if (kind === 'user' && from.owner?.id !== into.owner?.id) {
    return fail('refused', messageOf('failure.mergeOthersUser'))
  }
  const ranges = kind === 'carrier' ? countRangesOf(db, id) : 0
  if (ranges > 0) {
    const holders = [messageOf('count.range', { count: ranges })]
    return fail('in_use', messageOf('failure.mergeHeld', { name: from.name, holders, count: ranges }))
  }
  return { from, into }
}

/** Gives the SIP trunks of a carrier to another. */
function takeTrunks(db: WriteDb, { operationId }: Changing, { from, into }: Pair): number {
  const trunks = dependentsOf(db, 'sipTrunk', from.id)
  for (const { id } of trunks) changeEntry(db, operationId, 'sipTrunk', id, { ownerId: into.id })
  return trunks.length
}

/**
 * Has the users of a sub account in another: those whose names it has are its own, the others are added. A user stays
 * with its sub account.
 * @returns the user of the one for each user of the other
 */
function takeUsers(
  db: WriteDb,
  operation: Changing,
  { from, into }: Pair,
): { map: Record<Id, Id>; added: number } {
  const map: Record<Id, Id> = {}
  let added = 0
  for (const { id, name } of dependentsOf(db, 'user', from.id)) {
    const there = findByName(db, 'user', name, into.id)
    map[id] = there?.id ?? insertEntry(db, { kind: 'user', name, ownerId: into.id }, operation)
    if (there === null) added += 1
    else if (there.isArchived) changeEntry(db, operation.operationId, 'user', there.id, { archivedAt: null })
  }
  return { map, added }
}

/** What becomes of the numbers that refer to an entry, by the column in which they do. */
function goalsOf(
  { from: { kind }, into }: Pair,
  users: Record<Id, Id>,
): readonly (readonly [Reference, Change])[] {
  const parameters = { into: into.id }
  switch (kind) {
    case 'carrier':
      return []
    case 'sipTrunk':
      return [['sip_trunk_id', { sets: { sip_trunk_id: ':into' }, parameters }]]
    case 'user':
      return [['user_id', { sets: { user_id: ':into' }, parameters }]]
    case 'subAccount': {
      const user = `(SELECT CAST(value AS INTEGER) FROM json_each(:users) WHERE key = CAST(n.user_id AS TEXT))`
      const sets = { sub_account_id: ':into', user_id: user }
      return [
        ['sub_account_id', { sets, parameters: { ...parameters, users: JSON.stringify(users) } }],
        ['hold_for', { sets: { hold_for: ':into' }, parameters }],
      ]
    }
  }
}

function* stepsOf(context: InventoryContext, input: Input): Steps<Result<Merged>, ActProgress | undefined> {
  const { db } = context
  const pair = pairOf(db, input)
  if ('ok' in pair) return pair
  const { from, into } = pair
  const operation = changing(context, 'directory.merge')
  const { operationId, at } = operation
  const trunks = from.kind === 'carrier' ? takeTrunks(db, operation, pair) : 0
  const users = from.kind === 'subAccount' ? takeUsers(db, operation, pair) : { map: {}, added: 0 }
  yield undefined
  const total = from.kind === 'carrier' ? 0 : from.numbers + from.reserved
  let numbers = 0
  for (const [column, goal] of goalsOf(pair, users.map)) {
    const going = { operationId, at, admitted: everyNumber, goal }
    numbers += yield* asPart(takeReferring(db, { column, id: from.id }, going), numbers, total)
  }
  if (from.archived !== 'itself') changeEntry(db, operationId, from.kind, from.id, { archivedAt: at })
  return ok({ operationId, name: from.name, into: into.name, numbers, moved: trunks + users.added })
}

/**
 * Gives all that an entry has to another of its kind, as one operation, and archives it. Numbers go there by the acts of
 * their life.
 * @returns `cancelled` when the person stops it; nothing was changed then
 */
export function mergeInDirectory(context: CallContext<ActProgress>, input: Input): Promise<Result<Merged>> {
  return inSight(context, () => stepsOf(context, input))
}
