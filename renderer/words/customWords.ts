import { PlainDay, type CustomField, type CustomKind, type CustomValue } from '../../contract/customFields.ts'
import { writtenDay } from '../dialogs/writtenDays.ts'
import { inFigures, locale, t } from '../texts.ts'

/** A value of a field that people defined, as people read it. */
export function customInWords(value: CustomValue): string {
  if (typeof value === 'boolean') return t(value ? 'fields.yes' : 'fields.no')
  if (typeof value === 'number') return inFigures(value)
  return typeof value === 'string' ? dayOrText(value) : value.join(', ')
}

function dayOrText(text: string): string {
  return PlainDay.safeParse(text).success ? writtenDay(text, locale.value) : text
}

/** A value as filters have it, as people read it. */
export function filterValueInWords(kind: CustomKind, value: string | number): string {
  if (kind === 'flag') return t(value === 1 ? 'fields.yes' : 'fields.no')
  if (kind === 'count') return inFigures(Number(value))
  return kind === 'date' ? dayOrText(String(value)) : String(value)
}

/** What a number has in a field, as people read it; empty for nothing. */
export function fieldInWords(
  { id }: Pick<CustomField, 'id'>,
  custom: Readonly<Record<string, CustomValue>>,
): string {
  const value = custom[String(id)]
  return value === undefined ? '' : customInWords(value)
}
