import type { z } from 'zod'
import { fromSchema } from '../../contract/messages/schemaMessages.ts'
import { inWords } from '../texts.ts'

/** The first thing that a schema has against a value, in the language shown; empty for an error without a message. */
export function problemOf(error: z.ZodError): string {
  const message = fromSchema(error.issues[0]?.message ?? '')
  return message === null ? '' : inWords(message)
}
