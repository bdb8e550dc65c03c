import { onBeforeUnmount, onMounted, type Ref } from 'vue'

const isField = (target: EventTarget | null) =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement

/**
 * Takes cells that are pasted from a spreadsheet while `active`. A word pasted into a field stays the field's.
 * @param take gets tab-separated lines
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
