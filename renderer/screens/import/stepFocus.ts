import { nextTick, watch, type ComponentPublicInstance, type Ref } from 'vue'

/** What gets the focus first: the step's own choice, else the rows to fix, else a button. */
const preferred = ['[autofocus]:not(:disabled)', '[role="grid"]', 'button:not(:disabled)']

/**
 * Focuses the first thing to do in each step. The button of the step before is gone, and the browser follows
 * `autofocus` only once a page.
 * @param step changes when another step is shown
 */
export function useStepFocus(card: Readonly<Ref<ComponentPublicInstance | null>>, step: Ref<unknown>) {
  function focusFirst(): void {
    const element: unknown = card.value?.$el
    if (!(element instanceof HTMLElement)) return
    const found = preferred.map((selector) => element.querySelector<HTMLElement>(selector))
    found.find((candidate) => candidate !== null)?.focus({ preventScroll: true })
  }
  /** Once the dialog is open: a quick person may be at work in it already, and keeps the focus. */
  function focusUnlessAtWork(): void {
    const dialog = document.activeElement?.closest('.v-overlay__content') ?? null
    if (dialog === null || dialog === document.activeElement) focusFirst()
  }

  watch(step, () => void nextTick(focusFirst), { flush: 'post' })
  return { focusFirst, focusUnlessAtWork }
}
