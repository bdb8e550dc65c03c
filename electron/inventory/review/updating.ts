import { isDeepStrictEqual } from 'node:util'
import { actFields, canDo, type ActField, type PathAct } from '../../../contract/acts.ts'
import type { RowIssue } from '../../../contract/sheets/rows.ts'
import { labelKeys, ofLabels } from '../../../contract/fields.ts'
import type { FieldChange } from '../../../contract/history.ts'
import { afterAll, path, type FieldValue, type NumberState } from '../../../contract/paths.ts'
import type {
  NumberUpdate,
  OnlyHere,
  SheetCells,
  SheetField,
  UpdatedField,
} from '../../../contract/sheets/sheets.ts'
import { statuses, type PoolStatus } from '../../../contract/statuses.ts'
import type { Id } from '../../../contract/values.ts'
import { nameOf } from '../../../db/directory/accounts.ts'
import type { ReadDb } from '../../../db/file/connection.ts'
import type { StoredNumber } from '../../../db/numbers/numbers.ts'
import type { LastComparison } from '../../../db/sources/lastComparison.ts'
import { refusal, warning } from '../../numbering/issues.ts'

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
}

/** Where a number of the inventory is, as paths know it. */
function stateOf(number: StoredNumber): NumberState {
  return {
    pool: number.poolStatus,
    values: {
      subAccountId: number.subAccount?.id ?? null,
      sipTrunkId: number.sipTrunk?.id ?? null,
      userId: number.user?.id ?? null,
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

/** The pool status of a number that its row gives to a sub account, or to none; where it has that, it stays. */
function poolFor(subAccountId: unknown, { pool, values }: NumberState): PoolStatus | null {
  if (subAccountId === values.subAccountId) return pool
  return subAccountId === null ? 'Free' : 'Assigned'
}

function goalOf(
  from: NumberState,
  { cells, subAccountId, sipTrunkId }: NamedRow,
  how: Updating,
): NumberState {
  const own = from.values
  const account = given(how, cells, 'subAccount', { sheet: subAccountId, own: own.subAccountId })
  const pool = poolFor(account, from)
  const isMoved = account !== own.subAccountId
  const trunk = given(how, cells, 'sipTrunk', { sheet: sipTrunkId, own: own.sipTrunkId })
  // Unbinding a number clears its labels: those that the sheet does not give are cleared with it.
  const keepsLabels = !isMoved || account !== null
  return {
    pool,
    values: {
      subAccountId: account,
      sipTrunkId: account === null ? null : trunk,
      userId: isMoved ? null : own.userId,
      ...ofLabels(({ key }) =>
        given(how, cells, key, { sheet: cells[key], own: keepsLabels ? own[key] : null }),
      ),
    },
  }
}

/** What speaks against taking a number where its row says. */
export function issuesOf({ from, goal }: NumberChange, { cells }: NamedRow, how: Updating): RowIssue[] {
  if (goal.pool === null) return []
  const { owner } = statuses[goal.pool]
  const issues: RowIssue[] = []
  if (owner && goal.values.sipTrunkId === null) issues.push(refusal('sipTrunk', 'sip_trunk_required'))
  if (!owner && cells.sipTrunk !== '' && !how.update.kept.includes('sipTrunk')) {
    issues.push(warning('sipTrunk', 'trunk_without_sub_account'))
  }
  // There are acts that lead from Returned to Returned, but they would say that it was assigned in between.
  const life = { pool: goal.pool, hasUser: false }
  const permission = canDo('pool.edit', life)
  if (from.pool === goal.pool && !permission.allowed && !isDeepStrictEqual(from, goal)) {
    const [field = 'sipTrunk'] = labelKeys.filter((key) => from.values[key] !== goal.values[key])
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
const takingAway = ['user.unbind', 'sub.release', 'pool.unbind', 'pool.delete'] as const
const actsUntil = { keep: 0, return: 2, unbind: 3, delete: 4 } as const satisfies Record<OnlyHere, number>

/** What is done with a number that only the inventory has; null where that is nothing. */
export function removalOf(number: StoredNumber, onlyHere: OnlyHere): NumberChange | null {
  const from = stateOf(number)
  const change = { from, goal: afterAll(from, takingAway.slice(0, actsUntil[onlyHere])) }
  return changesNothing(change) ? null : change
}

/** Whether a row says what the inventory says. */
export const changesNothing = ({ from, goal }: NumberChange) => isDeepStrictEqual(from, goal)

/** What acts set of a number that the directory has a name for, by the field that shows it. */
const namedFields = { subAccountId: 'subAccount', sipTrunkId: 'sipTrunk', userId: 'user' } as const
const isNamed = (key: ActField): key is keyof typeof namedFields => key in namedFields

/** What acts set of a number, by the field of a sheet that updates it. */
export function actFieldOf(field: UpdatedField): ActField {
  if (field === 'subAccount') return 'subAccountId'
  return field === 'sipTrunk' ? 'sipTrunkId' : field
}

/** The field of a row in which what acts set of a number is shown. */
const shownField = (key: ActField) => (isNamed(key) ? namedFields[key] : key)

/** A value of a field as a person reads it. */
export function inWords(db: ReadDb, key: ActField, value: FieldValue): string | null {
  if (isNamed(key) && typeof value === 'number') return nameOf(db, namedFields[key], value)
  return value === null ? null : String(value)
}

/** What a change makes of each field, in words, and the acts that make it, in their order. */
export function describeChange(
  db: ReadDb,
  { from, goal }: NumberChange,
): { readonly changes: FieldChange[]; readonly path: PathAct[] } {
  const changing = actFields.filter((key) => from.values[key] !== goal.values[key])
  const changes = changing.map((key) => ({
    field: shownField(key),
    before: inWords(db, key, from.values[key]),
    after: inWords(db, key, goal.values[key]),
  }))
  return { changes, path: [...(path(from, goal) ?? [])] }
}
