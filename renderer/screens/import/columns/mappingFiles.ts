import { ref } from 'vue'
import type { ColumnMapping } from '../../../../contract/presets/columnMapping.ts'
import type { ImportTarget } from '../../../../contract/sheets/sheets.ts'
import { call } from '../../../api.ts'
import { useNotices } from '../../../stores/notices.ts'
import { inWords, t } from '../../../texts.ts'

/** Saves a column mapping as a file, and opens one. */
export function useMappingFiles() {
  const problem = ref<string | null>(null)
  const notices = useNotices()

  /** @param name of the sheet, which becomes the file's name */
  async function save(mapping: ColumnMapping, name: string): Promise<void> {
    const result = await call('mapping.save', { mapping, name: name.replace(/\.[^.]*$/u, '').slice(0, 255) })
    problem.value = result.ok ? null : inWords(result.message)
    if (result.ok && result.value !== null) notices.done(t('mapping.saved', { path: result.value.path }))
  }

  /** @param apply applies the mapping of the file; returns false if it does not fit the sheet */
  async function open(target: ImportTarget, apply: (mapping: ColumnMapping) => boolean): Promise<void> {
    const result = await call('mapping.open', { target })
    problem.value = result.ok ? null : inWords(result.message)
    if (!result.ok || result.value === null) return
    const { name, mapping } = result.value
    if (!apply(mapping)) problem.value = t('mapping.notOpened', { name, why: t('mapping.noHeading') })
  }

  return { problem, save, open }
}
