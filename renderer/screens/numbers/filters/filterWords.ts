import { z } from 'zod'
import { facets as filters, type FacetField } from '../../../../contract/facets.ts'
import { HandOverState } from '../../../../contract/handOvers.ts'
import { Availability } from '../../../../contract/life/holds.ts'
import { NumberType, type CountedFacets, type NumberFilter } from '../../../../contract/numbers.ts'
import { LineStatus, PoolStatus } from '../../../../contract/life/statuses.ts'
import { countryName } from '../../../dialogs/countries.ts'
import { statusInWords, typeInWords } from '../../../words/typeWords.ts'
import { inWords, t } from '../../../texts.ts'
import type { FacetChoice } from './facetChoices.ts'

function titleOf(field: FacetField, { value, label }: { value: string | number; label: string }): string {
  if (field === 'country') return countryName(String(value))
  const type = NumberType.safeParse(value)
  if (field === 'numberType' && type.success) return typeInWords(type.data)
  const availability = Availability.safeParse(value)
  if (field === 'availability' && availability.success) return t(`status.availability.${availability.data}`)
  const handOver = HandOverState.safeParse(value)
  if (field === 'handOver' && handOver.success) return t(`status.handOver.${handOver.data}`)
  const status = z.union([PoolStatus, LineStatus]).safeParse(value)
  return status.success ? statusInWords(status.data) : label
}

/** A filter of the list in words. */
export interface WordedFilter {
  readonly field: FacetField
  readonly label: string
  readonly chosen: readonly (string | number)[]
  readonly isCut: boolean
  readonly choices: readonly FacetChoice<string | number>[]
}

/**
 * The filters of a list with their values in words.
 * @param facets the values of open or set filters
 */
export function filtersInWords(
  fields: readonly FacetField[],
  filter: NumberFilter,
  facets: Partial<CountedFacets>,
): WordedFilter[] {
  return fields.map((field) => ({
    field,
    label: inWords(filters[field].name),
    chosen: filter[field] ?? [],
    isCut: facets.cut?.includes(field) === true,
    choices: (facets[field] ?? []).map((choice) => ({
      value: choice.value,
      title: titleOf(field, choice),
      count: choice.count,
    })),
  }))
}
