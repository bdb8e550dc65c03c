/** The place where a list was left. */
export interface GridPlace {
  /** How far it was scrolled, in pixels. */
  readonly top: number
  /** The active row. */
  readonly active: number
  /** Whether it had the focus. */
  readonly focused: boolean
}

/** People return to a few lists in one session; more than these were left long ago. */
const placesKept = 20
const places = new Map<string, GridPlace>()

/** Remembers the place in a list; `key` names the list with its filter and sort. */
export function leavePlace(key: string, place: GridPlace): void {
  places.delete(key)
  places.set(key, place)
  for (const oldest of places.keys()) {
    if (places.size <= placesKept) return
    places.delete(oldest)
  }
}

/** The place where a list was left, or null if that was long ago. */
export function placeLeft(key: string): GridPlace | null {
  return places.get(key) ?? null
}
