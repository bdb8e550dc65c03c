import {
  mdiArchiveArrowDownOutline,
  mdiArchiveArrowUpOutline,
  mdiCallMerge,
  mdiDeleteOutline,
  mdiPencilOutline,
  mdiPhoneOutline,
  mdiStoreOffOutline,
} from '@mdi/js'
import type { DirectoryEntry } from '../../../contract/accounts.ts'
import type { MenuAct } from '../../menus/menuActs.ts'
import { archivedInWords, dependentKind, type Held } from './entryWords.ts'
import { inList, t } from '../../texts.ts'

const askedActs = ['rename', 'merge', 'close', 'delete'] as const
/** The actions that have a dialog. */
export type AskedAct = (typeof askedActs)[number]
export type EntryAct = AskedAct | 'numbers' | 'archive' | 'bringBack'

/** Whether an action has a dialog. */
export const isAsked = (act: EntryAct): act is AskedAct => askedActs.some((asked) => asked === act)

/** What still refers to an entry, in words, with how many there are. */
function holdersOf({ kind, numbers, reserved, dependents }: Held) {
  const below = dependentKind[kind]
  return {
    numbers: [
      ...(numbers > 0 ? [t('count.numbers', { count: numbers })] : []),
      ...(reserved > 0 ? [t('count.reservedNumber', { count: reserved })] : []),
    ],
    dependents: dependents > 0 && below !== null ? [t(`directory.held.${below}`, { count: dependents })] : [],
  }
}

function reasonFrom(holders: readonly string[], count: number): { readonly reason?: string } {
  return holders.length === 0 ? {} : { reason: t('directory.stillHeld', { holders: inList(holders), count }) }
}

/** Why an entry can't be deleted, without a full stop; empty if it can. The inventory decides in the end. */
function reasonNotToDelete(held: Held): { readonly reason?: string } {
  const { numbers, dependents } = holdersOf(held)
  return reasonFrom([...numbers, ...dependents], held.numbers + held.reserved + held.dependents)
}

/** Archiving an entry, or offering it again. */
function archiving(entry: DirectoryEntry): MenuAct<EntryAct> {
  if (entry.archived === null) {
    return {
      key: 'archive',
      label: t('act.archive'),
      icon: mdiArchiveArrowDownOutline,
      writes: true,
      ...reasonFrom(holdersOf(entry).numbers, entry.numbers + entry.reserved),
    }
  }
  return {
    key: 'bringBack',
    label: t('act.bringBack'),
    icon: mdiArchiveArrowUpOutline,
    writes: true,
    ...(entry.archived === 'itself' ? {} : { reason: archivedInWords(entry) }),
  }
}

/** The actions for an entry. */
export function entryActs(entry: DirectoryEntry): readonly MenuAct<EntryAct>[] {
  return [
    { key: 'rename', label: t('act.rename'), icon: mdiPencilOutline, writes: true },
    ...(entry.numbers === 0
      ? []
      : [{ key: 'numbers', label: t('act.showNumbers'), icon: mdiPhoneOutline } as const]),
    { key: 'merge', label: t('act.mergeInto'), icon: mdiCallMerge, writes: true },
    archiving(entry),
    ...(entry.kind === 'subAccount' && entry.archived === null
      ? [
          {
            key: 'close',
            label: t('act.closeAccount'),
            icon: mdiStoreOffOutline,
            writes: true,
            danger: true,
          } as const,
        ]
      : []),
    {
      key: 'delete',
      label: t('act.delete'),
      icon: mdiDeleteOutline,
      writes: true,
      danger: true,
      ...reasonNotToDelete(entry),
    },
  ]
}
