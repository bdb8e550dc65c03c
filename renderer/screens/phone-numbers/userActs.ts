import { mdiAccountMinusOutline, mdiAccountPlusOutline, mdiDeleteOutline, mdiHistory } from '@mdi/js'
import { canDo, lifeStateOf } from '../../../contract/life.ts'
import type { PhoneNumber } from '../../../contract/numbers.ts'
import type { MenuAct } from '../../components/menuActs.ts'

/** What the admin of a sub account may ask for one number; each has its dialog. */
export type NumberDialog = 'user.assign' | 'user.unbind' | 'sub.release' | 'history'

const assign = { key: 'user.assign', label: 'Assign to user', icon: mdiAccountPlusOutline } as const
const unbind = { key: 'user.unbind', label: 'Unbind', icon: mdiAccountMinusOutline } as const
const release = { key: 'sub.release', label: 'Delete', icon: mdiDeleteOutline, danger: true } as const
const history = { key: 'history', label: 'History', icon: mdiHistory } as const

/** The ellipsis menu of a number: what it allows, and **Delete** with the reason where it does not. */
export function actsOf(number: PhoneNumber): readonly MenuAct<NumberDialog>[] {
  const state = lifeStateOf(number)
  const releasing = canDo('sub.release', state)
  return [
    ...[assign, unbind].filter(({ key }) => canDo(key, state).allowed),
    releasing.allowed ? release : { ...release, reason: releasing.reason },
    history,
  ]
}
