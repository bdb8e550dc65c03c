import { z } from 'zod'
import { CustomValue, FieldKey } from './customFields.ts'
import { ofLabels } from './fields.ts'
import { Named } from './values.ts'

/** The most values of a field that are told apart. */
export const distinctValuesLimit = 1000

/**
 * What some numbers have in a field: how many different values, of which having none is one, and the value where it is one
 * alone.
 */
const present = <T extends z.ZodType>(value: T) =>
  z.strictObject({ different: z.int().min(1).max(distinctValuesLimit), only: value.nullable() })

/** What some numbers have in the fields that can be edited; a field that people defined is left out where none has a value. */
export const PresentValues = z.strictObject({
  labels: z.strictObject(ofLabels(() => present(z.string()))),
  sipTrunk: present(Named),
  custom: z.record(FieldKey, present(CustomValue)),
})
export type PresentValues = z.infer<typeof PresentValues>
