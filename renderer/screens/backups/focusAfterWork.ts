import { nextTick, watch, type Ref } from 'vue'
import { useBackups } from '../../stores/backups.ts'

/** Returns the focus to a dialog whose focused button is gone, because work has begun or ended. */
export function useFocusAfterWork(body: Readonly<Ref<HTMLElement | null>>): void {
  const store = useBackups()
  watch(
    () => store.work,
    async () => {
      await nextTick()
      body.value?.closest('form')?.querySelector<HTMLElement>('[autofocus]')?.focus()
    },
  )
}
