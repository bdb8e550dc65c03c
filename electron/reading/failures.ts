import type { FromReader } from '../sheets/messages.ts'
import { SheetError } from './reading.ts'

type Failed = Extract<FromReader, { kind: 'failed' }>

const notOpened = ['ENOENT', 'EACCES', 'EPERM', 'EBUSY', 'EISDIR', 'EIO']

const subject = /^(?:This|The file|The workbook)(?= )/u

/** A message with the file's name, by which several that were dropped together are told apart. */
function naming(message: string, name: string): string {
  return subject.test(message) ? message.replace(subject, () => name) : `${name}: ${message}`
}

function wordsFor(error: unknown): string | null {
  if (error instanceof SheetError) return error.message
  if (error instanceof Error && 'code' in error && notOpened.includes(String(error.code))) {
    return 'The file can’t be opened: it was moved, or another program has locked it. Close it there and try again.'
  }
  return null
}

const noWords =
  'The file can’t be read. Open it in the spreadsheet program, save it as CSV or XLSX, and import that.'

/**
 * What a failure to read a sheet is for the person.
 * @param file its name; null for pasted cells
 * @returns the message, and whether the failure is a bug of ours
 */
export function explainFailure(
  error: unknown,
  file: string | null,
): { readonly failed: Failed; readonly isBug: boolean } {
  const words = wordsFor(error)
  const message = words ?? noWords
  const code = error instanceof SheetError ? error.code : 'unreadable_file'
  return {
    failed: { kind: 'failed', code, message: file === null ? message : naming(message, file) },
    isBug: words === null,
  }
}
