import {
  billingReferenceIdLimit,
  billingReferenceIdWarning,
  serviceInfoLimit,
} from '../../contract/values.ts'
import type { RowIssue, SheetCells, SheetField } from '../../contract/batches.ts'
import { refusal, warning } from '../numbering/issues.ts'
import { readNumber } from '../numbering/readNumber.ts'
import type { Mapping } from './headings.ts'
import type { ReadRow } from './messages.ts'
import type { SheetCell, SheetRow } from './reading.ts'

const empty: SheetCell = { text: '' }

/** Characters of a text as people count them, not UTF-16 units. */
function lengthOf(text: string): number {
  return Array.from(text).length
}

function checkLabels(cells: SheetCells): RowIssue[] {
  const issues: RowIssue[] = []
  const billing = lengthOf(cells.billingReferenceId)
  if (billing > billingReferenceIdLimit) {
    issues.push(
      refusal(
        'billingReferenceId',
        'billing_reference_too_long',
        undefined,
        `It has ${billing}: shorten it.`,
      ),
    )
  } else if (billing > billingReferenceIdWarning) {
    issues.push(warning('billingReferenceId', 'billing_reference_long'))
  }
  const service = lengthOf(cells.serviceInfo)
  if (service > serviceInfoLimit) {
    issues.push(refusal('serviceInfo', 'service_info_too_long', undefined, `It has ${service}: shorten it.`))
  }
  for (const field of ['billingReferenceId', 'serviceInfo'] as const) {
    if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(cells[field])) issues.push(refusal(field, 'control_characters'))
  }
  return issues
}

/** A cell's text as it is kept: trimmed, composed, without the apostrophe that marks text in a spreadsheet. */
function keep(text: string): string {
  return text
    .normalize('NFC')
    .trim()
    .replace(/^'(?=[=+\-@\d＝＋－＠])/u, '')
}

/**
 * A row of the sheet as a row of the import, with everything checked that needs nothing but the row itself.
 * @param country the country that the person chose for national numbers, or null
 * @returns null for a row without any content
 */
export function checkRow(
  { row, cells: sheetCells }: SheetRow,
  mapping: Mapping,
  country: string | null,
): ReadRow | null {
  const cell = (field: SheetField): SheetCell => {
    const index = mapping.columns.get(field)
    return (index === undefined ? undefined : sheetCells[index]) ?? empty
  }
  if (sheetCells.every(({ text }) => text.trim() === '')) return null
  const numberCell = cell('number')
  const cells: SheetCells = {
    number: numberCell.text.trim(),
    country: keep(cell('country').text),
    subAccount: keep(cell('subAccount').text),
    sipTrunk: keep(cell('sipTrunk').text),
    billingReferenceId: keep(cell('billingReferenceId').text),
    serviceInfo: keep(cell('serviceInfo').text),
  }
  if (numberCell.unfit !== undefined) {
    const { reason, advice } = numberCell.unfit
    const unfit = refusal('number', 'not_valid', `Not a valid phone number: ${reason}`, advice)
    return { row, cells, number: null, issues: [unfit, ...checkLabels(cells)] }
  }
  const reading = readNumber(
    numberCell.value === undefined ? { text: numberCell.text } : { value: numberCell.value },
    cells.country,
    country,
  )
  const formula = numberCell.formula === true ? [warning('number', 'formula_value')] : []
  return {
    row,
    cells,
    number: reading.number,
    issues: [...reading.issues, ...formula, ...checkLabels(cells)],
  }
}
