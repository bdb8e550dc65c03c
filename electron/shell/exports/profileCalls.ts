import { basename } from 'node:path'
import type { BrowserWindow } from 'electron'
import { messageOf, type Message } from '../../../contract/messages/message.ts'
import type { CallOutput } from '../../../contract/api.ts'
import { fail, ok, type Result } from '../../../contract/result.ts'
import { jsonFileLimit } from '../../writing/jsonFile.ts'
import { profileFromText, profileToText } from '../../writing/profileFile.ts'
import { chooseJson, chooseJsonPath } from '../window/dialogs.ts'
import { smallText } from '../data/smallText.ts'
import { shareAsUsual } from '../data/paths.ts'
import type { ProfileStore } from './profileStore.ts'
import type { ShellHandlers } from '../shellCalls.ts'
import { writeWhole } from '../data/wholeFile.ts'

async function importFile(
  store: ProfileStore,
  window: BrowserWindow,
): Promise<Result<CallOutput<'exportProfiles.importFile'>>> {
  const path = await chooseJson(window, 'profile')
  if (path === null) return ok(null)
  const name = basename(path)
  const refuse = (why: Message) => fail('unreadable_file', messageOf('profile.notImported', { name, why }))
  try {
    const text = await smallText(path, jsonFileLimit)
    if (text === null) return refuse(messageOf('profile.tooLarge'))
    const profile = profileFromText(text, name)
    return profile.ok ? store.save(profile.value, null) : profile
  } catch {
    return refuse(messageOf('profile.unreadable'))
  }
}

async function exportFile(
  store: ProfileStore,
  name: string,
  window: BrowserWindow,
): Promise<Result<CallOutput<'exportProfiles.exportFile'>>> {
  const profile = store.find(name)
  if (!profile.ok) return profile
  const chosen = await chooseJsonPath(window, 'profile', profile.value.name)
  if (!chosen.ok || chosen.value === null) return chosen.ok ? ok(null) : chosen
  const path = chosen.value
  try {
    writeWhole(path, profileToText(profile.value))
    await shareAsUsual(path)
    return ok({ path })
  } catch {
    return fail('refused', messageOf('profile.notSaved', { path }))
  }
}

type ProfileCalls = Extract<keyof ShellHandlers, `exportProfiles.${string}`>

/** The calls about export profiles. */
export function profileHandlers(store: ProfileStore): Pick<ShellHandlers, ProfileCalls> {
  return {
    'exportProfiles.list': () => {
      const profiles = store.list()
      return profiles.ok ? ok({ profiles: profiles.value }) : profiles
    },
    'exportProfiles.save': ({ profile, replaces }) => store.save(profile, replaces),
    'exportProfiles.delete': ({ name }) => store.remove(name),
    'exportProfiles.importFile': (_input, { window }) => importFile(store, window),
    'exportProfiles.exportFile': ({ name }, { window }) => exportFile(store, name, window),
  }
}
