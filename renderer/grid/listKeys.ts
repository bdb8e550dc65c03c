/** What a tick, a button or a link in a list does with these keys itself. */
const ownKeys: ReadonlySet<string> = new Set([' ', 'Tab', 'Enter'])
const textField = 'input:not([type="checkbox"]), textarea, select'
const tick = 'input[type="checkbox"]'

/**
 * Whether a key is for a list: all that it has, whichever tick, button or heading of it was last pressed, but those that
 * work what has them.
 */
export function isForList({ key, target, currentTarget }: KeyboardEvent): boolean {
  if (target === currentTarget) return true
  if (!(target instanceof Element) || target.matches(textField)) return false
  return !ownKeys.has(key) || (key === 'Enter' && target.matches(tick))
}

/** A tick that the pointer turns over does not take the keys from its list (`mousedown`). */
export function keepKeys(event: MouseEvent): void {
  const { target, currentTarget } = event
  if (!(target instanceof Element) || target.closest('.grid-tick') === null) return
  event.preventDefault()
  if (currentTarget instanceof HTMLElement) currentTarget.focus({ preventScroll: true })
}
