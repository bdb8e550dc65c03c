import type { Topic } from '../catalogue.ts'

export const chart: Topic<'chart'> = {
  showChart: 'Diagramm anzeigen',
  showTable: 'Tabelle anzeigen',
  showChartOf: '{title}: Diagramm anzeigen',
  showTableOf: '{title}: Tabelle anzeigen',
  label: '{title}: ein Diagramm. Die Zahlen stehen in seiner Tabelle.',
}
