import { inFigures, t } from '../texts.ts'
import type { GridTotal } from '../grid/gridColumns.ts'

/** How many a list has, `12,450`; `1,000+` while they have not been counted to the last. */
export function totalFigure({ count, isCapped }: GridTotal): string {
  return `${inFigures(count)}${isCapped ? '+' : ''}`
}

/** How many numbers a list has, `12,450 numbers`; `1,000+ numbers` while they have not been counted to the last. */
export function totalInWords(total: GridTotal): string {
  return t('count.total', { count: total.count, figure: totalFigure(total) })
}
