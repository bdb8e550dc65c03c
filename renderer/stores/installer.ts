import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { inWords } from '../texts.ts'
import type { InstallerProgress, InstallerVerdict } from '../../contract/installers.ts'
import { call } from '../api.ts'

/** The check of a downloaded installer. */
export const useInstaller = defineStore('installer', () => {
  const verdict = shallowRef<InstallerVerdict | null>(null)
  const problem = shallowRef<string | null>(null)
  /** Null when nothing is being read. */
  const progress = shallowRef<InstallerProgress | null>(null)
  const working = shallowRef(false)
  let underWay = new AbortController()

  /** Asks for an installer, or for a list to compare the last one with, and shows the result. */
  async function check(choose: 'installer' | 'list'): Promise<void> {
    working.value = true
    underWay = new AbortController()
    const onProgress = (now: InstallerProgress) => {
      progress.value = now
    }
    const checked = await call('installer.check', { choose }, { signal: underWay.signal, onProgress })
    working.value = false
    progress.value = null
    if (!checked.ok) {
      problem.value = checked.code === 'cancelled' ? null : inWords(checked.message)
      return
    }
    if (checked.value === null) return
    problem.value = null
    verdict.value = checked.value
  }

  function cancel(): void {
    underWay.abort()
  }

  /** Starts again. */
  function forget(): void {
    verdict.value = null
    problem.value = null
  }

  return { verdict, problem, progress, working, check, cancel, forget }
})
