import { explainFailure } from './failures.ts'
import { lookAtSheet } from './lookAtSheet.ts'
import type { FromLook, FromReader, ReaderSign, ReadRow, ToReader } from './messages.ts'
import type { Port } from './port.ts'
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
  const { format, readAs, notes, ignoredColumns, toRemember } = sheet
  port.postMessage({
    kind: 'head',
    format,
    readAs,
    notes: [...notes],
    ignoredColumns: [...ignoredColumns],
  } satisfies FromReader)
  if (toRemember !== null) sign({ kind: 'columns', ...toRemember })
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

async function sendLook(port: Port, task: ToReader): Promise<void> {
  port.postMessage({ kind: 'look', look: await lookAtSheet(task) } satisfies FromLook)
}

/**
 * Reads a sheet and sends it on a port, as `FromReader` describes, or a look into it, as `FromLook` does. A failure is
 * sent too.
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
    await (task.job === 'look' ? sendLook(port, task) : sendRows(port, task, sign))
  } catch (error) {
    const { failed, isBug } = explainFailure(error, task.source.kind === 'file' ? task.name : null)
    port.postMessage(failed)
    if (isBug) onBug(error)
  }
}
