import { computed, nextTick, onScopeDispose, shallowRef, watch, type Ref } from 'vue'

const open = shallowRef(0)

/** Whether a dialog is open: commands to the screen behind it are then ignored. */
export const modalOpen = computed(() => open.value > 0)

/** The row button that opened the dialog may be gone; then its list gets the focus. */
function focusAgain(before: Element | null): void {
  const target = before?.isConnected === true ? before : document.querySelector('[role="grid"]')
  if (target instanceof HTMLElement) target.focus({ preventScroll: true })
}

/** For a dialog: counts it while it is open, and returns the focus when it closes. */
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
