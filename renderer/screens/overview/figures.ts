import type { NumberFilter, NumberType } from '../../../contract/numbers.ts'
import { poolStatuses, statusesWith, type PoolStatus } from '../../../contract/life/statuses.ts'
import type { AccountCounts, CountryCounts, DayCounts } from '../../../contract/overview.ts'
import type { ChartColour, ChartFigures, ChartMark, ChartSeries } from '../../charts/charts.ts'
import { statusLooks } from '../../cells/statusLooks.ts'
import { statusInWords, typeInWords } from '../../words/typeWords.ts'
import { countryName } from '../../dialogs/countries.ts'
import { dayInWords } from '../../words/moments.ts'
import { t } from '../../texts.ts'

/** The figures of a chart, and the numbers that each mark counts. */
export interface Linked {
  readonly figures: ChartFigures
  readonly filterOf: (mark: ChartMark) => NumberFilter
}

/** As many countries as fit in a chart. */
const countriesShown = 10
/** The number types with their own series; the others are rare. */
const typesApart = [
  ['Toll', 'chart-1'],
  ['Toll-free', 'chart-2'],
  ['Mobile', 'chart-3'],
  ['Premium rate', 'chart-4'],
] as const satisfies readonly (readonly [NumberType, ChartColour])[]

function bySeries(
  statuses: readonly PoolStatus[],
  rows: readonly { readonly counts: Readonly<Record<PoolStatus, number>> }[],
): ChartSeries[] {
  return statuses.map((status) => ({
    name: statusInWords(status),
    colour: statusLooks[status].colour,
    values: rows.map(({ counts }) => counts[status]),
  }))
}

function statusIn(statuses: readonly PoolStatus[], { series }: ChartMark): NumberFilter {
  const status = statuses[series]
  return status === undefined ? {} : { poolStatus: [status] }
}

/** The pool statuses over time. A mark links to the numbers in its status now. */
export function courseFigures(days: readonly DayCounts[]): Linked {
  const owned = statusesWith('owner')
  const statuses = [...owned, ...poolStatuses.filter((status) => !owned.includes(status))]
  // A day has no time of day, so it is drawn and formatted as UTC.
  const at = days.map(({ day }) => Date.parse(day))
  return {
    figures: {
      kind: 'course',
      places: at.map((time) => dayInWords(new Date(time))),
      at,
      series: bySeries(statuses, days),
    },
    filterOf: (mark) => statusIn(statuses, mark),
  }
}

/** The numbers that sub accounts have and have returned. */
export function accountFigures(
  accounts: readonly AccountCounts[],
  statuses: readonly PoolStatus[] = statusesWith('owner'),
): Linked {
  return {
    figures: {
      kind: 'bars',
      places: accounts.map(({ subAccount }) => subAccount.name),
      series: bySeries(statuses, accounts),
    },
    filterOf: (mark) => ({
      ...statusIn(statuses, mark),
      subAccountId: accounts.slice(mark.place, mark.place + 1).map(({ subAccount }) => subAccount.id),
    }),
  }
}

/** The countries with the most numbers, each by number type. */
export function countryFigures(all: readonly CountryCounts[]): Linked {
  const countries = all.slice(0, countriesShown)
  const apart = typesApart.map(([type]): NumberType => type)
  const of = ({ types }: CountryCounts, wanted: (type: NumberType) => boolean) =>
    types.filter(({ numberType }) => wanted(numberType)).reduce((sum, { count }) => sum + count, 0)
  const rest = (type: NumberType) => !apart.includes(type)
  const series: (ChartSeries & { readonly type: NumberType | null })[] = [
    ...typesApart.map(([type, colour]) => ({
      type,
      name: typeInWords(type),
      colour,
      values: countries.map((country) => of(country, (other) => other === type)),
    })),
    {
      type: null,
      name: t('overview.other'),
      colour: 'chart-rest',
      values: countries.map((country) => of(country, rest)),
    },
  ]
  const drawn = series.filter(({ values }) => values.some((value) => value > 0))
  return {
    figures: { kind: 'bars', places: countries.map(({ country }) => countryName(country)), series: drawn },
    filterOf({ place, series: index }) {
      const country = countries[place]
      const wanted = drawn[index]?.type
      const numberType = (country?.types ?? [])
        .map((type) => type.numberType)
        .filter((type) => (wanted === null ? rest(type) : type === wanted))
      return country === undefined ? {} : { country: [country.country], numberType }
    },
  }
}

/** The countries that have numbers, but fewer Free ones than `below`; fewest first. */
export function lowFigures(countries: readonly CountryCounts[], below: number): Linked {
  const low = countries
    .filter(({ counts }) => counts.Free < below)
    .toSorted((a, b) => a.counts.Free - b.counts.Free)
  return {
    figures: {
      kind: 'bars',
      places: low.map(({ country }) => countryName(country)),
      series: bySeries(poolStatuses, low),
    },
    filterOf: (mark) => ({
      ...statusIn(poolStatuses, mark),
      country: low.slice(mark.place, mark.place + 1).map(({ country }) => country),
    }),
  }
}
