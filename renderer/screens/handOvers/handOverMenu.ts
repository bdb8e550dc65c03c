import {
  mdiClipboardTextSearchOutline,
  mdiFileCompare,
  mdiFileMultipleOutline,
  mdiPhoneAlertOutline,
  mdiPhoneOutline,
  mdiReplay,
} from '@mdi/js'
import type { HandOver } from '../../../contract/handOvers.ts'
import type { MenuAct } from '../../menus/menuActs.ts'
import { t } from '../../texts.ts'

export type HandOverAct = 'numbers' | 'showRejected' | 'changes' | 'rejected' | 'results' | 'files'

/** What numbers were handed over by. */
export const profileInWords = ({ profile }: Pick<HandOver, 'profile'>) =>
  profile ?? t('exporting.sampleColumns')

/** Of how many of its numbers nothing is known yet. */
export const openIn = ({ numbers, confirmed, rejected }: HandOver) => numbers - confirmed - rejected

/** What can be done with a hand-over. */
export function handOverActs({ isLatest, rejected }: HandOver): readonly MenuAct<HandOverAct>[] {
  const noneRejected = rejected === 0 ? { reason: t('handOver.noneRejected') } : {}
  return [
    { key: 'numbers', label: t('act.showNumbers'), icon: mdiPhoneOutline },
    { key: 'showRejected', label: t('handOver.showRejected'), icon: mdiPhoneAlertOutline, ...noneRejected },
    {
      key: 'changes',
      label: t('handOver.exportChanges'),
      icon: mdiFileCompare,
      writes: true,
      ...(isLatest ? {} : { reason: t('handOver.notLatest') }),
    },
    { key: 'results', label: t('handOver.readResults'), icon: mdiClipboardTextSearchOutline, writes: true },
    { key: 'rejected', label: t('handOver.again'), icon: mdiReplay, writes: true, ...noneRejected },
    { key: 'files', label: t('handOver.showFiles'), icon: mdiFileMultipleOutline },
  ]
}
