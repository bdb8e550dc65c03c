import { customText, withCustom } from '../../../../db/customFields/customValues.ts'
import { isDeepStrictEqual } from 'node:util'
import type { CustomChange } from '../../../../contract/customFields.ts'
import { absent, canDo } from '../../../../contract/life/states.ts'
import type { RowIssue } from '../../../../contract/sheets/rows.ts'
import { labelKeys, ofLabels } from '../../../../contract/fields.ts'
import { messageOf } from '../../../../contract/messages/message.ts'
import { shortened } from '../../../../contract/text/shortening.ts'
import { afterAll, type FieldValue, type NumberState } from '../../../../contract/life/paths.ts'
import type {
  NumberUpdate,
  OnlyHere,
  SheetCells,
  SheetField,
  UpdatedField,
} from '../../../../contract/sheets/sheets.ts'
import { statuses, type PoolStatus } from '../../../../contract/life/statuses.ts'
import type { Id } from '../../../../contract/values.ts'
import { noHold, type StoredNumber } from '../../../../db/numbers/numbers.ts'
import type { LastComparison } from '../../../../db/sources/lastComparison.ts'
import { changedCustom } from '../changeWords.ts'
import { lastDay } from '../../services/heldReasons.ts'
import { refusal, warning } from '../../../numbering/issues.ts'
import { lineStatusNamed, poolStatusNamed } from '../../../sheets/statusWords.ts'

/** How a sheet changes numbers that the inventory has, and which columns it has. */
export interface Updating {
  readonly update: NumberUpdate
  readonly columns: readonly (SheetField | null)[]
  /** Null: it is no comparison. */
  readonly comparing: Comparing | null
}

/** What a comparison asks besides. */
interface Comparing {
  readonly onlyHere: OnlyHere
  /** How the one before ended; null where there was none with the same source. */
  readonly last: LastComparison | null
}

/** Where a number is, and where its row takes it. */
export interface NumberChange {
  readonly from: NumberState
  readonly goal: NumberState
}

/** A row with the entries of the directory that it names. */
export interface NamedRow {
  readonly cells: SheetCells
  readonly subAccountId: Id | null
  readonly sipTrunkId: Id | null
  /** The user whom it names, of the users of a sub account; null where that has none of this name. */
  readonly userIn: (subAccountId: Id) => Id | null
  /** What it changes of fields that people defined. */
  readonly custom: CustomChange
}

/** Where a number of the inventory is, as paths know it. */
function stateOf(number: StoredNumber): NumberState {
  const until = number.hold?.until ?? null
  return {
    pool: number.poolStatus,
    values: {
      lineStatus: number.lineStatus,
      subAccountId: number.subAccount?.id ?? null,
      sipTrunkId: number.sipTrunk?.id ?? null,
      userId: number.user?.id ?? null,
      hold: number.hold?.kind ?? null,
      holdForId: number.hold?.for?.id ?? null,
      holdUntil: until === null ? null : Date.parse(until),
      holdNote: number.hold?.note ?? null,
      custom: customText(number.custom),
      ...ofLabels(({ key }) => number[key]),
    },
  }
}

/** What a row gives a field: a value, nothing where its empty cell clears, or what the number has. */
function given<T>(
  { update, columns }: Updating,
  cells: SheetCells,
  field: UpdatedField,
  values: { readonly sheet: T; readonly own: T },
): T | null {
  if (update.kept.includes(field)) return values.own
  if (cells[field] !== '') return values.sheet
  return update.clears && columns.includes(field) ? null : values.own
}

/** The pool status that a row names, where it is asked. */
function statusSaid(cells: SheetCells, { update }: Updating): PoolStatus | null {
  return update.kept.includes('poolStatus') ? null : poolStatusNamed(cells.poolStatus)
}

/**
 * The pool status of a number that its row gives to a sub account, or to none: what the row says, as far as a number with
 * or without a sub account can be that; else it stays, and one that is given away is Assigned.
 */
function poolFor(
  said: PoolStatus | null,
  subAccountId: FieldValue,
  { pool, values }: NumberState,
): PoolStatus | null {
  if (said !== null && statuses[said].owner === (subAccountId !== null)) return said
  if (subAccountId === values.subAccountId) return pool
  return subAccountId === null ? 'Free' : 'Assigned'
}

/** Whose a number is to be. A status that no number with a sub account has takes it away where the row names none. */
function accountFor(
  said: PoolStatus | null,
  { cells, subAccountId }: NamedRow,
  how: Updating,
  own: FieldValue,
): FieldValue {
  const account = given(how, cells, 'subAccount', { sheet: subAccountId, own })
  const isNamed = cells.subAccount !== '' && !how.update.kept.includes('subAccount')
  return said !== null && !statuses[said].owner && !isNamed ? null : account
}

/** What a number has in fields that people defined, as the column says it. */
export const customOf = ({ custom }: NumberState['values']) => (typeof custom === 'string' ? custom : null)

/** What holds a number, which no sheet says. */
const holdIn = ({ hold, holdForId, holdUntil, holdNote }: NumberState['values']) => ({
  hold,
  holdForId,
  holdUntil,
  holdNote,
})

/** Why a row can't give its number away: it rests, or is reserved for somebody else; null where it can. */
function keptIssue({ from: { values: own }, goal }: NumberChange): RowIssue | null {
  if (own.hold === null || goal.values.subAccountId === null) return null
  const until = own.holdUntil === null ? null : Number(own.holdUntil)
  if ((until !== null && until <= Date.now()) || goal.values.subAccountId === own.holdForId) return null
  return own.hold === 'resting' && until !== null
    ? refusal('subAccount', 'resting', messageOf('life.restingUntil', { day: lastDay(until) }))
    : refusal('subAccount', 'reserved_for_other')
}

function goalOf(from: NumberState, row: NamedRow, how: Updating): NumberState {
  const { cells, sipTrunkId, userIn } = row
  const own = from.values
  const said = statusSaid(cells, how)
  const account = accountFor(said, row, how, own.subAccountId)
  const pool = poolFor(said, account, from)
  const isMoved = account !== own.subAccountId
  const trunk = given(how, cells, 'sipTrunk', { sheet: sipTrunkId, own: own.sipTrunkId })
  const mayHaveUser = pool !== null && statuses[pool].user && typeof account === 'number'
  const user = mayHaveUser
    ? given(how, cells, 'user', { sheet: userIn(account), own: isMoved ? null : own.userId })
    : null
  // Every number has a line status: an empty cell can't take it away.
  const line =
    given(how, cells, 'lineStatus', { sheet: lineStatusNamed(cells.lineStatus), own: own.lineStatus }) ??
    own.lineStatus
  // Unbinding a number clears its labels: those that the sheet does not give are cleared with it.
  const keepsLabels = !isMoved || account !== null
  return {
    pool,
    values: {
      lineStatus: line,
      subAccountId: account,
      sipTrunkId: account === null ? null : trunk,
      userId: user,
      ...(pool !== null && statuses[pool].hold ? holdIn(own) : noHold),
      custom: withCustom(customOf(own), row.custom),
      ...ofLabels(({ key }) =>
        given(how, cells, key, { sheet: cells[key], own: keepsLabels ? own[key] : null }),
      ),
    },
  }
}

/** What a row says of a number's status and user that the number can't have. */
function lifeIssues({ pool, values }: NumberState, { cells, userIn }: NamedRow, how: Updating): RowIssue[] {
  const issues: RowIssue[] = []
  const said = statusSaid(cells, how)
  if (said !== null && said !== pool) issues.push(statusIssue(said))
  if (cells.user === '' || how.update.kept.includes('user')) return issues
  if (pool === null || !statuses[pool].user) issues.push(warning('user', 'user_ignored'))
  else if (typeof values.subAccountId === 'number' && userIn(values.subAccountId) === null) {
    issues.push(unknownUser(cells.user))
  }
  return issues
}

/** Said of a name that no user of the row's sub account has. */
export function unknownUser(name: string): RowIssue {
  return refusal('user', 'unknown_user', messageOf('reason.unknown_user_named', { name: shortened(name) }))
}

/** Said of a status that does not fit the sub account of its row. */
export function statusIssue(said: PoolStatus): RowIssue {
  return statuses[said].owner
    ? warning('poolStatus', 'status_without_sub_account')
    : refusal('poolStatus', 'free_with_sub_account')
}

/** What speaks against taking a number where its row says. */
export function issuesOf({ from, goal }: NumberChange, row: NamedRow, how: Updating): RowIssue[] {
  const { cells } = row
  if (goal.pool === null) return []
  const { owner } = statuses[goal.pool]
  const issues: RowIssue[] = []
  if (owner && goal.values.sipTrunkId === null) issues.push(refusal('sipTrunk', 'sip_trunk_required'))
  if (!owner && cells.sipTrunk !== '' && !how.update.kept.includes('sipTrunk')) {
    issues.push(warning('sipTrunk', 'trunk_without_sub_account'))
  }
  const kept = keptIssue({ from, goal })
  if (kept !== null) issues.push(kept)
  issues.push(...lifeIssues(goal, row, how))
  // There are acts that lead from Returned to Returned, but they would say that it was assigned in between.
  const permission = canDo('pool.edit', { ...absent, pool: goal.pool })
  const { lineStatus } = goal.values
  const onlyLine = isDeepStrictEqual({ ...from, values: { ...from.values, lineStatus } }, goal)
  if (from.pool === goal.pool && !permission.allowed && !onlyLine) {
    const [field = 'sipTrunk'] = [
      ...labelKeys.filter((key) => from.values[key] !== goal.values[key]),
      ...changedCustom(from, goal),
    ]
    issues.push(refusal(field, 'cant_be_changed', permission.reason))
  }
  return issues
}

/** Where a row takes a number that the inventory has, as far as only the sheet is asked. */
export function changeOf(number: StoredNumber, row: NamedRow, how: Updating): NumberChange {
  const from = stateOf(number)
  return { from, goal: goalOf(from, row, how) }
}

/** The acts at whose end a number is taken away so far, of which one that was there before needs only the rest. */
const takingAway = ['user.unbind', 'sub.release', 'pool.unbind', 'pool.lift', 'pool.delete'] as const
const actsUntil = { keep: 0, return: 2, unbind: 3, delete: 5 } as const satisfies Record<OnlyHere, number>

/** What is done with a number that only the inventory has; null where that is nothing. */
export function removalOf(number: StoredNumber, onlyHere: OnlyHere): NumberChange | null {
  const from = stateOf(number)
  const change = { from, goal: afterAll(from, takingAway.slice(0, actsUntil[onlyHere])) }
  return changesNothing(change) ? null : change
}

/** Whether a row says what the inventory says. */
export const changesNothing = ({ from, goal }: NumberChange) => isDeepStrictEqual(from, goal)
