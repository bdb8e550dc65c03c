import { inFigures, t } from '../texts.ts'
import type { GridTotal } from '../grid/gridColumns.ts'

/** The length of a list, `12,450`; `1,000+` until all rows are counted. */
export function totalFigure({ count, isCapped }: GridTotal): string {
  return `${inFigures(count)}${isCapped ? '+' : ''}`
}

/** The length of a list, `12,450 numbers`; `1,000+ numbers` until all rows are counted. */
export function totalInWords(total: GridTotal): string {
  return t('count.total', { count: total.count, figure: totalFigure(total) })
}
