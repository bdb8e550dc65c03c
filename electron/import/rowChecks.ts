import { warningReasons, type RowIssue } from '../../contract/batches.ts'
import {
  rangeFields,
  type ImportTarget,
  type NumberAnswers,
  type SheetCells,
  type SheetField,
} from '../../contract/sheets.ts'
import {
  billingReferenceIdLimit,
  billingReferenceIdWarning,
  isLonger,
  lengthOf,
  nameLimit,
  serviceInfoLimit,
} from '../../contract/values.ts'
import { refusal, warning } from '../numbering/issues.ts'
import { readNumber, type NumberReading } from '../numbering/readNumber.ts'
import { looksLikeTwo } from '../numbering/spelling.ts'
import type { NumberFacts, ReadRow } from './messages.ts'

/** A row of the import before it is checked. */
export type RowCells = Pick<ReadRow, 'row' | 'cells' | 'numberCell'> & Partial<Pick<ReadRow, 'part'>>

const controlCharacters = /[\p{Cc}\p{Zl}\p{Zp}]/u

function checkOneLine(cells: SheetCells, field: SheetField): RowIssue[] {
  return controlCharacters.test(cells[field]) ? [refusal(field, 'control_characters')] : []
}

function checkLabels(cells: SheetCells): RowIssue[] {
  const issues: RowIssue[] = []
  const { billingReferenceId, serviceInfo } = cells
  if (isLonger(billingReferenceId, billingReferenceIdLimit)) {
    issues.push(
      refusal(
        'billingReferenceId',
        'billing_reference_too_long',
        undefined,
        `It has ${lengthOf(billingReferenceId)}: shorten it.`,
      ),
    )
  } else if (isLonger(billingReferenceId, billingReferenceIdWarning)) {
    issues.push(warning('billingReferenceId', 'billing_reference_long'))
  }
  if (isLonger(serviceInfo, serviceInfoLimit)) {
    const has = `It has ${lengthOf(serviceInfo)}: shorten it.`
    issues.push(refusal('serviceInfo', 'service_info_too_long', undefined, has))
  }
  return [...issues, ...checkOneLine(cells, 'billingReferenceId'), ...checkOneLine(cells, 'serviceInfo')]
}

function checkNumber(
  { number, country: rowCountry }: SheetCells,
  facts: NumberFacts | null,
  answers: NumberAnswers,
): NumberReading {
  if (facts !== null && facts.unfit !== null) {
    const { reason, advice } = facts.unfit
    const unfit = refusal('number', 'not_valid', `Not a valid phone number: ${reason}`, advice)
    return { number: null, issues: [unfit] }
  }
  const value = facts?.value ?? null
  const reading = readNumber(value === null ? { text: number } : { value }, rowCountry, answers)
  if (facts?.formula !== true) return reading
  return { ...reading, issues: [...reading.issues, warning('number', 'formula_value')] }
}

const standsForSeveral = (cells: SheetCells) => rangeFields.some((field) => cells[field] !== '')

/** What stands beyond the last heading is told at its row. */
function told(facts: NumberFacts | null): RowIssue[] {
  if (facts?.notRead === undefined) return []
  return [warning('number', 'not_read', `${warningReasons.not_read}: ${facts.notRead}`)]
}

function checkName(cells: SheetCells): RowIssue[] {
  if (cells.name === '') return [refusal('name', 'name_missing')]
  const length = lengthOf(cells.name)
  const tooLong = refusal('name', 'name_too_long', undefined, `It has ${length}: shorten it.`)
  return [...(length > nameLimit ? [tooLong] : []), ...checkOneLine(cells, 'name')]
}

/** What an entry of the directory belongs to. */
const owners = {
  subAccount: null,
  carrier: null,
  sipTrunk: { field: 'carrier', missing: 'carrier_required' },
  user: { field: 'subAccount', missing: 'sub_account_required' },
} as const

function checkEntry(cells: SheetCells, target: Exclude<ImportTarget, 'number'>): RowIssue[] {
  const owner = owners[target]
  const issues = checkName(cells)
  if (owner !== null && cells[owner.field] === '') issues.push(refusal(owner.field, owner.missing))
  return issues
}

/**
 * Checks all of a row that needs nothing but the row itself: when it is read, and again after each edit.
 * @param row its cells as `keptText` keeps them; `numberCell` is null once the number was edited
 * @param answers what the person answered for all phone numbers of the file
 */
export function checkCells(
  { row, part = 0, cells, numberCell }: RowCells,
  target: ImportTarget,
  answers: NumberAnswers,
): ReadRow {
  if (target !== 'number') {
    return { row, part, cells, numberCell: null, number: null, issues: checkEntry(cells, target) }
  }
  const { number, issues } = standsForSeveral(cells)
    ? {
        number: null,
        issues: [refusal('number', looksLikeTwo.code, looksLikeTwo.message, looksLikeTwo.advice)],
      }
    : checkNumber(cells, numberCell, answers)
  return { row, part, cells, numberCell, number, issues: [...issues, ...checkLabels(cells), ...told(numberCell)] }
}
