import type { NumberFilter } from '../../contract/numbers.ts'
import type { Block, Usage } from '../../contract/ranges.ts'
import type { Id } from '../../contract/values.ts'
import { ask } from '../api.ts'
import { go } from '../router.ts'
import { usePreferences } from './preferences.ts'

/** How the numbers of a range are found that are used in one way; those that are missing can't be shown. */
const usageFilters = {
  available: { availability: ['available'] },
  reserved: { availability: ['reserved'] },
  resting: { availability: ['resting'] },
  awaitingPort: { availability: ['awaitingPort'] },
  assigned: { poolStatus: ['Assigned'] },
  returned: { poolStatus: ['Returned'] },
} satisfies Record<Exclude<Usage, 'missing'>, NumberFilter>
export type ShownUsage = keyof typeof usageFilters

/** How many entries are requested at a time. */
const entriesAtOnce = 1000

/** Shows some numbers, as a filtered list on the Sub Account screen. */
export function useShowNumbers() {
  const preferences = usePreferences()

  function show(subAccountFilter: NumberFilter): void {
    preferences.change({ subAccountFilter })
    go({ screen: 'sub-account' })
  }

  /** The numbers of an operation: no more than can be added at once. */
  async function ofOperation(operationId: Id): Promise<void> {
    const e164: string[] = []
    for (let total = 1; e164.length < total;) {
      const page = await ask('activity.entries', { operationId, offset: e164.length, limit: entriesAtOnce })
      if (page === null || page.rows.length === 0) break
      e164.push(...page.rows.map((entry) => entry.e164))
      total = page.total
    }
    if (e164.length > 0) show({ e164 })
  }

  return {
    ofOperation,
    /** Numbers of a list. */
    listed: (e164: readonly string[]): void => show({ e164: [...e164] }),
    /** The numbers of a range that are in the inventory; only those that are used in one way, where it is given. */
    ofRange: ({ first, last }: Block, usage?: ShownUsage): void =>
      show({
        ...(usage === undefined ? {} : usageFilters[usage]),
        ranges: [{ first: first.e164, last: last.e164 }],
      }),
    /** The numbers of a hand-over that are in the inventory. */
    ofHandOver: (id: Id): void => show({ handedOverIn: [id] }),
    /** Those that were rejected in a hand-over, and not handed over by its profile again. */
    rejectedIn: (id: Id): void => show({ rejectedIn: [id] }),
    /** The numbers of an import that are still in the inventory; for at most `listedLimit` batches. */
    ofBatches: (batchIds: readonly Id[]): void => show({ batchId: [...batchIds] }),
  }
}
