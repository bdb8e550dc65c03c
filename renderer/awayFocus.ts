/**
 * Lets people switch to another window and find everything as they left it: an open list, a half-typed name or cell.
 * Chromium sends `blur` to the field although it still has the focus when they come back. The field would close its
 * list, and clear or accept what was typed.
 */
export function keepFocusWhileAway(): void {
  for (const loss of ['blur', 'focusout']) window.addEventListener(loss, withhold, { capture: true })
}

/** A field that really loses the focus is no longer the active element by then. */
function withhold(event: Event): void {
  if (event.target === document.activeElement) event.stopPropagation()
}
