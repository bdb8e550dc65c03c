import { ref } from 'vue'
import type { ImportReview, ReportedRows } from '../../../../contract/sheets/review.ts'
import { ask, call } from '../../../api.ts'
import { useNotices } from '../../../stores/notices.ts'
import { inWords, t } from '../../../texts.ts'

/** Saves rows of a plan as a sheet: the refused ones with their reasons, or the result of a comparison. */
export function useErrorReport() {
  const saving = ref(false)
  const problem = ref<string | null>(null)
  const notices = useNotices()

  async function save({ planId, name }: ImportReview, what: ReportedRows): Promise<void> {
    saving.value = true
    problem.value = null
    const result = await call('import.saveReport', { planId, name, what })
    saving.value = false
    if (!result.ok) problem.value = inWords(result.message)
    else if (result.value !== null) {
      const { rows, path } = result.value
      const text = what === 'refused' ? 'importing.reportSaved' : 'comparing.saved'
      notices.saved(t(text, { count: rows, path }), async () => {
        await ask('export.show', {})
      })
    }
  }

  return { saving, problem, save }
}
