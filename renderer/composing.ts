/**
 * Whether a key went to an input method, as that of Japanese: what it types is still to come. Chromium calls it so, also
 * before there is anything to compose the word in.
 */
export function isForInputMethod({ key }: Pick<KeyboardEvent, 'key'>): boolean {
  return key === 'Process'
}

const fields = 'input, textarea, [contenteditable]'

/**
 * Keeps the keys of an input method from everything that answers keys: while a word is composed, Enter, Escape and the
 * arrows choose among its spellings. Only the first key of a word gets through where nothing can be composed yet: a list
 * then opens the field that the word goes into.
 */
export function leaveInputMethodsTheirKeys(): void {
  const keep = (event: KeyboardEvent) => {
    const isInField = event.target instanceof Element && event.target.matches(fields)
    if (event.isComposing || (isInField && isForInputMethod(event))) event.stopPropagation()
  }
  for (const type of ['keydown', 'keyup'] as const) window.addEventListener(type, keep, true)
}
