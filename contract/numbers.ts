import { z } from 'zod'
import { CustomFilter, CustomKey, CustomValues, fieldsLimit } from './customFields.ts'
import { FacetField, facetFields, facets, type Facets, type NamedFacet } from './facets.ts'
import { ofLabels, sortKeys } from './fields.ts'
import { HandOverState } from './handOvers.ts'
import { Availability, Hold } from './life/holds.ts'
import { Message } from './messages/message.ts'
import { LineStatus, PoolStatus } from './life/statuses.ts'
import { Country, E164, Id, Named, NumberId, NumberRange, Timestamp } from './values.ts'

/**
 * What the numbering plan says a number is for. Fixed lines, and ranges shared with mobiles, are `Toll`; a number that
 * was taken as it is because the plan lacks it is `Not in plan`.
 */
export const numberTypes = [
  'Toll',
  'Toll-free',
  'Mobile',
  'Premium rate',
  'Shared cost',
  'VoIP',
  'Personal',
  'Pager',
  'UAN',
  'Voicemail',
  'Not in plan',
] as const
export const NumberType = z.enum(numberTypes)
export type NumberType = z.infer<typeof NumberType>

/** The source shown for a number that a peered carrier supplies. */
export const byocSource = 'BYOC - Cloud'

export const PhoneNumber = z.strictObject({
  id: NumberId,
  e164: E164,
  /** International format for the eye, `+1 650 555 0100`. Copying gives `e164`. */
  international: z.string(),
  country: Country,
  numberType: NumberType,
  poolStatus: PoolStatus,
  lineStatus: LineStatus,
  hold: Hold.nullable(),
  /** What it was good for when this was asked. */
  availability: Availability,
  /** The sub account from which it was unbound last, as it is called now or was then. */
  previousHolder: z.string().nullable(),
  /** When it was unbound; null where it is not Free, or never was anybody's. */
  freeSince: Timestamp.nullable(),
  /** The owner while Assigned; who gave it back while Returned; none while Free. */
  subAccount: Named.nullable(),
  sipTrunk: Named.nullable(),
  /** The SIP trunk's carrier. */
  carrier: Named.nullable(),
  user: Named.nullable(),
  ...ofLabels(() => z.string().nullable()),
  /** What it has in fields that people defined. */
  custom: CustomValues,
  batchId: Id.nullable(),
  /** Where it is between the inventory and the systems that it is handed over to. */
  handOver: HandOverState,
  addedAt: Timestamp,
  changedAt: Timestamp,
})
export type PhoneNumber = z.infer<typeof PhoneNumber>

/** A column that every inventory has. */
export const SortColumn = z.enum(sortKeys)
export type SortColumn = z.infer<typeof SortColumn>

/** By a column, or by a field that people defined. */
const SortBy = z.union([SortColumn, CustomKey])
export type SortBy = z.infer<typeof SortBy>

export const NumberSort = z.strictObject({ by: SortBy, descending: z.boolean() })
export type NumberSort = z.infer<typeof NumberSort>

/** The most numbers in a pasted list, and the most batches shown together. */
export const listedLimit = 10_000

/** What a value of a filter is: an id of what has a name, else what a number says. */
type FacetShape<K extends FacetField> = K extends NamedFacet
  ? typeof Id
  : (typeof PhoneNumber.shape)[Extract<Facets[K]['field'], keyof typeof PhoneNumber.shape>]

function shapeOf(key: FacetField): z.ZodType {
  const { kind, field } = facets[key]
  return kind === 'reference' ? Id : PhoneNumber.shape[field]
}

function ofFacets(make: (key: FacetField) => z.ZodType): Record<FacetField, z.ZodType> {
  // There is one of each key.
  return Object.fromEntries(facetFields.map((key) => [key, make(key)])) as Record<FacetField, z.ZodType>
}

// Each is made of the shape of its values.
const valueLists = ofFacets((key) =>
  z
    .array(shapeOf(key))
    .max(facets[key].most ?? listedLimit)
    .optional(),
) as { [K in FacetField]: z.ZodOptional<z.ZodArray<FacetShape<K>>> }

/** Values within a field are alternatives; fields combine. An absent field does not narrow, an empty list neither. */
export const NumberFilter = z.strictObject({
  /** Any part of a number in any punctuation, or of a name or a label. */
  text: z.string().max(200).optional(),
  ...valueLists,
  /** In one of these hand-overs. */
  handedOverIn: z.array(Id).max(100).optional(),
  /** Rejected in one of these hand-overs, and not handed over by the same profile since. */
  rejectedIn: z.array(Id).max(100).optional(),
  /** What they have in fields that people defined; all of it. */
  custom: z.array(CustomFilter).max(fieldsLimit).optional(),
  /** The numbers of a list. */
  e164: z.array(E164).max(listedLimit).optional(),
  /** In one of these ranges. */
  ranges: z.array(NumberRange).max(100).optional(),
  /** Added at this moment or later. */
  addedFrom: Timestamp.optional(),
  /** Added before this moment. */
  addedTo: Timestamp.optional(),
})
export type NumberFilter = z.infer<typeof NumberFilter>

/** More numbers than this are chosen by a filter, not one by one. */
export const selectionLimit = 100_000

/** The numbers an act is for: those ticked, or all that match a filter less some. */
export const NumberSelection = z.union([
  z.strictObject({ ids: z.array(NumberId).min(1).max(selectionLimit) }),
  z.strictObject({ filter: NumberFilter, except: z.array(NumberId).max(selectionLimit) }),
])
export type NumberSelection = z.infer<typeof NumberSelection>

/** What a line of a list of numbers to be found stands for. */
const RecognisedLine = z.strictObject({
  line: z.int().positive(),
  text: z.string(),
  /** How many numbers it stands for: more than one for a range, none where it is not a number. */
  count: z.int().nonnegative(),
  first: z.string().nullable(),
  last: z.string().nullable(),
  /** How many of them are not in the inventory. */
  missing: z.int().nonnegative(),
  /** Why it is not a number, and what to do about it. */
  problem: z.strictObject({ message: Message, advice: Message.nullable() }).nullable(),
})
export type RecognisedLine = z.infer<typeof RecognisedLine>

export const Recognition = z.strictObject({
  /** Those in the inventory, each once, in the order of the list. */
  found: z.array(E164).max(listedLimit),
  /** Those that are not. */
  missing: z.array(E164).max(listedLimit),
  /** How many lines are not numbers. */
  refused: z.int().nonnegative(),
  /** A line may be one number or a range, which an answer about dashes decides. */
  asksDash: z.boolean(),
  /** The first lines, those with something wrong before the others; at most 200. */
  lines: z.array(RecognisedLine),
})
export type Recognition = z.infer<typeof Recognition>

/** One value of a filter with how many numbers it would leave, the other filters kept. */
const FacetValue = <T extends z.ZodType>(value: T) =>
  z.strictObject({ value, label: z.string(), count: z.int() })

// Each is made of the shape of its values.
const countedValues = ofFacets((key) => z.array(FacetValue(shapeOf(key)))) as {
  [K in FacetField]: FacetShape<K> extends infer T extends z.ZodType
    ? z.ZodArray<ReturnType<typeof FacetValue<T>>>
    : never
}

/** The most named values of a filter shown at once, beside those that are set; the rest are found by name. */
export const facetValuesShown = 300

export const CountedFacets = z.strictObject({
  ...countedValues,
  /** The fields that have more values. */
  cut: z.array(FacetField),
})
export type CountedFacets = z.infer<typeof CountedFacets>
