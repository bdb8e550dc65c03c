/** What the first key of a word typed with an input method is called, before there is anything to compose it in. */
type Key = Pick<KeyboardEvent, 'key' | 'keyCode'>

/** Whether a key went to an input method, as that of Japanese: what it types is still to come. */
export function isForInputMethod({ key, keyCode }: Key): boolean {
  return key === 'Process' || keyCode === 229
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
