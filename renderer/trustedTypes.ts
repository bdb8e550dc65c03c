/**
 * Some text is written into elements without Vue's own policy, such as the theme's style sheet. It is accepted only if
 * it can't be markup.
 */
export function refuseMarkup(): void {
  window.trustedTypes?.createPolicy('default', {
    createHTML(text) {
      if (text.includes('<')) throw new TypeError('Text is never made into markup here.')
      return text
    },
  })
}
