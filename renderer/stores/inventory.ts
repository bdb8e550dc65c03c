import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { AppInfo, InventoryState } from '../../contract/app.ts'
import { ask, listen } from '../api.ts'

/** Whether the inventory can be used, and where its data is. */
export const useInventory = defineStore('inventory', () => {
  const info = shallowRef<AppInfo | null>(null)
  const state = shallowRef<InventoryState>({ state: 'starting' })
  const retrying = shallowRef(false)
  /** Increases when another inventory replaces the one that the screens show. */
  const generation = shallowRef(0)
  const problem = computed(() => (state.value.state === 'problem' ? state.value : null))

  const readOnly = computed(() => (state.value.state === 'ready' ? (state.value.readOnly ?? null) : null))

  function take(found: AppInfo | null): void {
    if (found === null) return
    info.value = found
    state.value = found.inventory
  }

  async function load(): Promise<void> {
    take(await ask('app.info', {}))
  }

  async function reopen(how: 'app.retry' | 'app.openReadOnly' | 'app.makeNew'): Promise<void> {
    retrying.value = true
    take(await ask(how, {}))
    retrying.value = false
  }

  /** Another inventory has been opened. */
  function replaced(found: AppInfo): void {
    take(found)
    generation.value += 1
  }

  async function showDataFolder(): Promise<void> {
    await ask('app.showDataFolder', {})
  }

  async function showLog(): Promise<void> {
    await ask('app.showLog', {})
  }

  listen('inventoryState', (next) => {
    state.value = next
  })

  return {
    info,
    state,
    problem,
    readOnly,
    retrying,
    generation,
    load,
    /** Opens the inventory again, with write access. */
    retry: () => reopen('app.retry'),
    /** Creates a new inventory if the old one is missing. */
    makeNew: () => reopen('app.makeNew'),
    openReadOnly: () => reopen('app.openReadOnly'),
    replaced,
    showDataFolder,
    showLog,
  }
})
