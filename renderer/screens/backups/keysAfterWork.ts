import { nextTick, watch, type Ref } from 'vue'
import { useBackups } from '../../stores/backups.ts'

/** Gives the keys to a dialog again whose button that had them is gone, because work has begun or is over. */
export function useKeysAfterWork(body: Readonly<Ref<HTMLElement | null>>): void {
  const store = useBackups()
  watch(
    () => store.work,
    async () => {
      await nextTick()
      body.value?.closest('form')?.querySelector<HTMLElement>('[autofocus]')?.focus()
    },
  )
}
