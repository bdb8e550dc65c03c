/** Keys that a checkbox, button or link in a list handles itself. */
const ownKeys: ReadonlySet<string> = new Set([' ', 'Tab', 'Enter'])
const textField = 'input:not([type="checkbox"]), textarea, select'
const tick = 'input[type="checkbox"]'

/**
 * Whether a key is for the list: all of its keys, whichever of its controls was last clicked, except those that operate
 * the focused control.
 */
export function isForList({ key, target, currentTarget }: KeyboardEvent): boolean {
  if (target === currentTarget) return true
  if (!(target instanceof Element) || target.matches(textField)) return false
  return !ownKeys.has(key) || (key === 'Enter' && target.matches(tick))
}

/** Clicking a checkbox leaves the focus with its list (`mousedown`). */
export function keepFocus(event: MouseEvent): void {
  const { target, currentTarget } = event
  if (!(target instanceof Element) || target.closest('.grid-tick') === null) return
  event.preventDefault()
  if (currentTarget instanceof HTMLElement) currentTarget.focus({ preventScroll: true })
}
