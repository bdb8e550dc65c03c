import { z } from 'zod'
import { CustomField, CustomFieldChange, CustomValueCount, NewCustomField } from '../customFields.ts'
import { NumberFilter } from '../numbers.ts'
import { Id } from '../values.ts'
import { nothing, type CallTable } from './call.ts'

/** Calls for the fields that people define. */
export const fieldCalls = {
  /** All of them, those in use in their order and then the retired ones. */
  'fields.list': {
    kind: 'query',
    /** Counting takes a while. */
    input: z.strictObject({ counted: z.boolean().optional() }),
    output: z.strictObject({ fields: z.array(CustomField) }),
  },
  /** The values of a field, with how many numbers each would leave while the other parts of the filter stay. */
  'fields.values': {
    kind: 'query',
    input: z.strictObject({ filter: NumberFilter, field: Id, text: z.string().max(200).optional() }),
    output: z.strictObject({ values: z.array(CustomValueCount), isCut: z.boolean() }),
  },
  'fields.add': { kind: 'act', touches: ['fields'], input: NewCustomField, output: CustomField },
  'fields.change': {
    kind: 'act',
    touches: ['fields', 'activity'],
    input: CustomFieldChange,
    output: CustomField,
  },
  /** Takes a field out of use, or back into it; numbers keep what they have in it. */
  'fields.retire': {
    kind: 'act',
    touches: ['fields', 'numbers'],
    input: z.strictObject({ id: Id, isRetired: z.boolean() }),
    output: CustomField,
  },
  'fields.order': {
    kind: 'act',
    touches: ['fields'],
    input: z.strictObject({ ids: z.array(Id).min(1).max(1000) }),
    output: nothing,
  },
} as const satisfies CallTable
