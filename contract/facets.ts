import { z } from 'zod'
import { fields, fieldsWith, type Field, type FieldFilter, type FieldsWith } from './fields.ts'
import type { Message } from './messages/message.ts'

type Fields = typeof fields
type FilteredField = FieldsWith<'filter'>

/** What a filter calls a field: what has a name that somebody gave is chosen by its id. */
type KeyOf<F extends FilteredField> = Fields[F]['kind'] extends 'reference' ? `${F}Id` : F

/** A filter by the values of a field. */
interface Facet<F extends FilteredField> extends FieldFilter {
  readonly field: F
  readonly kind: Fields[F]['kind']
  /** What the screens call it. */
  readonly name: Message
  /** The column of `numbers` that has its values; those of one without are derived from something else. */
  readonly column: Fields[F] extends { readonly column: infer C } ? C : null
}

/** The fields that a filter has values of, as it calls them. */
export type FacetField = { [F in FilteredField]: KeyOf<F> }[FilteredField]
export type Facets = { readonly [F in FilteredField as KeyOf<F>]: Facet<F> }

function ofField(field: FilteredField) {
  const { kind, name, filter, column }: Field & { readonly filter: FieldFilter } = fields[field]
  return [
    kind === 'reference' ? `${field}Id` : field,
    { field, kind, name, column: column ?? null, ...filter },
  ] as const
}

/** Every filter that has values, by its key, in the order of the bar. */
// There is one of each field, under its key.
export const facets = Object.fromEntries(
  fieldsWith('filter')
    .sort((a, b) => fields[a].filter.place - fields[b].filter.place)
    .map(ofField),
) as unknown as Facets

// The keys of the table are its filters.
export const facetFields = Object.keys(facets) as FacetField[]
export const FacetField = z.enum(facetFields)

/** The filters of a sub account's own list. */
export const accountFacets = facetFields.filter((field) => facets[field].accountList === true)

/** The filters whose values have names that somebody gave; of one of them there may be tens of thousands. */
export type NamedFacet = Extract<FacetField, `${string}Id`>
export const isNamedFacet = (field: FacetField): field is NamedFacet => facets[field].kind === 'reference'
export const NamedFacet = z.enum(facetFields.filter(isNamedFacet))

/** The filters whose values are in a column of `numbers`. */
export type ColumnFacet = { [K in FacetField]: Facets[K]['column'] extends null ? never : K }[FacetField]

/** The filters that the counters know together. */
export type CubeFacet = {
  [F in FilteredField]: Fields[F]['filter'] extends { readonly cube: number } ? KeyOf<F> : never
}[FilteredField]
