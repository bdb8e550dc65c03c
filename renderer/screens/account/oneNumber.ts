import { shallowRef, type ShallowRef } from 'vue'
import type { PhoneNumber } from '../../../contract/numbers.ts'
import type { Failure } from '../../../contract/result.ts'
import type { Id } from '../../../contract/values.ts'
import { call } from '../../api.ts'
import { useLoading } from '../../components/loading.ts'
import { useChanges } from '../../stores/changes.ts'
import { t } from '../../texts.ts'

export interface OneNumber {
  /** The number, or its last state once it is gone; null until it has loaded. */
  readonly number: ShallowRef<PhoneNumber | null>
  /** The name of the batch that added it; null if none did. */
  readonly batch: ShallowRef<string | null>
  /** Why it can't be shown: `not_found` when it is not in the inventory. */
  readonly failure: ShallowRef<Failure | null>
  readonly reload: () => Promise<void>
}

/** A batch is named by the operation that imported it. */
async function batchName(batchId: Id | null): Promise<string | null> {
  if (batchId === null) return null
  const found = await call('activity.operations', { filter: { batchId }, offset: 0, limit: 1 })
  return (
    (found.ok ? found.value.rows[0]?.batch?.name : undefined) ??
    t('account.batchCalled', { id: String(batchId) })
  )
}

/** One number of the inventory, kept up to date. */
export function useOneNumber(id: Id): OneNumber {
  const loading = useLoading()
  const number = shallowRef<PhoneNumber | null>(null)
  const batch = shallowRef<string | null>(null)
  const failure = shallowRef<Failure | null>(null)
  let latest = 0

  async function reload(): Promise<void> {
    latest += 1
    const mine = latest
    const loaded = loading.begin()
    const result = await call('numbers.get', { id })
    const name = result.ok ? await batchName(result.value.batchId) : null
    if (mine === latest) {
      failure.value = result.ok ? null : result
      if (result.ok) {
        number.value = result.value
        batch.value = name
      }
    }
    loaded()
  }

  void reload()
  useChanges(['numbers', 'directory'], () => void reload())

  return { number, batch, failure, reload }
}
