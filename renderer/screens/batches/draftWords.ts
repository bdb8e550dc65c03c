import { mdiDeleteOutline, mdiPencilOutline } from '@mdi/js'
import type { Draft } from '../../../contract/sheets/batches.ts'
import type { MenuAct } from '../../menus/menuActs.ts'
import { t } from '../../texts.ts'

export type DraftAct = 'open' | 'discard'

/** The actions for a draft. */
export const draftActs = (): readonly MenuAct<DraftAct>[] => [
  { key: 'open', label: t('act.open'), icon: mdiPencilOutline, writes: true },
  { key: 'discard', label: t('act.discard'), icon: mdiDeleteOutline, writes: true, danger: true },
]

/** The state of a draft, in a few words. */
export function draftState({ state, imported, rows }: Draft): string {
  if (state === 'review') return t('batches.draft')
  if (state === 'rest') return t('batches.rest')
  return t('batches.stopped', { done: imported.numbers, all: imported.numbers + rows })
}
