/** One line of an ellipsis menu, as data. */
export interface MenuAct<Key extends string = string> {
  readonly key: Key
  /** Its accessible name, to the letter. */
  readonly label: string
  /** An SVG path of `@mdi/js`. */
  readonly icon: string
  /** For one of several of which one is chosen: whether it is this one. */
  readonly chosen?: boolean
  /** For what removes something. */
  readonly danger?: boolean
  /** For what changes the inventory, which can't be done while that is open read-only. */
  readonly writes?: boolean
  /** Why it can't be chosen; absent where it can. */
  readonly reason?: string
}
