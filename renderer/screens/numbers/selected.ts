import { shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import type { CallOutput } from '../../../contract/api.ts'
import type { NumberFilter } from '../../../contract/numbers.ts'
import { call } from '../../api.ts'
import type { SelectableTicks } from '../../grid/ticks.ts'
import { useChanges } from '../../stores/changes.ts'

/** Which actions apply to the ticked numbers, kept up to date; null while it is not known. */
export function useSelected(
  ticks: SelectableTicks,
  filter: Ref<NumberFilter>,
): { readonly permissions: ShallowRef<CallOutput<'numbers.permissions'> | null> } {
  const permissions = shallowRef<CallOutput<'numbers.permissions'> | null>(null)
  let latest = 0

  async function load(): Promise<void> {
    latest += 1
    const mine = latest
    const numbers = ticks.selection(filter.value)
    if (numbers === null) {
      permissions.value = null
      return
    }
    const result = await call('numbers.permissions', { numbers })
    if (mine === latest) permissions.value = result.ok ? result.value : null
  }

  watch([ticks.count, ticks.all], () => void load())
  useChanges(['numbers'], () => void load())
  return { permissions }
}
