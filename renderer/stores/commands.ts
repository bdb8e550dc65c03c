import { defineStore } from 'pinia'
import { shallowRef, watch } from 'vue'
import type { MenuCommand } from '../../contract/app.ts'

/** A command of the application menu that waits for the screen that carries it out. */
export const useCommands = defineStore('commands', () => {
  const waiting = shallowRef<MenuCommand | null>(null)

  function give(command: MenuCommand): void {
    waiting.value = command
  }

  /** Nobody on this screen carries it out. */
  function drop(): void {
    waiting.value = null
  }

  return { waiting, give, drop }
})

/**
 * Carries out a command of the menu while the component lives, also one that was given just before it came.
 * @param isMine whether it is for the component now
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
