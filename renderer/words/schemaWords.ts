import type { z } from 'zod'
import { fromSchema } from '../../contract/messages/schemaMessages.ts'
import { inWords } from '../texts.ts'

/** The first problem that a schema finds in a value, in the shown language; empty for an error without a message. */
export function problemOf(error: z.ZodError): string {
  const message = fromSchema(error.issues[0]?.message ?? '')
  return message === null ? '' : inWords(message)
}
