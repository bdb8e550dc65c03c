import { facetFields, type FacetField } from '../../../contract/facets.ts'
import { handOverStates } from '../../../contract/handOvers.ts'
import { availabilities } from '../../../contract/life/holds.ts'
import { messageOf } from '../../../contract/messages/message.ts'
import { numberTypes } from '../../../contract/numbers.ts'
import { lineStatuses, poolStatuses } from '../../../contract/life/statuses.ts'
import type { Option } from './options.ts'

interface FilterOption extends Option {
  readonly name: string
  /** The possible values; without it, they are codes or names. */
  readonly among?: readonly string[]
}

/** The option of each filter with values. */
const optionOf: Readonly<Record<FacetField, FilterOption>> = {
  poolStatus: {
    name: 'status',
    value: 'STATUS',
    help: messageOf('commandHelp.status'),
    among: poolStatuses,
  },
  availability: {
    name: 'availability',
    value: 'STATE',
    help: messageOf('commandHelp.availability'),
    among: availabilities,
  },
  lineStatus: {
    name: 'line-status',
    value: 'STATUS',
    help: messageOf('commandHelp.lineStatus'),
    among: lineStatuses,
  },
  subAccountId: { name: 'sub-account', value: 'NAME', help: messageOf('commandHelp.subAccount') },
  sipTrunkId: { name: 'sip-trunk', value: 'NAME', help: messageOf('commandHelp.sipTrunk') },
  country: { name: 'country', value: 'US', help: messageOf('commandHelp.country') },
  numberType: {
    name: 'type',
    value: 'TYPE',
    help: messageOf('commandHelp.type'),
    among: numberTypes,
  },
  handOver: {
    name: 'hand-over',
    value: 'STATE',
    help: messageOf('commandHelp.handOver'),
    among: handOverStates,
  },
  batchId: { name: 'batch', value: 'NAME', help: messageOf('commandHelp.batch') },
}

/** The options, each with its filter, in the order of the filter bar. */
export const facetOptions = facetFields.map((field) => ({ field, ...optionOf[field] }))

/** The options that choose numbers, with the words for the help. */
export const filterOptions: Readonly<Record<string, Option>> = {
  search: { value: 'TEXT', help: messageOf('commandHelp.search') },
  ...Object.fromEntries(facetOptions.map(({ name, value, help }) => [name, { value, many: true, help }])),
  field: { value: 'NAME=VALUE', many: true, help: messageOf('commandHelp.field') },
}
