import type { ActField } from '../../../../contract/life/acts.ts'
import { fieldOfKey, isCustomKey, type CustomKey } from '../../../../contract/customFields.ts'
import type { RowIssue } from '../../../../contract/sheets/rows.ts'
import { labelKeys } from '../../../../contract/fields.ts'
import { messageOf } from '../../../../contract/messages/message.ts'
import type { NumberState } from '../../../../contract/life/paths.ts'
import type { UpdatedField } from '../../../../contract/sheets/sheets.ts'
import { statuses } from '../../../../contract/life/statuses.ts'
import type { ReadDb } from '../../../../db/file/connection.ts'
import { customValuesOf, withCustom } from '../../../../db/customFields/customValues.ts'
import { noHold } from '../../../../db/numbers/numbers.ts'
import type { LastKnown } from '../../../../db/sources/lastComparison.ts'
import { refusal } from '../../../numbering/issues.ts'
import { changedCustom, inWords, isSameField } from '../changeWords.ts'
import { changesNothing, customOf, type NumberChange } from '../planning/updating.ts'

/**
 * What is compared as one thing: a SIP trunk is right for its sub account only, and the pool status says whether a number
 * has one.
 */
const account = {
  fields: ['poolStatus', 'subAccount', 'sipTrunk'],
  keys: ['subAccountId', 'sipTrunkId'],
} as const
const user = { fields: ['user'], keys: ['userId'] } as const
const parts = [
  account,
  user,
  { fields: ['lineStatus'], keys: ['lineStatus'] },
  ...labelKeys.map((key) => ({ fields: [key] as const, keys: [key] as const })),
] as const satisfies readonly { fields: readonly UpdatedField[]; keys: readonly ActField[] }[]
/** A field that people defined; all of them are in one value. */
interface CustomPart {
  readonly fields: readonly [CustomKey]
  readonly keys: readonly []
}
type Part = (typeof parts)[number] | CustomPart

const customParts = (one: NumberState, other: NumberState) =>
  changedCustom(one, other).map((key): CustomPart => ({ fields: [key], keys: [] }))

const isSame = (one: NumberState, other: NumberState, { fields }: Part) =>
  fields.every((field: UpdatedField) => isSameField(one, other, field))

/** What becomes of a difference when both sides are held against how the last comparison ended. */
export interface Merged {
  readonly change: NumberChange
  /** The file says what it said then, so that the inventory is the later one: kept unless the person says otherwise. */
  readonly isOurs: boolean
  /** What both sides changed, each in its own way. */
  readonly conflicts: readonly Part[]
}

/** What a state has in fields that people defined, with some of them as another has them. */
function withFields({ values: own }: NumberState, { values }: NumberState, taken: readonly CustomKey[]) {
  const other = customValuesOf(customOf(values))
  const change = taken.map((key) => [fieldOfKey(key), other[fieldOfKey(key)] ?? null] as const)
  return withCustom(customOf(own), Object.fromEntries(change))
}

/** A state with some parts of another. A user goes with the sub account, and where the number may have none. */
function withParts(own: NumberState, other: NumberState, taken: readonly Part[]): NumberState {
  const values = taken.flatMap(({ keys }) => keys.map((key) => [key, other.values[key]] as const))
  const { pool, values: owner } = taken.includes(account) ? other : own
  const isMoved = owner.subAccountId !== own.values.subAccountId
  const of = isMoved || taken.includes(user) ? other.values : own.values
  const mayHaveUser = pool !== null && statuses[pool].user && of.subAccountId === owner.subAccountId
  return {
    pool,
    values: {
      ...own.values,
      ...(pool !== null && statuses[pool].hold ? {} : noHold),
      ...Object.fromEntries(values),
      custom: withFields(
        own,
        other,
        taken.flatMap(({ fields }) => fields.filter(isCustomKey)),
      ),
      userId: mayHaveUser ? of.userId : null,
    },
  }
}

/**
 * Merges what a file says of a number with what the inventory has of it, part by part: what only the file changed since
 * the last comparison is taken, what only the inventory changed is kept, and what both did is a conflict.
 */
export function merged(change: NumberChange, { theirs, ours }: LastKnown): Merged {
  const { from, goal } = change
  const differing = [...parts, ...customParts(from, goal)].filter((part) => !isSame(from, goal, part))
  const changedThere = differing.filter((part) => !isSame(goal, theirs, part))
  const conflicts = changedThere.filter((part) => !isSame(from, ours, part))
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
  { fields }: Part,
): RowIssue {
  const field = fields.find((each) => !isSameField(from, goal, each)) ?? fields[0]
  const said = (state: NumberState) => inWords(db, state, field) ?? messageOf('reason.nothing')
  const values = { was: said(ours), ours: said(from), theirs: said(goal) }
  return refusal(field, 'both_changed', messageOf('reason.both_changed_to', values))
}
