import { nextTick, watch, type ComponentPublicInstance, type Ref } from 'vue'

/** What takes the keys first: the step's own choice, else the rows that have to be fixed, else what can be pressed. */
const preferred = ['[autofocus]:not(:disabled)', '[role="grid"]', 'button:not(:disabled)']

/**
 * Gives the keys to the first thing to do in each step. The button that ended the step before is gone with it, and the
 * browser minds `autofocus` only once a page.
 * @param step changes when another step is shown
 */
export function useStepFocus(card: Readonly<Ref<ComponentPublicInstance | null>>, step: Ref<unknown>) {
  function focusFirst(): void {
    const element: unknown = card.value?.$el
    if (!(element instanceof HTMLElement)) return
    const found = preferred.map((selector) => element.querySelector<HTMLElement>(selector))
    found.find((candidate) => candidate !== null)?.focus({ preventScroll: true })
  }
  /** Once the dialog has come: who was quick is at work in it already, and keeps the keys. */
  function focusUnlessAtWork(): void {
    const dialog = document.activeElement?.closest('.v-overlay__content') ?? null
    if (dialog === null || dialog === document.activeElement) focusFirst()
  }

  watch(step, () => void nextTick(focusFirst), { flush: 'post' })
  return { focusFirst, focusUnlessAtWork }
}
