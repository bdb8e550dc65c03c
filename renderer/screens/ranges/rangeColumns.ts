import { usages, type Block, type Range, type Usage } from '../../../contract/ranges.ts'
import type { GridColumn } from '../../grid/gridColumns.ts'
import type { ShownUsage } from '../../stores/showNumbers.ts'
import { inFigures, t } from '../../texts.ts'
import { dayInWords } from '../../words/moments.ts'

/** The column of each way in which numbers of a range are used. */
const usageColumns = {
  available: { title: () => t('status.availability.available'), width: 88 },
  reserved: { title: () => t('status.availability.reserved'), width: 88 },
  resting: { title: () => t('status.availability.resting'), width: 88 },
  assigned: { title: () => t('status.Assigned'), width: 96 },
  returned: { title: () => t('status.Returned'), width: 112 },
  missing: { title: () => t('ranges.missing'), width: 80 },
  awaitingPort: { title: () => t('status.availability.awaitingPort'), width: 120 },
} as const satisfies Record<Usage, Pick<GridColumn<Block>, 'title' | 'width'>>

/** The figures that lead to their numbers. */
export const shownUsages = usages.filter((usage): usage is ShownUsage => usage !== 'missing')

/** The first and the last number. */
const numbersInWords = ({ first, last }: Block) =>
  t('ranges.filtered', { first: first.international, last: last.international })

const numbers = (title: () => string): GridColumn<Block> => ({
  key: 'numbers',
  title,
  width: 256,
  fixed: true,
  figures: true,
  names: true,
  text: numbersInWords,
})

/** What becomes of the numbers of a range or a block. */
const figures: readonly GridColumn<Block>[] = [
  {
    key: 'size',
    title: () => t('ranges.size'),
    width: 80,
    figures: true,
    text: ({ use }) => inFigures(use.size),
  },
  ...usages.map((key) => ({ key, ...usageColumns[key], figures: true })),
  { key: 'longestFree', title: () => t('ranges.longestFree'), width: 136, figures: true },
  { key: 'gaps', title: () => t('ranges.gaps'), width: 104, figures: true },
]

const dayOf = ({ receivedOn }: Range) => (receivedOn === null ? '' : dayInWords(new Date(receivedOn)))

/** The columns of the list of ranges. */
export const rangeColumns: readonly GridColumn<Range>[] = [
  {
    key: 'name',
    title: () => t('field.name'),
    width: 128,
    grow: 1,
    fixed: true,
    found: 'text',
    text: ({ name }) => name,
  },
  { ...numbers(() => t('ranges.numbers')), names: false },
  ...figures,
  {
    key: 'carrier',
    title: () => t('field.carrier'),
    width: 136,
    found: 'text',
    text: ({ carrier }) => carrier?.name ?? '',
  },
  { key: 'receivedOn', title: () => t('ranges.receivedOn'), width: 120, text: dayOf },
  { key: 'note', title: () => t('field.inText.rangeNote'), width: 160, text: ({ note }) => note ?? '' },
]

/** The columns of a list of blocks. */
export const blockColumns: readonly GridColumn<Block>[] = [
  { ...numbers(() => t('ranges.block')), width: 288, grow: 1 },
  ...figures,
]

/** Figures that lead nowhere. */
export const plainFigures = ['missing', 'longestFree', 'gaps'] as const
