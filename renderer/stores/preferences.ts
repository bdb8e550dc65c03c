import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { Preferences } from '../../contract/app.ts'
import { batchLimit } from '../../contract/sheets/batches.ts'
import { ask, listen } from '../api.ts'
import { speak } from '../texts.ts'

/** Until the saved ones have loaded, and if they can't be. */
const defaults: Preferences = {
  theme: 'system',
  language: 'system',
  tab: 'sub-account',
  subAccountFilter: {},
  subAccountSort: { by: 'number', descending: false },
  columns: {},
  searches: {},
  accountId: null,
  phoneNumbersFilter: {},
  batchSize: batchLimit,
  lowBelow: 10,
  rangeList: 'ranges',
  blockSize: 100,
  batchList: 'imports',
  directoryKind: 'subAccount',
  tour: 'offered',
}

/**
 * What the window remembers: theme, language, tab, filters, sort, columns. Read it as `preferences.now.tab`, change it with
 * `preferences.change({ tab })`, which also saves it.
 */
export const usePreferences = defineStore('preferences', () => {
  const now = shallowRef<Preferences>(defaults)

  async function load(): Promise<void> {
    const saved = await ask('app.preferences', {})
    if (saved === null) return
    now.value = saved
    await speak(saved.language)
  }

  let isSaving = false
  function change(part: Partial<Preferences>): void {
    now.value = { ...now.value, ...part }
    if (part.language !== undefined) void speak(part.language)
    if (isSaving) return
    isSaving = true
    // After the requests that the change causes, which people wait for.
    setTimeout(() => {
      isSaving = false
      void ask('app.savePreferences', now.value)
    })
  }

  listen('themeChosen', (theme) => {
    now.value = { ...now.value, theme }
  })

  listen('languageChosen', (language) => {
    now.value = { ...now.value, language }
    void speak(language)
  })

  return { now, load, change }
})
