import { z } from 'zod'
import {
  type FacetField,
  NumberType,
  type CountedFacets,
  type NumberFilter,
} from '../../../../contract/numbers.ts'
import { LineStatus, PoolStatus } from '../../../../contract/statuses.ts'
import { countryName } from '../../../dialogs/countries.ts'
import { statusInWords, typeInWords } from '../../../words/typeWords.ts'
import { t } from '../../../texts.ts'
import type { FacetChoice } from './facetChoices.ts'

const labels = {
  poolStatus: 'field.poolStatus',
  lineStatus: 'field.lineStatus',
  subAccountId: 'field.subAccount',
  sipTrunkId: 'field.sipTrunk',
  country: 'field.country',
  numberType: 'field.numberType',
  batchId: 'field.batch',
} as const satisfies Record<FacetField, string>

function titleOf(field: FacetField, { value, label }: { value: string | number; label: string }): string {
  if (field === 'country') return countryName(String(value))
  const type = NumberType.safeParse(value)
  if (field === 'numberType' && type.success) return typeInWords(type.data)
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
 * The filters of the list with their values in words.
 * @param facets the values of those that are looked at or set
 */
export function filtersInWords(filter: NumberFilter, facets: Partial<CountedFacets>): WordedFilter[] {
  // In the order in which they stand in the bar.
  return (Object.keys(labels) as FacetField[]).map((field) => ({
    field,
    label: t(labels[field]),
    chosen: filter[field] ?? [],
    isCut: facets.cut?.includes(field) === true,
    choices: (facets[field] ?? []).map((choice) => ({
      value: choice.value,
      title: titleOf(field, choice),
      count: choice.count,
    })),
  }))
}
