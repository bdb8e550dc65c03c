import { mdiAccountMinusOutline, mdiAccountPlusOutline, mdiDeleteOutline, mdiHistory } from '@mdi/js'
import { canDo, lifeStateOf } from '../../../contract/life.ts'
import type { PhoneNumber } from '../../../contract/numbers.ts'
import type { MenuAct } from '../../menus/menuActs.ts'
import { inWords, t } from '../../texts.ts'

/** What the admin of a sub account may ask for one number; each has its dialog. */
export type NumberDialog = 'user.assign' | 'user.unbind' | 'sub.release' | 'history'

const assign = {
  key: 'user.assign',
  label: 'act.assignToUser',
  icon: mdiAccountPlusOutline,
  writes: true,
} as const
const unbind = {
  key: 'user.unbind',
  label: 'act.unbind',
  icon: mdiAccountMinusOutline,
  writes: true,
} as const
const release = {
  key: 'sub.release',
  label: 'act.delete',
  icon: mdiDeleteOutline,
  writes: true,
  danger: true,
} as const
const history = { key: 'history', label: 'history.title', icon: mdiHistory } as const

/** The ellipsis menu of a number: what it allows, and **Delete** with the reason where it does not. */
export function actsOf(number: PhoneNumber): readonly MenuAct<NumberDialog>[] {
  const state = lifeStateOf(number)
  const releasing = canDo('sub.release', state)
  const offered = [
    ...[assign, unbind].filter(({ key }) => canDo(key, state).allowed),
    releasing.allowed ? release : { ...release, reason: inWords(releasing.reason) },
    history,
  ]
  return offered.map((act) => ({ ...act, label: t(act.label) }))
}
