import { computed, type ComputedRef } from 'vue'

/** A row that is drawn, and the element that draws it. */
export interface DrawnRow {
  readonly index: number
  /** Names the element: one that draws no row any more draws another, instead of a new one being made. */
  readonly slot: number
}

/** Gives each of the rows that are drawn an element, which it keeps for as long as it is drawn; in the order of rows. */
export function useGridSlots(shown: ComputedRef<readonly number[]>): ComputedRef<readonly DrawnRow[]> {
  let drawn: readonly DrawnRow[] = []
  return computed(() => {
    drawn = withSlots(shown.value, drawn)
    return drawn
  })
}

/** The rows that are drawn now, after others were: those that stay keep their slots, those that come take free ones. */
export function withSlots(indices: readonly number[], before: readonly DrawnRow[]): DrawnRow[] {
  const slotOf = new Map(before.map(({ index, slot }) => [index, slot]))
  const wanted = new Set(indices)
  const free = before.filter(({ index }) => !wanted.has(index)).map(({ slot }) => slot)
  let next = 1 + Math.max(-1, ...before.map(({ slot }) => slot))
  return indices.map((index) => ({ index, slot: slotOf.get(index) ?? free.shift() ?? next++ }))
}
