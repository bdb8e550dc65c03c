import { isDeepStrictEqual } from 'node:util'
import type { RowClass, RowIssue } from '../../../../contract/sheets/rows.ts'
import type { NumberState } from '../../../../contract/life/paths.ts'
import type { ImportTarget } from '../../../../contract/sheets/sheets.ts'
import type { LineStatus, PoolStatus } from '../../../../contract/life/statuses.ts'
import type { Id } from '../../../../contract/values.ts'
import { nameKey } from '../../../../db/directory/names.ts'
import { keyOf } from '../../../../db/numbers/numberKey.ts'
import type { ReadRow } from '../../../sheets/messages.ts'
import type { NumberChange } from './updating.ts'

/** A row with all its issues and what it would be written with. */
export interface PlannedRow {
  readonly read: ReadRow
  readonly issues: readonly RowIssue[]
  /** Whom a number is assigned to, or whom a user belongs to. */
  readonly subAccountId: Id | null
  readonly sipTrunkId: Id | null
  /** The sub account among whose users the row names one, and who it is. */
  readonly userOf: Id | null
  readonly userId: Id | null
  /** What a number is that comes in. */
  readonly poolStatus: PoolStatus
  readonly lineStatus: LineStatus
  /** What a number that comes in has in fields that people defined, as its column says it. */
  readonly custom: string | null
  /** Who supplies a SIP trunk. */
  readonly carrierId: Id | null
  /** What it does where nothing speaks against it. */
  readonly rowClass: RowClass
  /** Where it takes a number; null for one that changes none. */
  readonly change: NumberChange | null
  /** Where the file alone would take it; null for one that changes none. */
  readonly said: NumberState | null
  /** The file says what it said when it was last compared, so that the inventory is the later one. */
  readonly isOurs: boolean
}

/** What a row does; null for one that is refused. */
export function rowClassOf(row: PlannedRow): RowClass | null {
  return isRefused(row) ? null : row.rowClass
}

/** Whether a row can't be imported as it is. */
export function isRefused({ issues }: Pick<PlannedRow, 'issues'>): boolean {
  return issues.some(({ severity }) => severity === 'refused')
}

/** Whether a row will be imported, and writes something. */
export function isReady(row: PlannedRow): boolean {
  return (row.rowClass === 'new' || row.change !== null) && !isRefused(row)
}

/** Whether a row will be imported and the person is told something about it. */
export function isWarned(row: PlannedRow): boolean {
  return row.issues.length > 0 && isReady(row)
}

/** What makes two rows of a sheet the same: a number's digits, or an entry's name; null where it can't be told. */
export type RowKey = number | string | null

/** The key of a row; of two rows with the same key the second is a duplicate. */
export function rowKeyOf({ number, cells: { name, subAccount } }: ReadRow, target: ImportTarget): RowKey {
  switch (target) {
    case 'number':
      return number === null ? null : keyOf(number.e164)
    case 'user':
      // A line break is in no name, so that it parts the two for sure.
      return name === '' || subAccount === '' ? null : `${nameKey(subAccount)}\n${nameKey(name)}`
    case 'subAccount':
    case 'carrier':
    case 'sipTrunk':
      return name === '' ? null : nameKey(name)
  }
}

/** Nothing of what a row may name. */
export const nothingNamed = {
  subAccountId: null,
  sipTrunkId: null,
  userOf: null,
  userId: null,
  poolStatus: 'Free',
  lineStatus: 'Normal',
  custom: null,
  carrierId: null,
  rowClass: 'new',
  change: null,
  said: null,
  isOurs: false,
} as const

/** Whether two plans of the same row would do the same. */
export function agrees(a: PlannedRow, b: PlannedRow | undefined): boolean {
  return (
    b !== undefined &&
    isRefused(a) === isRefused(b) &&
    a.subAccountId === b.subAccountId &&
    a.sipTrunkId === b.sipTrunkId &&
    a.userId === b.userId &&
    a.poolStatus === b.poolStatus &&
    a.lineStatus === b.lineStatus &&
    a.custom === b.custom &&
    a.carrierId === b.carrierId &&
    a.rowClass === b.rowClass &&
    isDeepStrictEqual(a.change, b.change)
  )
}
