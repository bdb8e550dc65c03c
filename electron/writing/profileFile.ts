import { messageOf, type Message } from '../../contract/messages/message.ts'
import { explainProfile, ExportProfile } from '../../contract/exportProfiles.ts'
import { fail, ok, type Result } from '../../contract/result.ts'
import { jsonContent, jsonText, type JsonKind } from './jsonFile.ts'

const kind: JsonKind = {
  kind: 'numberdesk-export-profile',
  part: 'profile',
  notOurs: messageOf('profile.notOurs'),
}

/** A profile as the text of a file, for another NumberDesk or to be kept with a portal's template. */
export function profileToText(profile: ExportProfile): string {
  return jsonText(kind, profile)
}

/**
 * Reads a profile from the text of a file.
 * @param name of the file, for the person
 */
export function profileFromText(text: string, name: string): Result<ExportProfile> {
  const refuse = (why: Message) => fail('unreadable_file', messageOf('profile.notImported', { name, why }))
  const read = jsonContent(kind, text)
  if ('why' in read) return refuse(read.why)
  const profile = ExportProfile.safeParse(read.content)
  return profile.success ? ok(profile.data) : refuse(explainProfile(profile.error))
}
