import type { DirectoryEntry } from '../../../contract/accounts.ts'
import type { NumberFilter } from '../../../contract/numbers.ts'
import { call } from '../../api.ts'
import { go } from '../../router.ts'
import { usePreferences } from '../../stores/preferences.ts'

/** A page of the contract has at most this many rows, and a filter as many ids. */
const mostTrunks = 1000

/** The numbers of a carrier are those on its SIP trunks. With too many trunks to list, its name finds them. */
async function ofCarrier({ id, name }: DirectoryEntry): Promise<NumberFilter> {
  const trunks = await call('directory.list', {
    kind: 'sipTrunk',
    ownerId: id,
    withArchived: true,
    offset: 0,
    limit: mostTrunks,
  })
  if (!trunks.ok || trunks.value.total > mostTrunks) return { text: name }
  return { sipTrunkId: trunks.value.rows.map((trunk) => trunk.id) }
}

/** Returns the function that shows the numbers of an entry, on the screen that lists them. */
export function useEntryNumbers(): (entry: DirectoryEntry) => Promise<void> {
  const preferences = usePreferences()

  return async (entry) => {
    if (entry.kind === 'user') {
      preferences.change({ accountId: entry.owner?.id ?? null, phoneNumbersFilter: { text: entry.name } })
      go({ screen: 'phone-numbers' })
      return
    }
    const filters = {
      subAccount: () => ({ subAccountId: [entry.id] }),
      sipTrunk: () => ({ sipTrunkId: [entry.id] }),
      carrier: () => ofCarrier(entry),
    }
    preferences.change({ subAccountFilter: await filters[entry.kind]() })
    go({ screen: 'sub-account' })
  }
}
