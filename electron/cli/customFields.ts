import { customKey, isCustomKey, type CustomField } from '../../contract/customFields.ts'
import { fields } from '../../contract/fields.ts'
import type { Message } from '../../contract/messages/message.ts'
import { ok, type Result } from '../../contract/result.ts'
import type { SheetField } from '../../contract/sheets/sheets.ts'
import type { CommandContext } from './commandContext.ts'

/** The fields that people defined, those in use. */
export async function customFieldsOf(context: CommandContext): Promise<Result<readonly CustomField[]>> {
  const listed = await context.call('fields.list', {})
  return listed.ok ? ok(listed.value.fields.filter(({ isRetired }) => !isRetired)) : listed
}

/** The name of a field of a sheet, for the person. */
export function nameOfField(custom: readonly CustomField[], field: SheetField): Message | string {
  if (!isCustomKey(field)) return fields[field].name
  return custom.find(({ id }) => customKey(id) === field)?.name ?? field
}
