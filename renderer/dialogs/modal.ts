import { computed, nextTick, onScopeDispose, shallowRef, watch, type Ref } from 'vue'

const open = shallowRef(0)

/** Whether a dialog has the window: what is behind it then answers no commands. */
export const modalOpen = computed(() => open.value > 0)

/** A button in a row that a dialog was opened from may be gone; its list takes the keys then. */
function focusAgain(before: Element | null): void {
  const target = before?.isConnected === true ? before : document.querySelector('[role="grid"]')
  if (target instanceof HTMLElement) target.focus({ preventScroll: true })
}

/** For a dialog: counts it while it is open, and gives the keys back to where they were when it closes. */
export function useModal(isOpen: Ref<boolean>): void {
  let counted = false
  let before: Element | null = null

  function count(on: boolean): void {
    if (on === counted) return
    counted = on
    open.value += on ? 1 : -1
  }

  watch(
    isOpen,
    (on) => {
      if (on) before = document.activeElement
      else if (counted) void nextTick(() => focusAgain(before))
      count(on)
    },
    { immediate: true },
  )
  onScopeDispose(() => count(false))
}
