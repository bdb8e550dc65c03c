import { defineStore } from 'pinia'
import { computed } from 'vue'
import type { MenuAct } from '../menus/menuActs.ts'
import { t } from '../texts.ts'
import { useInventory } from './inventory.ts'
import { useNotices } from './notices.ts'

/** Whether the inventory can be changed. Every button, menu and dialog that starts a change asks here. */
export const useWriting = defineStore('writing', () => {
  const inventory = useInventory()
  const notices = useNotices()

  /** Why nothing can be changed; null if it can. */
  const barred = computed(() => (inventory.readOnly === null ? null : t('readOnly.barred')))

  /** The attributes of a button that starts a change: if it can't, the button stays focusable and says why. */
  const button = computed(() =>
    barred.value === null
      ? {}
      : { 'aria-disabled': true, 'aria-description': barred.value, title: barred.value },
  )

  /** Refuses a requested change and shows why; false if changes are possible. */
  function refuses(): boolean {
    if (barred.value === null) return false
    notices.refuse(barred.value)
    return true
  }

  /** Starts a change, or says why it can't. */
  function begin(change: () => void): void {
    if (!refuses()) change()
  }

  /** The items of a menu, with those that change something disabled if they can't. */
  function menu<Key extends string>(acts: readonly MenuAct<Key>[]): readonly MenuAct<Key>[] {
    if (barred.value === null) return acts
    return acts.map((act) => (act.writes === true ? { ...act, reason: t('readOnly.short') } : act))
  }

  return { barred, button, refuses, begin, menu }
})
