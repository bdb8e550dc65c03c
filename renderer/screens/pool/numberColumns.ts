import {
  fields,
  labelKeys,
  type ColumnWidth,
  type Field,
  type LabelKey,
  type ListedField,
} from '../../../contract/fields.ts'
import { customKey, type CustomField } from '../../../contract/customFields.ts'
import type { PhoneNumber, SortBy } from '../../../contract/numbers.ts'
import { countryName } from '../../dialogs/countries.ts'
import { fieldInWords } from '../../words/customWords.ts'
import { typeInWords } from '../../words/typeWords.ts'
import type { GridColumn } from '../../grid/gridColumns.ts'
import { fullMoment, shortMoment } from '../../words/moments.ts'
import { inWords } from '../../texts.ts'

/** What names a column; most are what lists are sorted by. */
export type NumberColumnKey = SortBy | ListedField
type NumberColumn = GridColumn<PhoneNumber, NumberColumnKey>

/** The column of a field, with what its table does not say. */
function columnOf(key: ListedField, more: Partial<NumberColumn> = {}): NumberColumn {
  const { name, list, isApart }: Field & { readonly list: ColumnWidth } = fields[key]
  const [width, grow] = list
  return { key, title: () => inWords(name), width, grow, sortable: true, isApart: isApart === true, ...more }
}

const nameOf = (key: 'subAccount' | 'sipTrunk'): NumberColumn =>
  columnOf(key, { found: 'text', text: (number) => number[key]?.name ?? '' })

const labelOf = (key: LabelKey): NumberColumn =>
  columnOf(key, { found: 'text', text: (number) => number[key] ?? '' })

/** The column of a field that people defined; what has several values in one number is not sorted by. */
const customColumn = (field: CustomField): NumberColumn => ({
  key: customKey(field.id),
  title: () => field.name,
  width: 108,
  grow: 1,
  sortable: field.kind !== 'tags',
  figures: field.kind === 'count' || field.kind === 'date',
  text: ({ custom }) => fieldInWords(field, custom),
})

const beforeCustom: readonly NumberColumn[] = [
  columnOf('number', {
    fixed: true,
    figures: true,
    found: 'number',
    text: ({ international }) => international,
  }),
  columnOf('country', { text: ({ country }) => countryName(country) }),
  columnOf('numberType', { text: ({ numberType }) => typeInWords(numberType) }),
  columnOf('poolStatus'),
  nameOf('subAccount'),
  nameOf('sipTrunk'),
  ...labelKeys.map(labelOf),
]

const before: readonly NumberColumn[] = [
  columnOf('previousHolder', { sortable: false, text: ({ previousHolder }) => previousHolder ?? '' }),
  columnOf('freeSince', {
    sortable: false,
    figures: true,
    text: ({ freeSince }) => (freeSince === null ? '' : shortMoment(freeSince)),
    hint: ({ freeSince }) => (freeSince === null ? '' : fullMoment(freeSince)),
  }),
]

const added = columnOf('added', {
  figures: true,
  text: ({ addedAt }) => shortMoment(addedAt),
  hint: ({ addedAt }) => fullMoment(addedAt),
})

/** The columns of the provider's list with the fields that people defined; their keys are the sorts. */
export const numberColumns = (custom: readonly CustomField[]): readonly NumberColumn[] => [
  ...beforeCustom,
  ...custom.map(customColumn),
  ...before,
  added,
]
