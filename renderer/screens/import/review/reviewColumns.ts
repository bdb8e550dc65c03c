import type { ImportReview, ImportRow } from '../../../../contract/batches.ts'
import { fields } from '../../../../contract/fields.ts'
import { inSentences } from '../../../../contract/messages/sentences.ts'
import { rangeFields, templateFields, type SheetField } from '../../../../contract/sheets.ts'
import type { CellState, GridColumn } from '../../../grid/gridColumns.ts'
import { inWords, language, t } from '../../../texts.ts'
import { sheetFieldInWords } from '../sheetWords.ts'

/** What the columns of a review show: the row number of the sheet, its fields, and what is wrong. */
export type ReviewKey = SheetField | 'row' | 'reason'

const issuesAt = (row: ImportRow, field: SheetField) =>
  row.leftOut ? [] : row.issues.filter((issue) => issue.field === field)

/** A number is shown as it was understood; the sheet's own spelling where it was not. */
const valueOf = (row: ImportRow, field: SheetField) =>
  field === 'number' ? (row.international ?? row.cells.number) : row.cells[field]

const isMissing = (row: ImportRow, field: SheetField) =>
  valueOf(row, field) === '' && issuesAt(row, field).length > 0

function stateOf(row: ImportRow, field: SheetField): CellState {
  const issues = issuesAt(row, field)
  const changed = row.edited.includes(field)
  const isInvalid = issues.some(({ severity }) => severity === 'refused')
  const looks = {
    refused: isInvalid,
    warning: issues.length > 0 && !isInvalid,
    missing: isMissing(row, field),
    changed,
    gone: row.leftOut,
  }
  const parts = [...issues.map(({ message }) => inWords(message)), changed ? t('importing.changed') : null]
  return {
    looks: Object.entries(looks)
      .flatMap(([look, has]) => (has ? [look] : []))
      .join(' '),
    isInvalid,
    description: inSentences(parts, language.value),
  }
}

function columnOf(field: SheetField): GridColumn<ImportRow, ReviewKey> {
  const [width, grow] = fields[field].review
  return {
    key: field,
    title: () => sheetFieldInWords(field),
    width,
    grow,
    fixed: true,
    edited: true,
    text: (row) => (isMissing(row, field) ? t('importing.emptyCell') : valueOf(row, field)),
    hint: (row) => stateOf(row, field).description || valueOf(row, field),
    state: (row) => stateOf(row, field),
  }
}

/** The columns of a review: those of the template, and those of ranges where the sheet has them. */
export function reviewColumns({
  target,
  readAs,
}: Pick<ImportReview, 'target' | 'readAs'>): readonly GridColumn<ImportRow, ReviewKey>[] {
  const ofRanges = rangeFields.filter((field) => readAs.columns.includes(field))
  const [first, ...others] = templateFields[target]
  return [
    {
      key: 'row',
      title: () => t('importing.row'),
      width: 64,
      fixed: true,
      figures: true,
      names: true,
      text: ({ row }) => String(row),
    },
    ...[first, ...ofRanges, ...others].map(columnOf),
    { key: 'reason', title: () => t('importing.wrong'), width: 168, grow: 3, fixed: true },
  ]
}
