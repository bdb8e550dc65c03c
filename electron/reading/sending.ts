import { explainFailure } from './failures.ts'
import { lookAtSheet } from './lookAtSheet.ts'
import type {
  FromLook,
  FromReader,
  FromResults,
  ReaderSign,
  ReadRow,
  ResultRows,
  ToReader,
} from '../sheets/messages.ts'
import type { Port } from '../sheets/port.ts'
import { readSheet } from './readSheet.ts'
import { resultRows } from './resultRows.ts'

const chunkRows = 1000

/**
 * How many chunks may be unacknowledged: one is being processed while the next is ready and the one after that is read.
 */
const chunksUnderWay = 2

/** Sends chunks and reads on meanwhile, but never floods a slower receiver. */
class Chunks {
  readonly #port: Port
  #underWay = 0
  #wake: () => void = () => undefined

  constructor(port: Port) {
    this.#port = port
  }

  /** Sends a chunk as soon as there is room for it. */
  async send(rows: readonly (ReadRow | ResultRows[number])[]): Promise<void> {
    await this.#until(chunksUnderWay - 1)
    this.#port.postMessage({ kind: 'rows', rows })
    this.#underWay += 1
    if (this.#underWay === 1) this.#awaitTaking()
  }

  /** Waits until all chunks are acknowledged. */
  async taken(): Promise<void> {
    await this.#until(0)
  }

  async #until(underWay: number): Promise<void> {
    while (this.#underWay > underWay) await new Promise<void>((resolve) => (this.#wake = resolve))
  }

  /** Chunks are acknowledged one after the other. */
  #awaitTaking(): void {
    this.#port.once('message', () => {
      this.#underWay -= 1
      if (this.#underWay > 0) this.#awaitTaking()
      this.#wake()
    })
  }
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
  await sendChunks(port, sheet.rows, sign)
  port.postMessage({ kind: 'end', notes: [...sheet.lastNotes()] } satisfies FromReader)
  sign({ kind: 'finished' })
}

/** Sends rows in chunks, and waits until all were taken. */
async function sendChunks<Row extends ReadRow | ResultRows[number]>(
  port: Port,
  rows: AsyncIterable<Row>,
  sign: (sign: ReaderSign) => void,
): Promise<void> {
  const chunks = new Chunks(port)
  let chunk: Row[] = []
  let sent = 0
  for await (const row of rows) {
    chunk.push(row)
    if (chunk.length < chunkRows) continue
    await chunks.send(chunk)
    sent += chunk.length
    sign({ kind: 'alive', rows: sent })
    chunk = []
  }
  if (chunk.length > 0) await chunks.send(chunk)
  await chunks.taken()
}

async function sendResults(port: Port, task: ToReader, sign: (sign: ReaderSign) => void): Promise<void> {
  await sendChunks(port, resultRows(task), sign)
  port.postMessage({ kind: 'end' } satisfies FromResults)
  sign({ kind: 'finished' })
}

async function sendLook(port: Port, task: ToReader): Promise<void> {
  port.postMessage({ kind: 'look', look: await lookAtSheet(task) } satisfies FromLook)
}

/**
 * Reads a sheet and sends it on a port, as `FromReader` describes, or a look at it, as `FromLook` does. A failure is
 * sent too.
 * @param sign called after each chunk
 * @param onBug called with a failure that has no message for the person
 */
export async function sendSheet(
  port: Port,
  task: ToReader,
  sign: (sign: ReaderSign) => void,
  onBug: (error: unknown) => void,
): Promise<void> {
  try {
    if (task.job === 'look') await sendLook(port, task)
    else if (task.job === 'results') await sendResults(port, task, sign)
    else await sendRows(port, task, sign)
  } catch (error) {
    const { failed, isBug } = explainFailure(error, task.source.kind === 'file' ? task.name : null)
    port.postMessage(failed)
    if (isBug) onBug(error)
  }
}
