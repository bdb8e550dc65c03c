import type { NumberSelection } from '../../../contract/numbers.ts'
import { ask } from '../../api.ts'
import { useNotices } from '../../stores/notices.ts'
import { t } from '../../texts.ts'

/** Copies numbers to the clipboard as E.164, one on each line, and says so. */
export async function copyNumbers(numbers: NumberSelection): Promise<void> {
  const found = await ask('numbers.asText', { numbers })
  if (found === null || found.count === 0) return
  if ((await ask('app.copyText', { text: found.text, as: 'cells' })) !== null) {
    useNotices().done(t('done.copied', { what: t('count.numbers', { count: found.count }) }))
  }
}
