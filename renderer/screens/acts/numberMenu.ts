import {
  mdiAccountArrowRightOutline,
  mdiAccountMinusOutline,
  mdiAccountPlusOutline,
  mdiAccountSwitchOutline,
  mdiCogOutline,
  mdiContentCopy,
  mdiDeleteOutline,
  mdiHistory,
  mdiKeyboardReturn,
  mdiLinkOff,
  mdiBookmarkOutline,
  mdiBookmarkOffOutline,
  mdiPhoneCheck,
  mdiPhoneClock,
  mdiTimerSandComplete,
  mdiPencilOutline,
} from '@mdi/js'
import { acts, numberActs, type Act, type NumberAct } from '../../../contract/life/acts.ts'
import { canDo, lifeStateOf } from '../../../contract/life/states.ts'
import { statuses } from '../../../contract/life/statuses.ts'
import type { PhoneNumber } from '../../../contract/numbers.ts'
import type { MenuAct } from '../../menus/menuActs.ts'
import { inWords, t } from '../../texts.ts'

/** Actions on numbers, and the history of one: each has its dialog. */
export type NumberDialog = NumberAct | 'history'

/** The items of a number's ellipsis menu. */
export type NumberMenuItem = NumberDialog | 'settings' | 'copy'

export const actIcons = {
  'pool.assign': mdiAccountArrowRightOutline,
  'pool.edit': mdiPencilOutline,
  'pool.reserve': mdiBookmarkOutline,
  'pool.lift': mdiBookmarkOffOutline,
  'pool.endRest': mdiTimerSandComplete,
  'pool.activate': mdiPhoneCheck,
  'pool.pend': mdiPhoneClock,
  'pool.move': mdiAccountSwitchOutline,
  'pool.return': mdiKeyboardReturn,
  'pool.unbind': mdiLinkOff,
  'pool.delete': mdiDeleteOutline,
  'user.assign': mdiAccountPlusOutline,
  'user.unbind': mdiAccountMinusOutline,
  'sub.release': mdiDeleteOutline,
} as const satisfies Record<NumberAct, string>

/** The actions of the provider, or of a sub account. */
export function actsBy(by: Act['by']): readonly NumberAct[] {
  return numberActs.filter((name) => acts[name].by === by)
}

/** What the ellipsis menu of a number shows, with notes on what can't be done. */
export function numberMenu(
  by: Act['by'],
  number: PhoneNumber,
): { acts: MenuAct<NumberMenuItem>[]; notes: string[] } {
  const state = lifeStateOf(number)
  const items: MenuAct<NumberMenuItem>[] = []
  const notes: string[] = []
  for (const key of actsBy(by)) {
    const { label, danger, menu }: Act = acts[key]
    const item = { key, label: t(label), icon: actIcons[key], writes: true, danger: danger === true }
    const permission = canDo(key, state)
    if (permission.allowed) {
      items.push(item)
      continue
    }
    const reason = inWords(permission.reason)
    if (menu === 'disabled') items.push({ ...item, reason })
    else if (menu !== 'hidden') notes.push(t(menu.note, { reason }))
  }
  // In a sub account's own list the number itself links to the settings page, and Ctrl+C copies.
  if (by === 'provider') {
    if (statuses[number.poolStatus].user) {
      items.push({ key: 'settings', label: t('act.openSettings'), icon: mdiCogOutline })
    }
    items.push({ key: 'copy', label: t('act.copy'), icon: mdiContentCopy })
  }
  return { acts: [...items, { key: 'history', label: t('history.title'), icon: mdiHistory }], notes }
}
