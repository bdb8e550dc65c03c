import { fields, labelKeys, type LabelKey, type ListedField } from '../../../contract/fields.ts'
import type { PhoneNumber, SortColumn } from '../../../contract/numbers.ts'
import { countryName } from '../../dialogs/countries.ts'
import { typeInWords } from '../../words/typeWords.ts'
import type { GridColumn } from '../../grid/gridColumns.ts'
import { fullMoment, shortMoment } from '../../words/moments.ts'
import { inWords } from '../../texts.ts'

type NumberColumn = GridColumn<PhoneNumber, SortColumn>

/** The column of a field, with what its table does not say. */
function columnOf(key: ListedField, more: Partial<NumberColumn> = {}): NumberColumn {
  const { name, list } = fields[key]
  const [width, grow] = list
  return { key, title: () => inWords(name), width, grow, sortable: true, ...more }
}

const nameOf = (key: 'subAccount' | 'sipTrunk'): NumberColumn =>
  columnOf(key, { found: 'text', text: (number) => number[key]?.name ?? '' })

const labelOf = (key: LabelKey): NumberColumn =>
  columnOf(key, { found: 'text', text: (number) => number[key] ?? '' })

/** The columns of the provider's list; their keys are the sorts. */
export const numberColumns: readonly NumberColumn[] = [
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
  columnOf('added', {
    figures: true,
    text: ({ addedAt }) => shortMoment(addedAt),
    hint: ({ addedAt }) => fullMoment(addedAt),
  }),
]
