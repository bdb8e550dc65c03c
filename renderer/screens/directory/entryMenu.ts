import { mdiDeleteOutline, mdiPencilOutline, mdiPhoneOutline } from '@mdi/js'
import { directoryWords, type DirectoryEntry } from '../../../contract/accounts.ts'
import { inWords } from '../../components/counting.ts'
import type { MenuAct } from '../../components/menuActs.ts'
import { dependentKind, type Held } from './entryWords.ts'

export type EntryAct = 'rename' | 'numbers' | 'delete'

/** Why an entry can't be deleted, without a full stop; nothing where it can. The inventory has the last word. */
function reasonNotToDelete({ kind, numbers, dependents }: Held): string | undefined {
  const below = dependentKind[kind]
  const holders = [
    ...(numbers > 0 ? [inWords(numbers, 'number')] : []),
    ...(dependents > 0 && below !== null
      ? [inWords(dependents, directoryWords[below].one, directoryWords[below].many)]
      : []),
  ]
  if (holders.length === 0) return undefined
  return `${holders.join(' and ')} still ${numbers + dependents === 1 ? 'refers' : 'refer'} to it`
}

/** What can be done with an entry. */
export function entryActs(entry: DirectoryEntry): readonly MenuAct<EntryAct>[] {
  const reason = reasonNotToDelete(entry)
  return [
    { key: 'rename', label: 'Rename', icon: mdiPencilOutline },
    ...(entry.numbers === 0
      ? []
      : [{ key: 'numbers', label: 'Show numbers', icon: mdiPhoneOutline } as const]),
    {
      key: 'delete',
      label: 'Delete',
      icon: mdiDeleteOutline,
      danger: true,
      ...(reason === undefined ? {} : { reason }),
    },
  ]
}
