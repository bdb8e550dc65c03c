/**
 * Lets who goes to another window find everything as they left it: a list that is open, a name or a cell that is half
 * typed. Chromium then tells the field that it lost the keys although it has them when the person comes back, and a
 * field that believes it closes its list and forgets or takes over what stands in it.
 */
export function keepFocusWhileAway(): void {
  for (const loss of ['blur', 'focusout']) window.addEventListener(loss, withhold, { capture: true })
}

/** A field that truly loses the keys is no longer the active one when it is told. */
function withhold(event: Event): void {
  if (event.target === document.activeElement) event.stopPropagation()
}
