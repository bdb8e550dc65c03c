/** Charts and the tables behind them. */
export const chart = {
  showChart: 'Show the chart',
  showTable: 'Show the table',
  showChartOf: '{title}: show the chart',
  showTableOf: '{title}: show the table',
  label: '{title}: a chart. Its table has the figures.',
} as const
