import type { FromReader, ReaderSign, ReadRow, ToReader } from './messages.ts'
import type { Port } from './port.ts'
import { SheetError } from './reading.ts'
import { readSheet } from './readSheet.ts'

const chunkRows = 1000

/** Sends a chunk and waits until it was taken, so that a slow receiver is never flooded. */
function sendAndWait(port: Port, rows: ReadRow[]): Promise<void> {
  return new Promise((resolve) => {
    port.once('message', () => resolve())
    port.postMessage({ kind: 'rows', rows } satisfies FromReader)
  })
}

async function sendRows(port: Port, task: ToReader, sign: (sign: ReaderSign) => void): Promise<void> {
  const sheet = await readSheet(task)
  const { format, notes, ignoredColumns } = sheet
  port.postMessage({
    kind: 'head',
    format,
    notes: [...notes],
    ignoredColumns: [...ignoredColumns],
  } satisfies FromReader)
  let chunk: ReadRow[] = []
  let sent = 0
  for await (const row of sheet.rows) {
    chunk.push(row)
    if (chunk.length < chunkRows) continue
    await sendAndWait(port, chunk)
    sent += chunk.length
    sign({ kind: 'alive', rows: sent })
    chunk = []
  }
  if (chunk.length > 0) await sendAndWait(port, chunk)
  port.postMessage({ kind: 'end', notes: [...sheet.lastNotes()] } satisfies FromReader)
  sign({ kind: 'finished' })
}

const notOpened = ['ENOENT', 'EACCES', 'EPERM', 'EBUSY', 'EISDIR', 'EIO']

/** What a failure is for the person; null for one that is a bug of ours. */
function explain(error: unknown): string | null {
  if (error instanceof SheetError) return error.message
  if (error instanceof Error && 'code' in error && notOpened.includes(String(error.code))) {
    return 'The file can’t be opened: it was moved, or another program has locked it. Close it there and try again.'
  }
  return null
}

const noWords =
  'The file can’t be read. Open it in the spreadsheet program, save it as CSV or XLSX, and import that.'

/**
 * Reads a sheet and sends it on a port, as `FromReader` describes. A failure is sent too.
 * @param sign told of progress after each chunk
 * @param onBug told of a failure that has no words for the person
 */
export async function sendSheet(
  port: Port,
  task: ToReader,
  sign: (sign: ReaderSign) => void,
  onBug: (error: unknown) => void,
): Promise<void> {
  try {
    await sendRows(port, task, sign)
  } catch (error) {
    const message = explain(error)
    port.postMessage({
      kind: 'failed',
      code: 'unreadable_file',
      message: message ?? noWords,
    } satisfies FromReader)
    if (message === null) onBug(error)
  }
}
