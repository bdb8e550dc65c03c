import type { Page } from '@playwright/test'

/**
 * Measures in the page itself, so that the test's own round trips don't count: from the click on a button to the frame
 * after text is visible in a row.
 * @param button accessible name of the button, as its text
 * @param text in a row of a list, where `scope` is that list
 * @returns awaited after the click: milliseconds
 */
export async function measureClick(
  page: Page,
  button: string,
  { scope, text }: { readonly scope: string; readonly text: string },
): Promise<() => Promise<number>> {
  const handle = await page.evaluateHandle(
    (wanted) => {
      const shows = () =>
        [...document.querySelectorAll(`${wanted.scope} [role="row"]`)].some(
          (row) =>
            row.textContent.includes(wanted.text) &&
            row.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
        )
      return {
        time: new Promise<number>((resolve) => {
          const clicked = (event: MouseEvent) => {
            const target = event.target instanceof Element ? event.target.closest('button') : null
            if (target?.textContent.trim() !== wanted.button) return
            document.removeEventListener('click', clicked, true)
            const begin = event.timeStamp
            const look = () => {
              requestAnimationFrame(() => {
                // The frame in which it was found is on the screen when the next one starts.
                if (shows()) requestAnimationFrame((now) => resolve(now - begin))
                else look()
              })
            }
            look()
          }
          document.addEventListener('click', clicked, true)
        }),
      }
    },
    { button, scope, text },
  )
  return () => handle.evaluate(({ time }) => time)
}
