import type { RowId } from '../../contract/sheets/rows.ts'
import { cellOf, noCells, SheetCells, SomeCells, type SheetField } from '../../contract/sheets/sheets.ts'
import type { Id } from '../../contract/values.ts'
import { expectChanges, sql, type ReadDb, type WriteDb } from '../file/connection.ts'

/** A row of a draft. */
export interface DraftRow {
  readonly id: RowId
  readonly cells: SheetCells
  /** What cells that were changed held in the sheet. */
  readonly original: SomeCells | null
  /** What is known of the number's cell besides its text, as the reading process said it; null for nothing. */
  readonly numberCell: unknown
  readonly excluded: boolean
  /** What the file says is taken, although both sides changed the number. */
  readonly theirs: boolean
}

/** The cells that have content: most have none, and a draft may have a million rows. */
export function filledOf(cells: SheetCells): SomeCells {
  const filled: SomeCells = {}
  // They have no other keys.
  for (const field of Object.keys(cells) as SheetField[]) {
    const text = cellOf(cells, field)
    if (text !== '') filled[field] = text
  }
  return filled
}

const jsonOrNull = (value: unknown) => (value === null || value === undefined ? null : JSON.stringify(value))

/** Records rows of a draft, as they were read. */
export function insertDraftRows(db: WriteDb, draftId: Id, rows: Iterable<DraftRow>): void {
  const insert = sql<(string | number | null)[]>(
    db,
    'INSERT INTO draft_rows (draft_id, id, cells, original, number_cell, excluded, theirs) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  for (const { id, cells, original, numberCell, excluded, theirs } of rows) {
    const values = [JSON.stringify(filledOf(cells)), jsonOrNull(original), jsonOrNull(numberCell)]
    insert.run(draftId, id, ...values, Number(excluded), Number(theirs))
  }
}

/** Saves what the person changed of rows: their cells, whether they are excluded, and what is taken. */
export function saveDraftRows(
  db: WriteDb,
  draftId: Id,
  rows: Iterable<Pick<DraftRow, 'id' | 'cells' | 'original' | 'excluded' | 'theirs'>>,
): void {
  const update = sql<(string | number | null)[]>(
    db,
    'UPDATE draft_rows SET cells = ?, original = ?, excluded = ?, theirs = ? WHERE draft_id = ? AND id = ?',
  )
  for (const { id, cells, original, excluded, theirs } of rows) {
    const values = [JSON.stringify(filledOf(cells)), jsonOrNull(original), Number(excluded), Number(theirs)]
    expectChanges(update.run(...values, draftId, id), 1, `row ${id} of draft ${draftId}`)
  }
}

/** Takes rows out of a draft, because they were imported or became others. */
export function removeDraftRows(db: WriteDb, draftId: Id, rows: readonly RowId[]): void {
  const result = sql<[Id, string]>(
    db,
    'DELETE FROM draft_rows WHERE draft_id = ? AND id IN (SELECT value FROM json_each(?))',
  ).run(draftId, JSON.stringify(rows))
  expectChanges(result, rows.length, `rows of draft ${draftId}`)
}

/** Rows of a draft in the order of the sheet, those after an id; at most so many. */
export function draftRowsAfter(db: ReadDb, draftId: Id, after: number, limit: number): DraftRow[] {
  return sql<
    [Id, number, number],
    {
      id: number
      cells: string
      original: string | null
      number_cell: string | null
      excluded: number
      theirs: number
    }
  >(
    db,
    `SELECT id, cells, original, number_cell, excluded, theirs FROM draft_rows WHERE draft_id = ? AND id > ?
      ORDER BY id LIMIT ?`,
  )
    .all(draftId, after, limit)
    .map((record) => ({
      id: record.id,
      cells: SheetCells.parse({ ...noCells, ...(JSON.parse(record.cells) as object) }),
      original: record.original === null ? null : SomeCells.parse(JSON.parse(record.original)),
      numberCell: record.number_cell === null ? null : (JSON.parse(record.number_cell) as unknown),
      excluded: record.excluded === 1,
      theirs: record.theirs === 1,
    }))
}
