import type { NumberSelection } from '../../../contract/numbers.ts'
import { ask } from '../../api.ts'
import { inWords } from '../../components/counting.ts'
import { useNotices } from '../../stores/notices.ts'

/** Copies numbers to the clipboard as E.164, one a line, and says so. */
export async function copyNumbers(numbers: NumberSelection): Promise<void> {
  const found = await ask('numbers.asText', { numbers })
  if (found === null || found.count === 0) return
  if ((await ask('app.copyText', { text: found.text })) !== null) {
    useNotices().done(`${inWords(found.count, 'number')} copied`)
  }
}
