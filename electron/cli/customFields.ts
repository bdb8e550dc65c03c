import {
  customKey,
  isCustomKey,
  type CustomField,
  type CustomFilter,
  type FilterValue,
} from '../../contract/customFields.ts'
import { fields } from '../../contract/fields.ts'
import { messageOf, type Message } from '../../contract/messages/message.ts'
import { fail, ok, type Result } from '../../contract/result.ts'
import type { SheetField } from '../../contract/sheets/sheets.ts'
import { keptText } from '../sheets/cellText.ts'
import { readCustomCell } from '../sheets/customCells.ts'
import type { CommandContext } from './commandContext.ts'
import type { FieldFilter } from './arguments/numberArguments.ts'

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

const folded = (name: string) => name.normalize('NFC').trim().toLowerCase()

/** The field of a name, in any case; undefined where there is none. */
export function fieldCalled(custom: readonly CustomField[], name: string): CustomField | undefined {
  return custom.find((field) => folded(field.name) === folded(name))
}

/** What is said of a name that is none of some fields. */
export function notAField(choice: string, names: readonly string[], custom: readonly CustomField[]) {
  const choices = [...names, ...custom.map(({ name }) => name)].join(', ')
  return fail('invalid_input', messageOf('commandLine.oneOf', { choice, choices }))
}

/** The values that a text means in a filter by a field; each tag is one. */
function valuesIn(field: CustomField, text: string): Result<readonly FilterValue[]> {
  const read = readCustomCell(keptText(customKey(field.id), text), field)
  if (read === null) return ok([])
  if ('issue' in read) return fail('invalid_input', read.issue.message)
  const { value } = read
  if (typeof value === 'boolean') return ok([value ? 1 : 0])
  return ok(Array.isArray(value) ? value : [value])
}

/**
 * The parts of a filter by fields that people defined. Values of one field are alternatives; without a value, the field is
 * empty.
 */
export async function customFiltersOf(
  context: CommandContext,
  asked: readonly FieldFilter[],
): Promise<Result<CustomFilter[]>> {
  if (asked.length === 0) return ok([])
  const custom = await customFieldsOf(context)
  if (!custom.ok) return custom
  const parts = new Map<string, CustomFilter>()
  for (const { name, is, text } of asked) {
    const field = fieldCalled(custom.value, name)
    if (field === undefined) return notAField(`--field ${name}`, [], custom.value)
    const values = valuesIn(field, text)
    if (!values.ok) return values
    const how = values.value.length === 0 ? 'empty' : is
    const part = `${field.id} ${how}`
    const before = parts.get(part)?.values ?? []
    parts.set(part, { field: field.id, is: how, values: [...before, ...values.value] })
  }
  return ok([...parts.values()])
}
