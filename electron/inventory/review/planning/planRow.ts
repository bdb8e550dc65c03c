import {
  isOnlyHere,
  rowIdOf,
  type ImportRow,
  type RowId,
  type RowsShown,
} from '../../../../contract/sheets/rows.ts'
import type { SheetField, SomeCells } from '../../../../contract/sheets/sheets.ts'
import type { ReadDb } from '../../../../db/file/connection.ts'
import type { ReadRow } from '../../../sheets/messages.ts'
import { formatInternational } from '../../../numbering/format.ts'
import { isReady, isWarned, nothingNamed, rowClassOf, type PlannedRow } from './plannedRow.ts'
import { describeChange } from '../changeWords.ts'

/** A row of a plan under review. */
export interface PlanRow {
  readonly id: RowId
  /** Its number in the sheet, which it may share with others. */
  readonly row: number
  /** What it comes to as it is now. */
  planned: PlannedRow
  /** What is known of the number's cell in the sheet besides its text. */
  readonly numberCell: ReadRow['numberCell']
  /** What cells that the person changed held in the sheet; null while none is changed. */
  original: SomeCells | null
  excluded: boolean
  /** What the file says is taken, although both sides changed the number. */
  theirs: boolean
}

/** A row that comes into a plan. */
export type NewRow = Omit<PlanRow, 'planned' | 'id' | 'row'> & { readonly read: ReadRow }

/** What a person has decided of a row that was only just read: nothing. */
export const asRead = { original: null, excluded: false, theirs: false } as const

/** Where a row is, or would be, among rows in the order of the sheet. */
export function placeOf(id: RowId, rows: readonly PlanRow[]): number {
  let low = 0
  let high = rows.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((rows[middle]?.id ?? Infinity) < id) low = middle + 1
    else high = middle
  }
  return low
}

/** A row that was held against nothing yet. */
export function toUnplanned({ read, numberCell, original, excluded, theirs }: NewRow): PlanRow {
  const planned = { ...nothingNamed, read, issues: [] }
  return { id: rowIdOf(read.row, read.part), row: read.row, planned, numberCell, original, excluded, theirs }
}

/** Two lists in the order of the sheet as one. */
export function merged(rows: readonly PlanRow[], others: readonly PlanRow[]): PlanRow[] {
  const all: PlanRow[] = []
  let at = 0
  for (const other of others) {
    for (let row = rows[at]; row !== undefined && row.id < other.id; row = rows[at]) {
      all.push(row)
      at += 1
    }
    all.push(other)
  }
  for (const row of rows.slice(at)) all.push(row)
  return all
}

/** Whether nothing of what is known of a row counts: it is excluded, nothing speaks against it, or it writes nothing. */
export function hasNoReasons({ excluded, planned }: PlanRow): boolean {
  return excluded || planned.issues.length === 0 || rowClassOf(planned) === 'same'
}

/** Whether a row is among those that are asked for. */
export function isShown({ excluded, planned }: PlanRow, show: RowsShown): boolean {
  if (show === 'all') return true
  if (excluded || show === 'excluded') return excluded && show === 'excluded'
  if (show === 'ready') return isReady(planned)
  if (show === 'warned') return isWarned(planned)
  return (rowClassOf(planned) ?? 'refused') === show
}

/** The fields of a row that the person changed since the sheet was read. */
function editedFields({ original }: Pick<PlanRow, 'original'>): SheetField[] {
  return original === null ? [] : (Object.keys(original) as SheetField[])
}

/** A row as the person reviews it. */
export function toImportRow(db: ReadDb, row: PlanRow): ImportRow {
  const { read, issues, change } = row.planned
  const e164 = read.number?.e164 ?? null
  const rowClass = row.excluded ? null : rowClassOf(row.planned)
  return {
    id: row.id,
    row: isOnlyHere(row.row) ? null : row.row,
    cells: read.cells,
    e164,
    international: e164 === null ? null : formatInternational(e164),
    issues: [...issues],
    excluded: row.excluded,
    edited: editedFields(row),
    rowClass,
    ...(change === null || rowClass === null ? { changes: [], path: [] } : describeChange(db, change)),
  }
}
