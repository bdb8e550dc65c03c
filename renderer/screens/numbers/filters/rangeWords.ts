import type { NumberFilter } from '../../../../contract/numbers.ts'
import { inList, t } from '../../../texts.ts'

/** The ranges that a filter leaves, in words; null where it leaves those of every range. */
export function rangesInWords({ ranges = [] }: NumberFilter): string | null {
  return ranges.length === 0 ? null : inList(ranges.map((range) => t('ranges.filtered', range)))
}
