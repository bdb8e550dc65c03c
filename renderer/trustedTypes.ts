/**
 * Text that the framework writes into an element without passing Vue's own policy, such as the theme's style sheet, is
 * let through only when it can't be markup.
 */
export function refuseMarkup(): void {
  window.trustedTypes?.createPolicy('default', {
    createHTML(text) {
      if (text.includes('<')) throw new TypeError('Text is never made into markup here.')
      return text
    },
  })
}
