/**
 * Whether a key goes to an input method, such as a Japanese one, and the text is still to come. Chromium marks such
 * keys even where nothing can be composed yet.
 */
export function isForInputMethod({ key }: Pick<KeyboardEvent, 'key'>): boolean {
  return key === 'Process'
}

const fields = 'input, textarea, [contenteditable]'

/**
 * Keeps the keys of an input method from all other key handlers: during composition, Enter, Escape and the arrows
 * choose a spelling. The first key of a word gets through if nothing can be composed yet. A list then opens the field
 * for the word.
 */
export function leaveKeysToInputMethods(): void {
  const keep = (event: KeyboardEvent) => {
    const isInField = event.target instanceof Element && event.target.matches(fields)
    if (event.isComposing || (isInField && isForInputMethod(event))) event.stopPropagation()
  }
  for (const type of ['keydown', 'keyup'] as const) window.addEventListener(type, keep, true)
}
