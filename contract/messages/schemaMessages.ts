import { Message } from './message.ts'

/** A message as the error of a schema, which can only be a text: `fromSchema` gives it back. */
export function inSchema(message: Message): string {
  return JSON.stringify(message)
}

/** The message of a schema’s error; null for an error that nobody gave one, such as a wrong type. */
export function fromSchema(error: string): Message | null {
  if (!error.startsWith('{')) return null
  const parsed = Message.safeParse(JSON.parse(error))
  return parsed.success ? parsed.data : null
}
