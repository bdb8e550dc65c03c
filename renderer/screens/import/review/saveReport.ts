import { ref } from 'vue'
import type { ImportReview } from '../../../../contract/batches.ts'
import { ask, call } from '../../../api.ts'
import { useNotices } from '../../../stores/notices.ts'
import { inWords, t } from '../../../texts.ts'

/** Saves the refused rows with their reasons, to be corrected and imported again. */
export function useErrorReport() {
  const saving = ref(false)
  const problem = ref<string | null>(null)
  const notices = useNotices()

  async function save({ planId, name }: ImportReview): Promise<void> {
    saving.value = true
    problem.value = null
    const result = await call('import.saveReport', { planId, name })
    saving.value = false
    if (!result.ok) problem.value = inWords(result.message)
    else if (result.value !== null) {
      const { rows, path } = result.value
      notices.saved(t('importing.reportSaved', { count: rows, path }), async () => {
        await ask('export.show', {})
      })
    }
  }

  return { saving, problem, save }
}
