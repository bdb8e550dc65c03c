import type { PhoneNumber, SortColumn } from '../../../contract/numbers.ts'
import { countryName } from '../../components/countries.ts'
import type { GridColumn } from '../../components/gridColumns.ts'
import { fullMoment, shortMoment } from '../../components/moments.ts'

/** The columns of the provider's list, by the sort that each stands for. */
export const numberColumns: readonly GridColumn<PhoneNumber, SortColumn>[] = [
  {
    key: 'number',
    title: 'Number',
    width: 150,
    sortable: true,
    fixed: true,
    figures: true,
    found: 'number',
    text: ({ international }) => international,
  },
  {
    key: 'country',
    title: 'Country',
    width: 104,
    grow: 1,
    sortable: true,
    text: ({ country }) => countryName(country),
  },
  {
    key: 'numberType',
    title: 'Number Type',
    width: 108,
    sortable: true,
    text: ({ numberType }) => numberType,
  },
  { key: 'poolStatus', title: 'Number Pool Status', width: 142, sortable: true },
  {
    key: 'subAccount',
    title: 'Sub Account',
    width: 116,
    grow: 2,
    sortable: true,
    found: 'text',
    text: ({ subAccount }) => subAccount?.name ?? '',
  },
  {
    key: 'sipTrunk',
    title: 'SIP Trunk Name',
    width: 120,
    grow: 2,
    sortable: true,
    found: 'text',
    text: ({ sipTrunk }) => sipTrunk?.name ?? '',
  },
  {
    key: 'billingReferenceId',
    title: 'Billing Reference ID',
    width: 142,
    grow: 1,
    sortable: true,
    found: 'text',
    text: ({ billingReferenceId }) => billingReferenceId ?? '',
  },
  {
    key: 'serviceInfo',
    title: 'Service Info',
    width: 108,
    grow: 2,
    sortable: true,
    found: 'text',
    text: ({ serviceInfo }) => serviceInfo ?? '',
  },
  {
    key: 'added',
    title: 'Added',
    width: 160,
    sortable: true,
    figures: true,
    text: ({ addedAt }) => shortMoment(addedAt),
    hint: ({ addedAt }) => fullMoment(addedAt),
  },
]
