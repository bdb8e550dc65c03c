import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { ExportProfile } from '../../contract/exportProfiles.ts'
import type { Failure } from '../../contract/result.ts'
import { ask, call } from '../api.ts'
import { useNotices } from './notices.ts'
import { inWords, t } from '../texts.ts'

/** The export profiles, as the main process keeps them. */
export const useExportProfiles = defineStore('exportProfiles', () => {
  const notices = useNotices()
  const profiles = shallowRef<readonly ExportProfile[]>([])
  /** Why they can't be loaded; null when they can. */
  const problem = shallowRef<string | null>(null)

  async function load(): Promise<void> {
    const result = await call('exportProfiles.list', {})
    problem.value = result.ok ? null : inWords(result.message)
    if (result.ok) profiles.value = result.value.profiles
  }

  /** @returns why it was not saved; null when it was */
  async function save(profile: ExportProfile, replaces: string | null): Promise<Failure | null> {
    const result = await call('exportProfiles.save', { profile, replaces })
    await load()
    return result.ok ? null : result
  }

  /** @returns why it was not deleted; null when it was */
  async function remove(name: string): Promise<Failure | null> {
    const result = await call('exportProfiles.delete', { name })
    await load()
    return result.ok ? null : result
  }

  /** @returns the profile of the file; null when the person cancels; or why there is none */
  async function importFile(): Promise<ExportProfile | Failure | null> {
    const result = await call('exportProfiles.importFile', {})
    await load()
    return result.ok ? result.value : result
  }

  /** @returns why it was not saved as a file; null when it was, or when the person cancels */
  async function exportFile(name: string): Promise<Failure | null> {
    const result = await call('exportProfiles.exportFile', { name })
    if (result.ok && result.value !== null)
      notices.done(t('exporting.profileSaved', { name, path: result.value.path }))
    return result.ok ? null : result
  }

  /** The first numbers as a profile shows them; null when they can't be loaded. */
  async function preview(profile: ExportProfile): Promise<readonly (readonly string[])[] | null> {
    return (await ask('export.preview', { profile }))?.rows ?? null
  }

  return { profiles, problem, load, save, remove, importFile, exportFile, preview }
})
