import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { messageOf } from '../../../contract/messages/message.ts'
import { ExportProfile, profileLimit } from '../../../contract/exportProfiles.ts'
import { fail, ok, type Result } from '../../../contract/result.ts'
import { writeWhole } from '../data/wholeFile.ts'

const Kept = z.strictObject({
  kind: z.literal('numberdesk-export-profiles'),
  version: z.literal(1),
  profiles: z.array(ExportProfile).max(profileLimit),
})

/** The export profiles of a data folder; their names ignore case. */
export interface ProfileStore {
  /** All of them, by name. */
  list(): Result<ExportProfile[]>
  /** The profile with this name. */
  find(name: string): Result<ExportProfile>
  /**
   * Saves a profile.
   * @param replaces its previous name; null for a new one
   */
  save(profile: ExportProfile, replaces: string | null): Result<ExportProfile>
  remove(name: string): Result<Record<string, never>>
}

const key = (name: string) => name.normalize('NFC').toLowerCase()
const isCalled = (name: string) => (profile: ExportProfile) => key(profile.name) === key(name)

/** The profiles in a file, which is created with the first one. A damaged file is reported and left alone. */
export function openProfiles(file: string): ProfileStore {
  function read(): Result<ExportProfile[]> {
    if (!existsSync(file)) return ok([])
    try {
      return ok(Kept.parse(JSON.parse(readFileSync(file, 'utf8'))).profiles)
    } catch {
      return fail('unreadable_file', messageOf('profile.repair', { path: file }))
    }
  }

  function write(profiles: readonly ExportProfile[]): Result<null> {
    const collator = new Intl.Collator('en', { numeric: true })
    const sorted = [...profiles].sort((a, b) => collator.compare(a.name, b.name))
    const kept: z.infer<typeof Kept> = { kind: 'numberdesk-export-profiles', version: 1, profiles: sorted }
    try {
      writeWhole(file, `${JSON.stringify(kept, null, 2)}\n`)
      return ok(null)
    } catch {
      return fail('refused', messageOf('profile.notKept'))
    }
  }

  function find(name: string): Result<ExportProfile> {
    const profiles = read()
    if (!profiles.ok) return profiles
    const found = profiles.value.find(isCalled(name))
    return found === undefined ? fail('not_found', messageOf('profile.none', { name })) : ok(found)
  }

  return {
    list: read,
    find,
    save: (profile, replaces) => {
      const before = read()
      if (!before.ok) return before
      const others =
        replaces === null ? before.value : before.value.filter((other) => !isCalled(replaces)(other))
      if (others.some(isCalled(profile.name))) {
        return fail('name_taken', messageOf('failure.profileTaken', { name: profile.name }))
      }
      if (others.length >= profileLimit) {
        return fail('refused', messageOf('profile.limit', { count: profileLimit }))
      }
      const written = write([...others, profile])
      return written.ok ? ok(profile) : written
    },
    remove: (name) => {
      const found = find(name)
      const before = read()
      if (!found.ok) return found
      if (!before.ok) return before
      const written = write(before.value.filter((other) => !isCalled(name)(other)))
      return written.ok ? ok({}) : written
    },
  }
}
