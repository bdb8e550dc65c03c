import { computed, type ComputedRef } from 'vue'

/** A drawn row, and the slot of the element that draws it. */
export interface DrawnRow {
  readonly index: number
  /** Names the element, which is reused for another row when its row leaves the view. */
  readonly slot: number
}

/** Gives each drawn row an element, which it keeps while it is drawn; in the order of rows. */
export function useGridSlots(shown: ComputedRef<readonly number[]>): ComputedRef<readonly DrawnRow[]> {
  let drawn: readonly DrawnRow[] = []
  return computed(() => {
    drawn = withSlots(shown.value, drawn)
    return drawn
  })
}

/** The next drawn rows: those that stay keep their slots, new ones take the free slots. */
export function withSlots(indices: readonly number[], before: readonly DrawnRow[]): DrawnRow[] {
  const slotOf = new Map(before.map(({ index, slot }) => [index, slot]))
  const wanted = new Set(indices)
  const free = before.filter(({ index }) => !wanted.has(index)).map(({ slot }) => slot)
  let next = 1 + Math.max(-1, ...before.map(({ slot }) => slot))
  return indices.map((index) => ({ index, slot: slotOf.get(index) ?? free.shift() ?? next++ }))
}
