import { z } from 'zod'
import { messageOf, type Message } from '../../contract/messages/message.ts'

/** What people keep and give each other as JSON: an export profile, a column mapping. */
export interface JsonKind {
  readonly kind: string
  /** The property that has it. */
  readonly part: string
  /** What is said of a file that is none. */
  readonly notOurs: Message
}

const version = 1
/** Far more than the largest of them takes, in bytes. */
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

/** What is in the text of a file, still to be checked; or why it is not what it should be. */
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
