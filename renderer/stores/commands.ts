import { defineStore } from 'pinia'
import { shallowRef, watch } from 'vue'
import type { MenuCommand } from '../../contract/app.ts'

/** A command of the application menu, waiting for the screen that handles it. */
export const useCommands = defineStore('commands', () => {
  const waiting = shallowRef<MenuCommand | null>(null)

  function give(command: MenuCommand): void {
    waiting.value = command
  }

  /** Nothing on this screen handles it. */
  function drop(): void {
    waiting.value = null
  }

  return { waiting, give, drop }
})

/**
 * Handles a command of the menu while the component lives, also one given just before it was mounted.
 * @param isMine whether it is for this component now
 */
export function useCommand(command: MenuCommand, act: () => void, isMine: () => boolean = () => true): void {
  const commands = useCommands()
  watch(
    () => commands.waiting,
    (waiting) => {
      if (waiting !== command || !isMine()) return
      commands.drop()
      act()
    },
    { immediate: true, flush: 'post' },
  )
}
