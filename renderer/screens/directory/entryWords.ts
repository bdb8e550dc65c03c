import type { DirectoryEntry, DirectoryKind } from '../../../contract/accounts.ts'
import { t } from '../../texts.ts'

/** The name for the owner of an entry; null for kinds that have none. */
export const ownerKeys = {
  subAccount: null,
  carrier: null,
  sipTrunk: 'directory.owner.sipTrunk',
  user: 'directory.owner.user',
} as const satisfies Record<DirectoryKind, string | null>

/** The kind of an entry's dependents: SIP trunks of a carrier, users of a sub account. */
export const dependentKind = {
  subAccount: 'user',
  carrier: 'sipTrunk',
  sipTrunk: null,
  user: null,
} as const satisfies Record<DirectoryKind, DirectoryKind | null>

/** The references that keep an entry from being deleted. */
export type Held = Pick<DirectoryEntry, 'kind' | 'numbers' | 'reserved' | 'dependents'>

/** Why an entry is not offered any more; empty for one that is. */
export function archivedInWords({ archived, owner }: DirectoryEntry): string {
  if (archived === null) return ''
  return archived === 'itself' || owner === null
    ? t('directory.archived')
    : t('directory.archivedWith', { owner: owner.name })
}
