import {
  refusalReasons,
  warningReasons,
  type RefusalReason,
  type RowIssue,
  type WarningReason,
} from '../../contract/batches.ts'
import type { SheetField } from '../../contract/sheets.ts'

const advice: Partial<Record<RefusalReason | WarningReason, string>> = {
  number_missing: 'Enter a number, or leave the row out.',
  not_valid: 'Check the number, and enter it with + and the country code, such as +1 650 555 0100.',
  lost_zero: 'Put the 0 back, or enter the number with + and the country code.',
  renumbered: 'Take the form of today, or correct the number.',
  not_in_plan: 'Check the number. If it is real, take it as it is.',
  scientific: 'Format the column as Text in the spreadsheet program, enter the number again and save.',
  national_without_country: 'Enter it with + and the country code, or say what numbers without + are.',
  extension: 'Enter the number without its extension.',
  several_numbers: 'Make a row of each number for all such rows, or enter one number.',
  number_or_range: 'Say for all such rows what the dash means, or enter the number without it.',
  duplicate_row: 'Leave one of the two out.',
  in_inventory: 'Leave it out: it is there already.',
  unknown_sub_account: 'Add it in the Directory, or correct the name.',
  unknown_sip_trunk: 'Add it in the Directory, or correct the name.',
  sip_trunk_required: 'Fill in the SIP trunk, or clear the sub account.',
  country_mismatch: 'Correct the country, or clear it.',
  unknown_country: 'Enter its name or its two letters, such as US, or say which country is meant.',
  control_characters: 'Keep the text on one line.',
  name_missing: 'Enter a name, or leave the row out.',
  name_taken: 'Leave it out: it is there already.',
  carrier_required: 'Fill in the carrier that supplies it.',
  unknown_carrier: 'Add it in the Directory, or correct the name.',
  sub_account_required: 'Fill in the sub account that the user belongs to.',
  not_read: 'Give its column a heading, or put quotation marks round a value that holds the delimiter.',
  formula_value: 'Check the number, or replace the formula by its value.',
}

/** A reason to refuse a row, at a cell. `message` gives its particulars where the plain reason has some. */
export function refusal(field: SheetField, code: RefusalReason, message?: string, hint?: string): RowIssue {
  return {
    field,
    severity: 'refused',
    code,
    message: message ?? refusalReasons[code],
    advice: hint ?? advice[code] ?? null,
  }
}

/** Something to tell the person about a cell of a row that is imported all the same. */
export function warning(field: SheetField, code: WarningReason, message?: string): RowIssue {
  return {
    field,
    severity: 'warning',
    code,
    message: message ?? warningReasons[code],
    advice: advice[code] ?? null,
  }
}
