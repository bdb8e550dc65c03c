import { defineStore } from 'pinia'
import { computed } from 'vue'
import type { MenuAct } from '../menus/menuActs.ts'
import { t } from '../texts.ts'
import { useInventory } from './inventory.ts'
import { useNotices } from './notices.ts'

/** Whether the inventory can be changed; the one place that every button, menu and dialog asks that begins a change. */
export const useWriting = defineStore('writing', () => {
  const inventory = useInventory()
  const notices = useNotices()

  /** Why nothing can be changed; null where it can. */
  const barred = computed(() => (inventory.readOnly === null ? null : t('readOnly.barred')))

  /** What a button bears that begins a change: where that can't be, it is reached all the same, and says why. */
  const button = computed(() =>
    barred.value === null
      ? {}
      : { 'aria-disabled': true, 'aria-description': barred.value, title: barred.value },
  )

  /** Whether a change that was asked for can't be; the person is told why. */
  function refuses(): boolean {
    if (barred.value === null) return false
    notices.refuse(barred.value)
    return true
  }

  /** Begins a change, or says why it can't be. */
  function begin(change: () => void): void {
    if (!refuses()) change()
  }

  /** The acts of a menu, with why those that write can't be chosen. */
  function menu<Key extends string>(acts: readonly MenuAct<Key>[]): readonly MenuAct<Key>[] {
    if (barred.value === null) return acts
    return acts.map((act) => (act.writes === true ? { ...act, reason: t('readOnly.short') } : act))
  }

  return { barred, button, refuses, begin, menu }
})
