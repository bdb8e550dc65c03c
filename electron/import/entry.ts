import type { MessagePortMain } from 'electron'
import { fail } from '../../contract/result.ts'
import type { FromReader, ReaderSign, ReadRow, ToReader } from './messages.ts'
import { SheetError } from './reading.ts'
import { readSheet } from './readSheet.ts'

const chunkRows = 1000

function sign(message: ReaderSign): void {
  process.parentPort.postMessage(message)
}

/** Sends a chunk and waits until it was taken, so that a slow receiver is never flooded. */
function sendAndWait(port: MessagePortMain, message: FromReader): Promise<void> {
  return new Promise((resolve) => {
    port.once('message', () => resolve())
    port.postMessage(message)
  })
}

async function send(port: MessagePortMain, task: ToReader): Promise<void> {
  const sheet = await readSheet(task)
  port.postMessage({
    kind: 'head',
    format: sheet.format,
    notes: sheet.notes,
    ignoredColumns: sheet.ignoredColumns,
  } satisfies FromReader)
  let chunk: ReadRow[] = []
  let sent = 0
  for await (const row of sheet.rows) {
    chunk.push(row)
    if (chunk.length < chunkRows) continue
    await sendAndWait(port, { kind: 'rows', rows: chunk })
    sent += chunk.length
    sign({ kind: 'alive', rows: sent })
    chunk = []
  }
  if (chunk.length > 0) await sendAndWait(port, { kind: 'rows', rows: chunk })
  port.postMessage({ kind: 'end' } satisfies FromReader)
  sign({ kind: 'finished' })
}

function explain(error: unknown): FromReader {
  if (error instanceof SheetError) return { kind: 'failed', code: error.code, message: error.message }
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT' || code === 'EACCES' || code === 'EPERM' || code === 'EBUSY') {
    const { message } = fail(
      'unreadable_file',
      'The file can’t be opened: it was moved, or another program has locked it. Close it there and try again.',
    )
    return { kind: 'failed', code: 'unreadable_file', message }
  }
  return {
    kind: 'failed',
    code: 'unreadable_file',
    message:
      'The file can’t be read. Open it in the spreadsheet program, save it as CSV or XLSX, and import that.',
  }
}

// The process reads one sheet and ends: whatever a hostile file does to it, it does to nothing else.
process.parentPort.once('message', ({ data, ports: [port] }) => {
  if (port === undefined) throw new Error('the reading process was given no port')
  port.start()
  send(port, data as ToReader)
    .catch((error: unknown) => port.postMessage(explain(error)))
    .finally(() => port.close())
    .catch((error: unknown) => {
      throw error
    })
})
