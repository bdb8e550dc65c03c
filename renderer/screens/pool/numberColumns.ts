import type { PhoneNumber, SortColumn } from '../../../contract/numbers.ts'
import { countryName } from '../../dialogs/countries.ts'
import { typeInWords } from '../../words/typeWords.ts'
import type { GridColumn } from '../../grid/gridColumns.ts'
import { fullMoment, shortMoment } from '../../words/moments.ts'
import { t } from '../../texts.ts'

/** The columns of the provider's list, by the sort that each stands for. */
export const numberColumns: readonly GridColumn<PhoneNumber, SortColumn>[] = [
  {
    key: 'number',
    title: () => t('field.number'),
    width: 150,
    sortable: true,
    fixed: true,
    figures: true,
    found: 'number',
    text: ({ international }) => international,
  },
  {
    key: 'country',
    title: () => t('field.country'),
    width: 104,
    grow: 1,
    sortable: true,
    text: ({ country }) => countryName(country),
  },
  {
    key: 'numberType',
    title: () => t('field.numberType'),
    width: 108,
    sortable: true,
    text: ({ numberType }) => typeInWords(numberType),
  },
  { key: 'poolStatus', title: () => t('field.numberPoolStatus'), width: 142, sortable: true },
  {
    key: 'subAccount',
    title: () => t('field.subAccount'),
    width: 116,
    grow: 2,
    sortable: true,
    found: 'text',
    text: ({ subAccount }) => subAccount?.name ?? '',
  },
  {
    key: 'sipTrunk',
    title: () => t('field.sipTrunkName'),
    width: 120,
    grow: 2,
    sortable: true,
    found: 'text',
    text: ({ sipTrunk }) => sipTrunk?.name ?? '',
  },
  {
    key: 'billingReferenceId',
    title: () => t('field.billingReferenceId'),
    width: 142,
    grow: 1,
    sortable: true,
    found: 'text',
    text: ({ billingReferenceId }) => billingReferenceId ?? '',
  },
  {
    key: 'serviceInfo',
    title: () => t('field.serviceInfo'),
    width: 108,
    grow: 2,
    sortable: true,
    found: 'text',
    text: ({ serviceInfo }) => serviceInfo ?? '',
  },
  {
    key: 'added',
    title: () => t('field.added'),
    width: 160,
    sortable: true,
    figures: true,
    text: ({ addedAt }) => shortMoment(addedAt),
    hint: ({ addedAt }) => fullMoment(addedAt),
  },
]
