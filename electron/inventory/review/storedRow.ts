import { placeOfRow, rowIdOf } from '../../../contract/batches.ts'
import type { ImportTarget, NumberAnswers } from '../../../contract/sheets.ts'
import type { DraftRow } from '../../../db/drafts/draftRows.ts'
import { ReadRow } from '../../sheets/messages.ts'
import { checkCells } from '../../sheets/rowChecks.ts'
import type { NewRow } from './planRow.ts'

const NumberCell = ReadRow.shape.numberCell

/** A row as its draft holds it, read and checked; a number that was changed is text, whatever its cell was. */
export function readStored(
  { id, cells, original, leftOut, numberCell: stored }: DraftRow,
  target: ImportTarget,
  answers: NumberAnswers,
): NewRow {
  const numberCell = NumberCell.parse(stored)
  const asRead = original?.number === undefined ? numberCell : null
  const read = checkCells({ ...placeOfRow(id), cells, numberCell: asRead }, target, answers)
  return { read, numberCell, original, leftOut }
}

/** A row as its draft is to hold it. */
export function toStored({ read, numberCell, original, leftOut }: NewRow): DraftRow {
  return { id: rowIdOf(read.row, read.part), cells: read.cells, original, numberCell, leftOut }
}
