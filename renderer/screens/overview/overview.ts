import { onMounted, shallowRef, watch } from 'vue'
import type { Overview } from '../../../contract/overview.ts'
import type { Failure } from '../../../contract/result.ts'
import { call } from '../../api.ts'
import { useLoading } from '../../components/loading.ts'
import { useChanges } from '../../stores/changes.ts'

const daysAtFirst = 90

/** The current overview, with the last `days` over time; null until it has loaded. */
export function useOverview() {
  const loading = useLoading()
  const overview = shallowRef<Overview | null>(null)
  const failure = shallowRef<Failure | null>(null)
  const days = shallowRef(daysAtFirst)
  let latest = 0

  async function reload(): Promise<void> {
    latest += 1
    const mine = latest
    const loaded = loading.begin()
    const result = await call('inventory.overview', { days: days.value })
    if (mine === latest) {
      failure.value = result.ok ? null : result
      if (result.ok) overview.value = result.value
    }
    loaded()
  }

  onMounted(() => void reload())
  watch(days, () => void reload())
  useChanges(['numbers', 'directory'], () => void reload())

  return { overview, failure, days, reload }
}
