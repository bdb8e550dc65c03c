/** Where a list was left. */
export interface GridPlace {
  /** How far it was scrolled, in pixels. */
  readonly top: number
  /** The row that the keys were for. */
  readonly active: number
  /** Whether it had the keys. */
  readonly focused: boolean
}

/** Lists are left and come back to in one sitting; more than these were left long ago. */
const placesKept = 20
const places = new Map<string, GridPlace>()

/** Remembers where a list was left; `key` names the list and what it was asked for. */
export function leavePlace(key: string, place: GridPlace): void {
  places.delete(key)
  places.set(key, place)
  for (const oldest of places.keys()) {
    if (places.size <= placesKept) return
    places.delete(oldest)
  }
}

/** Where a list was left, or null when it was not looked at lately. */
export function placeLeft(key: string): GridPlace | null {
  return places.get(key) ?? null
}
