import { isOnlyHere, placeOfRow, rowIdOf } from '../../../contract/sheets/rows.ts'
import type { ImportTarget, NumberAnswers } from '../../../contract/sheets/sheets.ts'
import type { DraftRow } from '../../../db/drafts/draftRows.ts'
import { ReadRow } from '../../sheets/messages.ts'
import { checkCells, type RowCells } from '../../sheets/rowChecks.ts'
import { rowOfOnlyHere } from './comparing/onlyHere.ts'
import type { NewRow } from './planning/planRow.ts'

const NumberCell = ReadRow.shape.numberCell

/** A row as it is known by its cells: read and checked where it is of a sheet. */
export function readCells(row: RowCells, target: ImportTarget, answers: NumberAnswers): ReadRow {
  return isOnlyHere(row.row) ? rowOfOnlyHere(row) : checkCells(row, target, answers)
}

/** A row as its draft holds it, read and checked; a number that was changed is text, whatever its cell was. */
export function readStored(
  { id, cells, original, numberCell: stored, ...decided }: DraftRow,
  target: ImportTarget,
  answers: NumberAnswers,
): NewRow {
  const numberCell = NumberCell.parse(stored)
  const asRead = original?.number === undefined ? numberCell : null
  const read = readCells({ ...placeOfRow(id), cells, numberCell: asRead }, target, answers)
  return { read, numberCell, original, excluded: decided.excluded, theirs: decided.theirs }
}

/** A row as its draft is to hold it. */
export function toStored({ read, ...stored }: NewRow): DraftRow {
  return { id: rowIdOf(read.row, read.part), cells: read.cells, ...stored }
}
