/** A value of a filter, and how many numbers have it. */
export interface FacetChoice<Value extends string | number> {
  readonly value: Value
  readonly title: string
  readonly count: number
}

/** The state of a filter's list when a key is pressed. */
interface FacetPlace {
  readonly isOpen: boolean
  readonly typed: string
  /** The place of the active value; -1 for none. */
  readonly at: number
  readonly count: number
}

/** What a key can do in a filter. */
type FacetKeyAct =
  | { readonly kind: 'open' | 'close' | 'turn' | 'takeAway' }
  | { readonly kind: 'goTo'; readonly index: number }

/** How many values a page key moves by. */
const page = 8

function goTo(index: number, count: number): FacetKeyAct | null {
  return count === 0 ? null : { kind: 'goTo', index: Math.max(0, Math.min(index, count - 1)) }
}

/** What a key does, as in any combo box with a list; null if the field handles it. */
export function facetKey(
  { key, altKey }: Pick<KeyboardEvent, 'key' | 'altKey'>,
  { isOpen, typed, at, count }: FacetPlace,
): FacetKeyAct | null {
  if (key === 'Backspace') return typed === '' ? { kind: 'takeAway' } : null
  if (!isOpen) return key === 'ArrowDown' || key === 'ArrowUp' || key === 'Enter' ? { kind: 'open' } : null
  switch (key) {
    case 'Escape':
      return { kind: 'close' }
    case 'Enter':
      return { kind: 'turn' }
    case 'ArrowDown':
      return goTo(at === count - 1 ? 0 : at + 1, count)
    case 'ArrowUp':
      if (altKey) return { kind: 'close' }
      return goTo(at <= 0 ? count - 1 : at - 1, count)
    case 'PageDown':
      return goTo(at + page, count)
    case 'PageUp':
      return goTo(at - page, count)
    case 'Home':
      return typed === '' ? goTo(0, count) : null
    case 'End':
      return typed === '' ? goTo(count - 1, count) : null
    default:
      return null
  }
}

/** The active value after the list has changed: the same if it is still there, or the first hit of a search. */
export function keepActive<Value extends string | number>(
  choices: readonly FacetChoice<Value>[],
  active: Value | null,
  isSought: boolean,
): Value | null {
  if (choices.some(({ value }) => value === active)) return active
  return isSought ? (choices[0]?.value ?? null) : null
}
