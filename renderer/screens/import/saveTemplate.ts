import { ref } from 'vue'
import type { ImportTarget } from '../../../contract/sheets/sheets.ts'
import { call } from '../../api.ts'
import { useNotices } from '../../stores/notices.ts'
import { inWords, t } from '../../texts.ts'

/** Saves an empty sheet to fill in; the person chooses where. */
export function useTemplate() {
  const saving = ref(false)
  const problem = ref<string | null>(null)
  const notices = useNotices()

  async function download(target: ImportTarget): Promise<void> {
    saving.value = true
    problem.value = null
    const result = await call('import.saveTemplate', { target })
    saving.value = false
    if (!result.ok) problem.value = inWords(result.message)
    else if (result.value !== null) notices.done(t('importing.templateSaved', { path: result.value.path }))
  }

  return { saving, problem, download }
}
