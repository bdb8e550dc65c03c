import { onBeforeUnmount, onMounted, type Ref } from 'vue'

const isField = (target: EventTarget | null) =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement

/**
 * Accepts cells pasted from a spreadsheet while `active`. A paste into a text field is left to the field.
 * @param take called with tab-separated lines
 */
export function useSheetPaste(active: Ref<boolean>, take: (text: string) => void): void {
  function paste(event: ClipboardEvent): void {
    if (!active.value) return
    const text = event.clipboardData?.getData('text/plain') ?? ''
    if (text.trim() === '' || (isField(event.target) && !/[\t\n]/.test(text.trim()))) return
    event.preventDefault()
    take(text)
  }
  onMounted(() => window.addEventListener('paste', paste))
  onBeforeUnmount(() => window.removeEventListener('paste', paste))
}
