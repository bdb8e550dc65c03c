import { messageOf, type Message } from '../../contract/messages/message.ts'
import type { RowIssue } from '../../contract/sheets/rows.ts'
import { reasonOf, type RefusalReason, type WarningReason } from '../../contract/reasons.ts'
import type { SheetField } from '../../contract/sheets/sheets.ts'

const advice: Partial<Record<RefusalReason | WarningReason, Message>> = {
  number_missing: messageOf('advice.number'),
  not_valid: messageOf('advice.international'),
  lost_zero: messageOf('advice.zero'),
  renumbered: messageOf('advice.renumbered'),
  not_in_plan: messageOf('advice.notInPlan'),
  scientific: messageOf('advice.asText'),
  national_without_country: messageOf('advice.national'),
  extension: messageOf('advice.extension'),
  several_numbers: messageOf('advice.expand'),
  number_or_range: messageOf('advice.dash'),
  duplicate_row: messageOf('advice.oneOfTwo'),
  in_inventory: messageOf('advice.isThere'),
  both_changed: messageOf('advice.decide'),
  unknown_sub_account: messageOf('advice.addOrCorrect'),
  unknown_sip_trunk: messageOf('advice.addOrCorrect'),
  unknown_user: messageOf('advice.addOrCorrect'),
  archived: messageOf('advice.bringBack'),
  unknown_status: messageOf('advice.status'),
  unknown_line_status: messageOf('advice.lineStatus'),
  reserved_for_other: messageOf('advice.liftFirst'),
  resting: messageOf('advice.endRestFirst'),
  free_with_sub_account: messageOf('advice.statusOrSubAccount'),
  sip_trunk_required: messageOf('advice.fillTrunk'),
  country_mismatch: messageOf('advice.country'),
  unknown_country: messageOf('advice.iso'),
  control_characters: messageOf('advice.oneLine'),
  name_missing: messageOf('advice.name'),
  name_taken: messageOf('advice.isThere'),
  carrier_required: messageOf('advice.carrier'),
  unknown_carrier: messageOf('advice.addOrCorrect'),
  sub_account_required: messageOf('advice.subAccount'),
  not_read: messageOf('advice.notRead'),
  status_not_read: messageOf('advice.lineStatusNotRead'),
  field_retired: messageOf('advice.bringFieldBack'),
  formula_value: messageOf('advice.formula'),
}

/** A reason to refuse a row, at a cell. `message` gives its particulars where the plain reason has some. */
export function refusal(field: SheetField, code: RefusalReason, message?: Message, hint?: Message): RowIssue {
  return {
    field,
    severity: 'refused',
    code,
    message: message ?? reasonOf(code),
    advice: hint ?? advice[code] ?? null,
  }
}

/** Something to tell the person about a cell of a row that is imported all the same. */
export function warning(field: SheetField, code: WarningReason, message?: Message): RowIssue {
  return {
    field,
    severity: 'warning',
    code,
    message: message ?? reasonOf(code),
    advice: advice[code] ?? null,
  }
}
