/** One line of an ellipsis menu, as data. */
export interface MenuAct<Key extends string = string> {
  readonly key: Key
  /** Its exact accessible name. */
  readonly label: string
  /** An SVG path of `@mdi/js`. */
  readonly icon: string
  /** Whether it is the selected one of several options. */
  readonly chosen?: boolean
  /** For an action that removes something. */
  readonly danger?: boolean
  /** For an action that changes the inventory; it is disabled while that is read-only. */
  readonly writes?: boolean
  /** Why it is disabled; absent if it is not. */
  readonly reason?: string
}
