import type { ActField } from '../../../../contract/acts.ts'
import type { RowIssue } from '../../../../contract/sheets/rows.ts'
import { labelKeys } from '../../../../contract/fields.ts'
import { messageOf } from '../../../../contract/messages/message.ts'
import type { NumberState } from '../../../../contract/paths.ts'
import type { SheetField } from '../../../../contract/sheets/sheets.ts'
import type { ReadDb } from '../../../../db/file/connection.ts'
import type { LastKnown, Values } from '../../../../db/sources/lastComparison.ts'
import { refusal } from '../../../numbering/issues.ts'
import { changesNothing, inWords, type NumberChange } from '../updating.ts'

/** What is compared as one thing: a SIP trunk is right for its sub account only. Users are nobody's but the inventory's. */
const parts = [
  { field: 'subAccount', keys: ['subAccountId', 'sipTrunkId'] },
  ...labelKeys.map((key) => ({ field: key, keys: [key] as const })),
] as const satisfies readonly { field: SheetField; keys: readonly ActField[] }[]
type Part = (typeof parts)[number]

const isSame = (a: Values, b: Values, { keys }: Part) => keys.every((key) => a[key] === b[key])

/** What becomes of a difference when both sides are held against how the last comparison ended. */
export interface Merged {
  readonly change: NumberChange
  /** The file says what it said then, so that the inventory is the later one: kept unless the person says otherwise. */
  readonly isOurs: boolean
  /** What both sides changed, each in its own way. */
  readonly conflicts: readonly Part[]
}

/** A state with some parts of another; with the sub account go the pool status and the user. */
function withParts(own: NumberState, other: NumberState, taken: readonly Part[]): NumberState {
  const values = taken.flatMap(({ keys }) => keys.map((key) => [key, other.values[key]] as const))
  const isMoved = taken.some(({ field }) => field === 'subAccount')
  return {
    pool: isMoved ? other.pool : own.pool,
    values: {
      ...own.values,
      ...Object.fromEntries(values),
      ...(isMoved ? { userId: other.values.userId } : {}),
    },
  }
}

/**
 * Merges what a file says of a number with what the inventory has of it, part by part: what only the file changed since
 * the last comparison is taken, what only the inventory changed is kept, and what both did is a conflict.
 */
export function merged(change: NumberChange, { theirs, ours }: LastKnown): Merged {
  const { from, goal } = change
  const differing = parts.filter((part) => !isSame(from.values, goal.values, part))
  const changedThere = differing.filter((part) => !isSame(goal.values, theirs, part))
  const conflicts = changedThere.filter((part) => !isSame(from.values, ours, part))
  const both = { from, goal: withParts(from, goal, changedThere) }
  // Where nothing is left to do, all that the file says is what there is to be decided on.
  const isOurs = differing.length > 0 && changesNothing(both)
  return { change: isOurs ? change : both, isOurs, conflicts }
}

/** Why a conflict has to be decided: what it was, and what each side made of it. */
export function conflictIssue(
  db: ReadDb,
  { from, goal }: NumberChange,
  { ours }: LastKnown,
  { field, keys }: Part,
): RowIssue {
  const key: ActField = keys.find((each) => from.values[each] !== goal.values[each]) ?? keys[0]
  const said = (values: Values) => inWords(db, key, values[key]) ?? messageOf('reason.nothing')
  const values = { was: said(ours), ours: said(from.values), theirs: said(goal.values) }
  const at = key === 'sipTrunkId' ? 'sipTrunk' : field
  return refusal(at, 'both_changed', messageOf('reason.both_changed_to', values))
}
