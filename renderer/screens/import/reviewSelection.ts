import { computed, ref, watch, type ComputedRef, type Ref } from 'vue'
import type { ImportRow } from '../../../contract/batches.ts'
import type { LoadPage } from '../../components/gridColumns.ts'

/** At most so many rows are left out by one key; a reason can be left out as a whole. */
const rowsAtOnce = 10_000
const pageSize = 1000

/**
 * The rows that the keys are for: the active one, or those from where Shift was first held.
 * @param active the active row
 */
export function useReviewSelection(active: Ref<number>, total: ComputedRef<number>) {
  const anchor = ref<number | null>(null)

  const range = computed(() => {
    const from = Math.min(anchor.value ?? active.value, active.value)
    return { from, to: Math.min(Math.max(anchor.value ?? active.value, active.value), total.value - 1) }
  })
  const count = computed(() => Math.max(0, range.value.to - range.value.from + 1))

  function moved(extend: boolean, before: number): void {
    if (!extend) anchor.value = null
    else anchor.value ??= before
  }

  /** The rows themselves, those out of view too; null when there are too many, or they can't be had. */
  async function rows(load: LoadPage<ImportRow>): Promise<readonly ImportRow[] | null> {
    if (count.value === 0 || count.value > rowsAtOnce) return null
    const found: ImportRow[] = []
    for (let from = range.value.from; from <= range.value.to; from += pageSize) {
      const result = await load(from, Math.min(pageSize, range.value.to - from + 1))
      if (!result.ok) return null
      found.push(...result.value.rows)
    }
    return found
  }

  watch(total, () => (anchor.value = null))
  return {
    range,
    count,
    has: (index: number) => index >= range.value.from && index <= range.value.to,
    moved,
    clear: () => (anchor.value = null),
    rows,
  }
}
