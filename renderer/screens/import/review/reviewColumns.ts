import type { ImportReview } from '../../../../contract/sheets/review.ts'
import type { ImportRow } from '../../../../contract/sheets/rows.ts'
import { isCustomKey } from '../../../../contract/customFields.ts'
import { fields, ofLabels } from '../../../../contract/fields.ts'
import { inSentences } from '../../../../contract/messages/sentences.ts'
import { cellOf, fieldsOf, templateFields, type SheetField } from '../../../../contract/sheets/sheets.ts'
import type { CellState, GridColumn } from '../../../grid/gridColumns.ts'
import { inWords, language, t } from '../../../texts.ts'
import { sheetFieldInWords } from '../sheetWords.ts'

/** The columns of a review: the row number of the sheet, its fields, and the issues. */
export type ReviewKey = SheetField | 'row' | 'reason'

const issuesAt = (row: ImportRow, field: SheetField) =>
  row.excluded ? [] : row.issues.filter((issue) => issue.field === field)

/** A number is shown as it was read, or in the sheet's own spelling if it could not be. */
const valueOf = (row: ImportRow, field: SheetField) =>
  field === 'number' ? (row.international ?? row.cells.number) : cellOf(row.cells, field)

/** The change of a field of an existing number. */
const changeOf = (row: ImportRow, field: SheetField) => row.changes.find((change) => change.field === field)

/** A change in words: the value before and after. */
export function changeInWords({ before, after }: ImportRow['changes'][number]): string {
  const none = t('importing.nothingHere')
  return t('importing.fromTo', { before: before ?? none, after: after ?? none })
}

function textOf(row: ImportRow, field: SheetField): string {
  if (isMissing(row, field)) return t('importing.emptyCell')
  const change = changeOf(row, field)
  return change === undefined ? valueOf(row, field) : changeInWords(change)
}

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
    updated: changeOf(row, field) !== undefined,
    gone: row.excluded,
  }
  const parts = [...issues.map(({ message }) => inWords(message)), changed ? t('importing.edited') : null]
  return {
    looks: Object.entries(looks)
      .flatMap(([look, has]) => (has ? [look] : []))
      .join(' '),
    isInvalid,
    description: inSentences(parts, language.value),
  }
}

/** The width of a column that shows changes: room for two values. */
const widthsOfTwo: Partial<Record<SheetField, number>> = {
  subAccount: 200,
  sipTrunk: 200,
  user: 150,
  poolStatus: 160,
  lineStatus: 160,
  ...ofLabels(() => 134),
}
const widthOfTwo = (field: SheetField) => (isCustomKey(field) ? 134 : widthsOfTwo[field])

/** The width and the share of a field that people defined. */
const customReview = [104, 1] as const

function columnOf(field: SheetField, updates: boolean): GridColumn<ImportRow, ReviewKey> {
  const [least, grow] = isCustomKey(field) ? customReview : fields[field].review
  const width = (updates ? widthOfTwo(field) : undefined) ?? least
  return {
    key: field,
    title: () => sheetFieldInWords(field),
    width,
    grow,
    fixed: true,
    edited: true,
    text: (row) => textOf(row, field),
    hint: (row) => stateOf(row, field).description || textOf(row, field),
    state: (row) => stateOf(row, field),
  }
}

/** The columns of a review: those of the template, and the others that the sheet has. */
export function reviewColumns({
  target,
  readAs,
  update,
}: Pick<ImportReview, 'target' | 'readAs' | 'update'>): readonly GridColumn<ImportRow, ReviewKey>[] {
  const ofTemplate: readonly SheetField[] = templateFields[target]
  const mayHave: readonly SheetField[] = [
    ...fieldsOf[target],
    ...readAs.columns.filter((field) => field !== null && isCustomKey(field)),
  ]
  const shown = mayHave.filter((field) => ofTemplate.includes(field) || readAs.columns.includes(field))
  return [
    {
      key: 'row',
      title: () => t('importing.row'),
      width: 64,
      fixed: true,
      figures: true,
      names: true,
      text: ({ row }) => (row === null ? '' : String(row)),
    },
    ...shown.map((field) => columnOf(field, update !== null)),
    { key: 'reason', title: () => t('importing.result'), width: 168, grow: 3, fixed: true },
  ]
}
