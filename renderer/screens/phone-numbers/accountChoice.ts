import { computed, shallowRef, type ComputedRef, type ShallowRef } from 'vue'
import { ok, type Failure, type Result } from '../../../contract/result.ts'
import type { Id, Named } from '../../../contract/values.ts'
import { call } from '../../api.ts'
import { useLoading } from '../../components/loading.ts'
import { useChanges } from '../../stores/changes.ts'
import { usePreferences } from '../../stores/preferences.ts'

/** A contract page holds at most this many entries. */
const largestPage = 1000

export interface AccountChoice {
  /** The sub account whose numbers are shown; null when none is chosen. */
  readonly account: ShallowRef<Named | null>
  /** Whether there is any sub account to choose; null while that is not known. */
  readonly anyAccounts: ShallowRef<boolean | null>
  readonly problem: ComputedRef<string | null>
  /** Counts the accounts that were forgotten because they are gone. */
  readonly forgotten: ShallowRef<number>
  readonly choose: (account: Named | null) => void
  readonly reload: () => Promise<void>
}

/** Looks an account up by its id, which the directory can only be searched through for. */
async function find(id: Id | null): Promise<Result<{ found: Named | null; total: number }>> {
  for (let offset = 0; ; offset += largestPage) {
    const limit = id === null ? 1 : largestPage
    const page = await call('directory.list', { kind: 'subAccount', offset, limit })
    if (!page.ok) return page
    const { rows, total } = page.value
    const entry = rows.find((row) => row.id === id)
    if (entry !== undefined) return ok({ found: { id: entry.id, name: entry.name }, total })
    if (id === null || offset + rows.length >= total || rows.length === 0) return ok({ found: null, total })
  }
}

/** The sub account chosen on the Phone Numbers tab, remembered, and forgotten when it is deleted. */
export function useAccountChoice(): AccountChoice {
  const preferences = usePreferences()
  const loading = useLoading()
  const account = shallowRef<Named | null>(null)
  const anyAccounts = shallowRef<boolean | null>(null)
  const failure = shallowRef<Failure | null>(null)
  const forgotten = shallowRef(0)
  let latest = 0

  function choose(to: Named | null): void {
    latest += 1
    account.value = to
    if (to !== null) anyAccounts.value = true
    preferences.change({ accountId: to?.id ?? null })
  }

  async function reload(): Promise<void> {
    latest += 1
    const mine = latest
    const loaded = loading.begin()
    const remembered = preferences.now.accountId
    const result = await find(remembered)
    // What was chosen in the meantime counts.
    if (mine === latest) {
      failure.value = result.ok ? null : result
      if (result.ok) {
        anyAccounts.value = result.value.total > 0
        account.value = result.value.found
        if (remembered !== null && result.value.found === null) {
          forgotten.value += 1
          preferences.change({ accountId: null })
        }
      }
    }
    loaded()
  }

  void reload()
  useChanges(['directory'], () => void reload())

  return {
    account,
    anyAccounts,
    problem: computed(() => failure.value?.message ?? null),
    forgotten,
    choose,
    reload,
  }
}
