import { mdiDeleteOutline, mdiPencilOutline, mdiPhoneOutline } from '@mdi/js'
import type { DirectoryEntry } from '../../../contract/accounts.ts'
import type { MenuAct } from '../../menus/menuActs.ts'
import { dependentKind, type Held } from './entryWords.ts'
import { inList, t } from '../../texts.ts'

export type EntryAct = 'rename' | 'numbers' | 'delete'

/** Why an entry can't be deleted, without a full stop; empty if it can. The inventory decides in the end. */
function reasonNotToDelete({ kind, numbers, dependents }: Held): string | undefined {
  const below = dependentKind[kind]
  const holders = [
    ...(numbers > 0 ? [t('count.numbers', { count: numbers })] : []),
    ...(dependents > 0 && below !== null ? [t(`directory.held.${below}`, { count: dependents })] : []),
  ]
  if (holders.length === 0) return undefined
  return t('directory.stillHeld', { holders: inList(holders), count: numbers + dependents })
}

/** The actions for an entry. */
export function entryActs(entry: DirectoryEntry): readonly MenuAct<EntryAct>[] {
  const reason = reasonNotToDelete(entry)
  return [
    { key: 'rename', label: t('act.rename'), icon: mdiPencilOutline, writes: true },
    ...(entry.numbers === 0
      ? []
      : [{ key: 'numbers', label: t('act.showNumbers'), icon: mdiPhoneOutline } as const]),
    {
      key: 'delete',
      label: t('act.delete'),
      icon: mdiDeleteOutline,
      writes: true,
      danger: true,
      ...(reason === undefined ? {} : { reason }),
    },
  ]
}
