import { computed, shallowRef } from 'vue'
import { templateProfile, type ExportProfile } from '../../../contract/exportProfiles.ts'
import { profileFor } from '../../../contract/presets/uploads.ts'
import type { Failure } from '../../../contract/result.ts'
import { useExportProfiles } from '../../stores/exportProfiles.ts'
import { draftOf, freeName, isSame, profileOf, type ProfileDraft, type ProfileStart } from './profileDraft.ts'
import { inWords, t } from '../../texts.ts'

/** Which profile is edited, what has changed in it, and what can be done with it. */
export function useProfileEditing() {
  const store = useExportProfiles()
  const draft = shallowRef<ProfileDraft | null>(null)
  /** The saved profile; null for a new one. */
  const saved = shallowRef<ExportProfile | null>(null)
  /** What a new profile started from; null for any other. */
  const start = shallowRef<ProfileStart | null>(null)
  const problem = shallowRef<string | null>(null)
  const busy = shallowRef(false)
  /** The name that a new profile was given, until the person types another. */
  let given = ''

  const changed = computed(() => {
    if (draft.value === null) return false
    return saved.value === null || !isSame(draft.value, draftOf(saved.value))
  })

  function edit(profile: ExportProfile | null): void {
    saved.value = profile
    start.value = null
    draft.value = profile === null ? null : draftOf(profile)
    problem.value = store.problem
  }

  function choose(name: string): void {
    edit(store.profiles.find((profile) => profile.name === name) ?? null)
  }

  /** Starts a profile that is not saved yet. */
  function fresh(from: ExportProfile): void {
    const name = freeName(
      from.name,
      store.profiles.map((profile) => profile.name),
    )
    edit(null)
    draft.value = draftOf({ ...from, name })
  }

  const beginning = (from: ProfileStart) =>
    from === 'template' ? templateProfile(t('exporting.newProfile')) : profileFor(from, inWords(from.name))

  /** Starts a profile from a preset or the template; a name that was typed stays. */
  function startFrom(from: ProfileStart): void {
    const typed = draft.value !== null && draft.value.name !== given ? draft.value.name : null
    fresh(beginning(from))
    start.value = from
    if (draft.value === null) return
    given = draft.value.name
    if (typed !== null) draft.value = { ...draft.value, name: typed }
  }

  /** Runs a change of the saved profiles; returns false on failure, which is shown. */
  async function attempt(act: () => Promise<Failure | null>): Promise<boolean> {
    busy.value = true
    const failure = await act()
    busy.value = false
    problem.value = failure === null ? null : inWords(failure.message)
    return failure === null
  }

  async function begin(): Promise<void> {
    await store.load()
    edit(store.profiles[0] ?? null)
  }

  async function save(): Promise<void> {
    if (draft.value === null || !changed.value) return
    const read = profileOf(draft.value)
    problem.value = read.problem
    const { profile } = read
    if (profile === null) return
    const replaces = saved.value?.name ?? null
    if (await attempt(() => store.save(profile, replaces))) choose(profile.name)
  }

  async function remove(): Promise<void> {
    const name = saved.value?.name
    if (name === undefined) return
    if (await attempt(() => store.remove(name))) edit(store.profiles[0] ?? null)
  }

  async function importFile(): Promise<void> {
    busy.value = true
    const brought = await store.importFile()
    busy.value = false
    if (brought === null) return
    if ('code' in brought) problem.value = inWords(brought.message)
    else choose(brought.name)
  }

  return {
    store,
    draft,
    saved,
    changed,
    problem,
    busy,
    begin,
    choose,
    save,
    remove,
    importFile,
    start,
    startFrom,
    make: () => {
      edit(null)
      startFrom('template')
    },
    duplicate: () => {
      if (saved.value !== null) fresh(saved.value)
    },
    exportFile: () =>
      attempt(() => (saved.value === null ? Promise.resolve(null) : store.exportFile(saved.value.name))),
  }
}
