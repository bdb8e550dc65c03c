import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
  type ChartConfiguration,
  type ChartDataset,
} from 'chart.js'
import { inFigures } from '../texts.ts'

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
)

/** A colour of the theme. */
export type ChartColour =
  'success' | 'info' | 'warning' | 'chart-1' | 'chart-2' | 'chart-3' | 'chart-4' | 'chart-rest'

export interface ChartSeries {
  readonly name: string
  readonly colour: ChartColour
  /** One for each place of the chart. */
  readonly values: readonly number[]
}

/** What a chart draws: stacked series, as bars or as areas over time. */
export interface ChartFigures {
  readonly kind: 'bars' | 'course'
  /** The name of each place. */
  readonly places: readonly string[]
  /** Where each place is on the time axis; for areas over time. */
  readonly at?: readonly number[]
  readonly series: readonly ChartSeries[]
}

/** A mark of a chart, or a cell of the table behind it, by its place and series. */
export interface ChartMark {
  readonly place: number
  readonly series: number
}

/** Longer names are cut here. The table and the tooltip show them in full. */
const longestName = 24

function cut(name: string): string {
  return name.length > longestName ? `${name.slice(0, longestName - 1).trimEnd()}…` : name
}

const font = { family: "'Roboto Variable', sans-serif", size: 12 }

/** The theme's colours at an element. */
function coloursAt(element: Element): (name: string, opacity?: number) => string {
  const style = getComputedStyle(element)
  return (name, opacity = 1) => `rgba(${style.getPropertyValue(`--v-theme-${name}`).trim()}, ${opacity})`
}

function datasets(
  { kind, series, at = [] }: ChartFigures,
  colour: ReturnType<typeof coloursAt>,
): ChartDataset[] {
  return series.map(({ name, colour: of, values }, index) =>
    kind === 'bars'
      ? {
          type: 'bar',
          label: name,
          data: [...values],
          backgroundColor: colour(of),
          borderColor: colour('surface'),
          borderWidth: { right: 1 },
          borderSkipped: false,
          maxBarThickness: 18,
        }
      : {
          type: 'line',
          label: name,
          data: values.map((y, n) => ({ x: at[n] ?? n, y })),
          backgroundColor: colour(of, 0.25),
          borderColor: colour(of),
          borderWidth: 2,
          fill: index === 0 ? 'origin' : '-1',
          pointRadius: at.length < 3 ? 3 : 0,
          stepped: 'before',
        },
  )
}

/**
 * Draws figures on a canvas in the colours of its theme.
 * @param dayOf names a place on the time axis
 * @param pick called with a mark that was clicked
 */
export function drawChart(
  canvas: HTMLCanvasElement,
  figures: ChartFigures,
  pick: (mark: ChartMark) => void,
  dayOf: (at: number) => string,
): Chart {
  const colour = coloursAt(canvas)
  const isBars = figures.kind === 'bars'
  const grid = { color: colour('outline-variant'), drawTicks: false }
  const ticks = { color: colour('muted'), font, padding: 6 }
  const counts = {
    stacked: true,
    beginAtZero: true,
    border: { display: false },
    grid,
    ticks: {
      ...ticks,
      maxTicksLimit: 6,
      precision: 0,
      callback: (value: string | number) => inFigures(Number(value)),
    },
  }
  const places = {
    stacked: isBars,
    border: { color: colour('outline-variant') },
    grid: { display: false },
  }
  const configuration: ChartConfiguration = {
    type: isBars ? 'bar' : 'line',
    data: { labels: isBars ? [...figures.places] : [], datasets: datasets(figures, colour) },
    options: {
      animation: false,
      maintainAspectRatio: false,
      indexAxis: isBars ? 'y' : 'x',
      interaction: { mode: isBars ? 'nearest' : 'index', intersect: isBars, axis: 'xy' },
      scales: isBars
        ? {
            x: counts,
            y: {
              ...places,
              ticks: { ...ticks, autoSkip: false, callback: (n) => cut(figures.places[Number(n)] ?? '') },
            },
          }
        : {
            x: {
              ...places,
              type: 'linear',
              ...(figures.at === undefined ? {} : { min: figures.at[0], max: figures.at.at(-1) }),
              ticks: { ...ticks, maxTicksLimit: 7, maxRotation: 0, callback: (at) => dayOf(Number(at)) },
            },
            y: counts,
          },
      plugins: {
        tooltip: {
          backgroundColor: colour('surface-variant'),
          titleColor: colour('on-surface-variant'),
          bodyColor: colour('on-surface-variant'),
          titleFont: font,
          bodyFont: font,
          callbacks: {
            title: ([item]) => figures.places[item?.dataIndex ?? 0] ?? '',
            label: ({ dataset, parsed }) =>
              `${dataset.label ?? ''}: ${inFigures((isBars ? parsed.x : parsed.y) ?? 0)}`,
          },
        },
      },
      onHover: (_, found) => {
        canvas.style.cursor = found.length > 0 ? 'pointer' : 'default'
      },
      onClick: (event, _, chart) => {
        if (event.native === null) return
        const [mark] = chart.getElementsAtEventForMode(event.native, 'nearest', { intersect: isBars }, false)
        if (mark !== undefined) pick({ place: mark.index, series: mark.datasetIndex })
      },
    },
  }
  return new Chart(canvas, configuration)
}
