import { mdiAccountArrowRightOutline, mdiDeleteOutline, mdiHistory, mdiLinkOff } from '@mdi/js'
import { canDo, lifeStateOf } from '../../../contract/life.ts'
import type { PhoneNumber } from '../../../contract/numbers.ts'
import type { MenuAct } from '../../menus/menuActs.ts'
import { inWords, t } from '../../texts.ts'

export type ProviderMenuKey = 'pool.assign' | 'pool.unbind' | 'pool.delete' | 'history'
/** What the provider does to numbers that were ticked. */
export type ProviderAct = 'pool.assign' | 'pool.edit' | 'pool.unbind' | 'pool.delete'
/** Each has its dialog. */
export type ProviderDialog = ProviderMenuKey | ProviderAct

const acts = [
  { key: 'pool.assign', label: 'act.assign', icon: mdiAccountArrowRightOutline, writes: true },
  { key: 'pool.unbind', label: 'act.unbind', icon: mdiLinkOff, writes: true },
  { key: 'pool.delete', label: 'act.delete', icon: mdiDeleteOutline, writes: true, danger: true },
] as const

/** What the provider's ellipsis menu offers for a number, and why it can't be deleted where that is not offered. */
export function providerMenu(number: PhoneNumber): {
  acts: MenuAct<ProviderMenuKey>[]
  notes: string[]
} {
  const state = lifeStateOf(number)
  const deletion = canDo('pool.delete', state)
  return {
    acts: [
      ...acts.filter(({ key }) => canDo(key, state).allowed).map((act) => ({ ...act, label: t(act.label) })),
      { key: 'history', label: t('history.title'), icon: mdiHistory },
    ],
    notes: deletion.allowed ? [] : [t('subAccount.cantDelete', { reason: inWords(deletion.reason) })],
  }
}
