import type { FromReader } from '../sheets/messages.ts'
import { messageOf, type Message } from '../../contract/messages/message.ts'
import { SheetError, theFile } from './reading.ts'

type Failed = Extract<FromReader, { kind: 'failed' }>

const notOpened = ['ENOENT', 'EACCES', 'EPERM', 'EBUSY', 'EISDIR', 'EIO']

/** A message with the file's name, so that files dropped together can be told apart. */
function naming({ key, values = {} }: Message, name: string): Message {
  if ('file' in values) return { key, values: { ...values, file: name } }
  return messageOf('sheet.of', { name, why: { key, values } })
}

function reasonOf(error: unknown): Message | null {
  if (error instanceof SheetError) return error.why
  if (error instanceof Error && 'code' in error && notOpened.includes(String(error.code))) {
    return messageOf('sheet.locked', { file: theFile })
  }
  return null
}

/**
 * The message for a failure to read a sheet.
 * @param file its name; null for pasted cells
 * @returns the message, and whether the failure is a bug of ours
 */
export function explainFailure(
  error: unknown,
  file: string | null,
): { readonly failed: Failed; readonly isBug: boolean } {
  const reason = reasonOf(error)
  const message = reason ?? messageOf('sheet.unreadable', { file: theFile })
  const code = error instanceof SheetError ? error.code : 'unreadable_file'
  return {
    failed: { kind: 'failed', code, message: file === null ? message : naming(message, file) },
    isBug: reason === null,
  }
}
