const texts = 'input, textarea, [contenteditable]'

/**
 * Keeps Ctrl+A, or ⌘A, from selecting the window as if it were a page of text, if neither a list nor a text field has
 * handled it.
 */
export function preventSelectingAll(): void {
  window.addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, target } = event
    if (key.toLowerCase() !== 'a' || altKey || !(ctrlKey || metaKey)) return
    if (target instanceof Element && target.matches(texts)) return
    event.preventDefault()
  })
}
