import type { CustomChange, CustomValues } from '../../contract/customFields.ts'

/** What the column says of a number, as text; null for a number that has no value. */
export function customText(values: CustomValues): string | null {
  // Keys that are whole numbers come in their order, whatever the order in which they were set.
  return Object.keys(values).length === 0 ? null : JSON.stringify(values)
}

/** What a number has in each field that people defined. */
export function customValuesOf(text: string | null): CustomValues {
  // Written by `customText` alone, which the guards make sure of as far as they can.
  return text === null ? {} : (JSON.parse(text) as CustomValues)
}

/** The column after a change. */
export function withCustom(text: string | null, change: CustomChange): string | null {
  const values = { ...customValuesOf(text) }
  for (const [field, value] of Object.entries(change)) {
    if (value === null) Reflect.deleteProperty(values, field)
    else values[field] = value
  }
  return customText(values)
}
