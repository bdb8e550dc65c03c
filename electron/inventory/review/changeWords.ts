import { isDeepStrictEqual } from 'node:util'
import type { ActField, PathAct } from '../../../contract/life/acts.ts'
import { customKey, fieldOfKey, isCustomKey, type CustomKey } from '../../../contract/customFields.ts'
import { path, type NumberState } from '../../../contract/life/paths.ts'
import type { CellChange } from '../../../contract/sheets/rows.ts'
import { updatedFields, type UpdatedField } from '../../../contract/sheets/sheets.ts'
import { customValuesOf } from '../../../db/customFields/customValues.ts'
import { nameOf } from '../../../db/directory/accounts.ts'
import type { ReadDb } from '../../../db/file/connection.ts'
import { customCell } from '../../sheets/customCells.ts'
import type { NumberChange } from './planning/updating.ts'

/** What acts set of a number that the directory has a name for. */
const ids = { subAccount: 'subAccountId', sipTrunk: 'sipTrunkId', user: 'userId' } as const
const isNamed = (field: UpdatedField): field is keyof typeof ids => field in ids

/** What a number has in fields that people defined. */
const customIn = ({ values: { custom } }: NumberState) =>
  customValuesOf(typeof custom === 'string' ? custom : null)

/** The fields that people defined and that two states differ in. */
export function changedCustom(one: NumberState, other: NumberState): CustomKey[] {
  if (one.values.custom === other.values.custom) return []
  const before = customIn(one)
  const after = customIn(other)
  // Keys that are whole numbers come in their order.
  const held = Object.keys({ ...before, ...after })
  return held.filter((id) => !isDeepStrictEqual(before[id], after[id])).map((id) => customKey(Number(id)))
}

function valueOf(state: NumberState, field: UpdatedField) {
  const { pool, values } = state
  if (field === 'poolStatus') return pool
  if (isCustomKey(field)) return customCell(customIn(state)[fieldOfKey(field)]) || null
  const key: ActField = isNamed(field) ? ids[field] : field
  return values[key]
}

/** What a number has in a field, as sheets have it; null for nothing. */
export function inWords(db: ReadDb, state: NumberState, field: UpdatedField): string | null {
  const value = valueOf(state, field)
  if (isNamed(field) && typeof value === 'number') return nameOf(db, field, value)
  return value === null ? null : String(value)
}

/** Whether a field is the same in two states. */
export function isSameField(one: NumberState, other: NumberState, field: UpdatedField): boolean {
  return valueOf(one, field) === valueOf(other, field)
}

/** What a change makes of each field, in words, and the acts that make it, in their order. */
export function describeChange(
  db: ReadDb,
  { from, goal }: NumberChange,
): { readonly changes: CellChange[]; readonly path: PathAct[] } {
  const changing = [
    ...updatedFields.filter((field) => !isSameField(from, goal, field)),
    ...changedCustom(from, goal),
  ]
  const changes = changing.map((field) => ({
    field,
    before: inWords(db, from, field),
    after: inWords(db, goal, field),
  }))
  return { changes, path: [...(path(from, goal) ?? [])] }
}
