import type { Topic } from '../catalogue.ts'

export const chart: Topic<'chart'> = {
  showChart: 'グラフを表示',
  showTable: '表を表示',
  showChartOf: '{title}: グラフを表示',
  showTableOf: '{title}: 表を表示',
  label: '{title}: グラフ。数値は表にあります。',
}
