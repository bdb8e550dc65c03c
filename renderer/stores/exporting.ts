import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { ExportProgress, ExportRequest } from '../../contract/exporting.ts'
import { ask, call } from '../api.ts'
import { useNotices } from './notices.ts'
import { inWords, t } from '../texts.ts'

/** The current export; one at a time. */
export const useExporting = defineStore('exporting', () => {
  const notices = useNotices()
  /** Its progress; null while none is running. */
  const progress = shallowRef<ExportProgress | null>(null)
  const cancelling = shallowRef(false)
  let underWay = new AbortController()

  /**
   * Asks for a place, writes, and says what was written.
   * @returns whether it was done, or why not, to show where the person acted; neither when the person cancels
   */
  async function run(request: ExportRequest): Promise<{ done: boolean; problem: string | null }> {
    underWay = new AbortController()
    const onProgress = (now: ExportProgress) => {
      progress.value = now
    }
    const result = await call('export.run', request, { signal: underWay.signal, onProgress })
    progress.value = null
    cancelling.value = false
    if (!result.ok)
      return { done: false, problem: result.code === 'cancelled' ? null : inWords(result.message) }
    if (result.value === null) return { done: false, problem: null }
    const { files, path } = result.value
    const numbers = t('count.numbers', { count: result.value.numbers })
    const message =
      request.form === 'upload'
        ? t('exporting.exportedFiles', { numbers, files: t('importing.files', { count: files }), path })
        : t('exporting.exported', { numbers, path })
    notices.saved(message, async () => {
      await ask('export.show', {})
    })
    return { done: true, problem: null }
  }

  /** Stops the export and removes what it has written. */
  function cancel(): void {
    cancelling.value = true
    underWay.abort()
  }

  return { progress, cancelling, run, cancel }
})
