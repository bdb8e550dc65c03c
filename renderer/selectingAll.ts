const texts = 'input, textarea, [contenteditable]'

/**
 * Keeps Ctrl + A, or ⌘ + A, from selecting the whole window as if it were a page of text, where neither a list nor a text
 * has answered it.
 */
export function selectNoWholeWindow(): void {
  window.addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, target } = event
    if (key.toLowerCase() !== 'a' || altKey || !(ctrlKey || metaKey)) return
    if (target instanceof Element && target.matches(texts)) return
    event.preventDefault()
  })
}
