import { z } from 'zod'
import { messageOf, type Message } from '../../contract/messages/message.ts'

/** What people save and share as JSON: an export profile, a column mapping. */
export interface JsonKind {
  readonly kind: string
  /** The property with the content. */
  readonly part: string
  /** The message for a file that is something else. */
  readonly notOurs: Message
}

const version = 1
/** Far more than the largest of them needs, in bytes. */
export const jsonFileLimit = 256 * 1024

const Envelope = z.looseObject({ kind: z.string(), version: z.int() })

/** The text of a file for another NumberDesk. */
export function jsonText({ kind, part }: JsonKind, content: unknown): string {
  return `${JSON.stringify({ kind, version, [part]: content }, null, 2)}\n`
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The content of a file's text, still to be checked; or why it is not such a file. */
export function jsonContent(
  { kind, part, notOurs }: JsonKind,
  text: string,
): { readonly content: unknown } | { readonly why: Message } {
  const found = parsed(text.replace(/^\ufeff/, ''))
  if (found === undefined) return { why: messageOf('profile.noJson') }
  const envelope = Envelope.safeParse(found)
  if (!envelope.success || envelope.data.kind !== kind) return { why: notOurs }
  if (envelope.data.version !== version) return { why: messageOf('profile.newer') }
  return { content: envelope.data[part] }
}
