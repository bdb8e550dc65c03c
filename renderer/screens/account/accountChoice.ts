import { computed, shallowRef, type ComputedRef, type ShallowRef } from 'vue'
import { inWords } from '../../texts.ts'
import { ok, type Failure, type Result } from '../../../contract/result.ts'
import type { Id, Named } from '../../../contract/values.ts'
import { call } from '../../api.ts'
import { useLoading } from '../../components/loading.ts'
import { useChanges } from '../../stores/changes.ts'
import { usePreferences } from '../../stores/preferences.ts'

export interface AccountChoice {
  /** The sub account whose numbers are shown; null when none is chosen. */
  readonly account: ShallowRef<Named | null>
  /** Whether there is any sub account to choose; null while that is not known. */
  readonly anyAccounts: ShallowRef<boolean | null>
  readonly problem: ComputedRef<string | null>
  /** Counts accounts that were deselected because they are gone. */
  readonly forgotten: ShallowRef<number>
  readonly choose: (account: Named | null) => void
  readonly reload: () => Promise<void>
}

/** Looks up the remembered account, and whether there is any to choose. */
async function find(id: Id | null): Promise<Result<{ found: Named | null; any: boolean }>> {
  if (id !== null) {
    const entry = await call('directory.get', { kind: 'subAccount', id })
    if (entry.ok) return ok({ found: { id, name: entry.value.name }, any: true })
    if (entry.code !== 'not_found') return entry
  }
  const first = await call('directory.list', { kind: 'subAccount', offset: 0, limit: 1 })
  return first.ok ? ok({ found: null, any: first.value.total > 0 }) : first
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
    // A choice made meanwhile takes precedence.
    if (mine === latest) {
      failure.value = result.ok ? null : result
      if (result.ok) {
        anyAccounts.value = result.value.any
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
    problem: computed(() => failure.value && inWords(failure.value.message)),
    forgotten,
    choose,
    reload,
  }
}
