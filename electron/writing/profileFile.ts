import { z } from 'zod'
import { messageOf, type Message } from '../../contract/messages/message.ts'
import { explainProfile, ExportProfile } from '../../contract/exportProfiles.ts'
import { fail, ok, type Result } from '../../contract/result.ts'

const kind = 'numberdesk-export-profile'
const version = 1
/** A profile of as many and as long columns as may be is far below this; in bytes. */
export const profileFileLimit = 256 * 1024

const Envelope = z.object({ kind: z.literal(kind), version: z.int(), profile: z.unknown() })

/** A profile as the text of a file, for another NumberDesk or to be kept with a portal's template. */
export function profileToText(profile: ExportProfile): string {
  return `${JSON.stringify({ kind, version, profile }, null, 2)}\n`
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * Reads a profile from the text of a file.
 * @param name of the file, for the person
 */
export function profileFromText(text: string, name: string): Result<ExportProfile> {
  const refuse = (why: Message) => fail('unreadable_file', messageOf('profile.notImported', { name, why }))
  const content = parsed(text.replace(/^\ufeff/, ''))
  if (content === undefined) return refuse(messageOf('profile.noJson'))
  const envelope = Envelope.safeParse(content)
  if (!envelope.success) return refuse(messageOf('profile.notOurs'))
  if (envelope.data.version !== version) {
    return refuse(messageOf('profile.newer'))
  }
  const profile = ExportProfile.safeParse(envelope.data.profile)
  return profile.success ? ok(profile.data) : refuse(explainProfile(profile.error))
}
