import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import type { SheetFiles } from '../../../contract/sheets/files.ts'
import { call, listen } from '../../api.ts'
import { modalOpen } from '../../dialogs/modal.ts'
import { go } from '../../router.ts'
import { useImporting } from './importing.ts'
import { useInventory } from '../inventory.ts'
import { useNotices } from '../notices.ts'
import { t } from '../../texts.ts'

/** Files that were opened with the application: they are imported as soon as possible. */
export const useOpenedFiles = defineStore('openedFiles', () => {
  const importing = useImporting()
  const inventory = useInventory()
  const notices = useNotices()
  /** Whether files have come that were not looked up yet. */
  const waiting = ref(false)
  /** The files after the look-up. */
  const found = shallowRef<SheetFiles | null>(null)

  /** Whether an import can start: nothing is being read or written, and no other dialog is open. */
  const free = computed(
    () => inventory.problem === null && !importing.occupied && (importing.open || !modalOpen.value),
  )

  async function ask(): Promise<void> {
    waiting.value = false
    const opened = await call('import.opened', {})
    if (opened.ok) found.value = opened.value
  }

  async function take(files: SheetFiles): Promise<void> {
    found.value = null
    go({ screen: 'sub-account' })
    await importing.begin({ found: files })
  }

  /** Takes the files that came before the window was there. */
  function begin(): void {
    waiting.value = true
  }

  watch([waiting, found, free], () => {
    if (!free.value) return
    if (found.value !== null) void take(found.value)
    else if (waiting.value) void ask()
  })
  listen('filesOpened', () => {
    if (!free.value && inventory.problem === null) notices.done(t('importing.opensLater'))
    waiting.value = true
  })

  return { begin }
})
