import type { PhoneNumber } from '../../../contract/numbers.ts'
import { ask } from '../../api.ts'
import { useNotices } from '../../stores/notices.ts'
import { t } from '../../texts.ts'

/** Copies a number to the clipboard in E.164, and says so. */
export async function copyNumber({ e164 }: PhoneNumber): Promise<void> {
  if ((await ask('app.copyText', { text: e164, as: 'cells' })) !== null)
    useNotices().done(t('done.copied', { what: e164 }))
}
