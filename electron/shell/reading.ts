import { app, MessageChannelMain, type UtilityProcess } from 'electron'
import type { CheckedInput } from '../../contract/api.ts'
import type { ImportReview } from '../../contract/batches.ts'
import { fail, ok, type Failure, type Result } from '../../contract/result.ts'
import type { ReaderSign, ToReader } from '../import/messages.ts'
import type { ChosenFiles } from './chosenFiles.ts'
import type { Inventory } from './inventoryProcess.ts'
import type { Log } from './log.ts'
import { sheetReaders } from './readers.ts'
import { checkSheetFile } from './sheetFile.ts'

/** A hostile or broken sheet may only harm the process that reads it; these say when that one is ended. */
const limits = {
  /** Without a sign of progress, in milliseconds. */
  silence: 30_000,
  /** Resident memory in KiB, looked at so often in milliseconds. */
  memory: 1024 * 1024,
  look: 500,
  /** Of V8's heap, in MiB. */
  heap: 768,
}

const failures = {
  notChosen: fail('refused', 'Only a file that you chose or dropped here is read. Choose it again.'),
  busy: fail('busy', 'Another sheet is being read. Wait for it or cancel it, then try again.'),
  cancelled: fail('cancelled', 'Reading was cancelled. Nothing was imported.'),
  silent: fail(
    'unreadable_file',
    'Reading the file took too long and was stopped. Nothing was imported. Save it as CSV, or split it, and try again.',
  ),
  tooLarge: fail(
    'unreadable_file',
    'The file needs too much memory and was left alone. Nothing was imported. Save it as CSV, or split it, and try again.',
  ),
  crashed: fail(
    'unreadable_file',
    'The file can’t be read: it is damaged, or holds something unexpected. Nothing was imported. Open it in the spreadsheet program, save it as CSV or XLSX, and try again.',
  ),
}

export interface SheetReading {
  /** Says that a sheet will probably be read soon. */
  prepare(): void
  /** Has a sheet read in a process of its own and planned by the inventory. */
  read(input: CheckedInput<'import.read'>): Promise<Result<ImportReview>>
  /** Ends the reading under way, if any. */
  cancel(): void
}

interface ReadingOptions {
  readonly entry: string
  readonly inventory: Inventory
  readonly chosen: ChosenFiles
  readonly log: Log
}

interface Sheet {
  readonly name: string
  readonly source: ToReader['source']
}

async function sheetOf(
  source: CheckedInput<'import.read'>['source'],
  chosen: ChosenFiles,
): Promise<Result<Sheet>> {
  if (source.kind === 'cells') return ok({ name: 'Pasted cells', source })
  if (!chosen.has(source.path)) return failures.notChosen
  const file = await checkSheetFile(source.path)
  return file.ok ? ok({ name: file.value.name, source: { kind: 'file', path: file.value.path } }) : file
}

/**
 * Watches a reading process until it has sent everything.
 * @returns why it had to be ended or died; never settles for one that did its work
 */
function watch(reader: UtilityProcess): { failed: Promise<Failure>; stop: () => void } {
  let stop = (): void => undefined
  const failed = new Promise<Failure>((resolve) => {
    let heard = Date.now()
    const timer = setInterval(() => {
      if (Date.now() - heard > limits.silence) resolve(failures.silent)
      const metric = app.getAppMetrics().find(({ pid }) => pid === reader.pid)
      if ((metric?.memory.workingSetSize ?? 0) > limits.memory) resolve(failures.tooLarge)
    }, limits.look)
    stop = () => clearInterval(timer)
    // Only our own entry sends on this channel, so its messages are what their type says.
    reader.on('message', ({ kind }: ReaderSign) => {
      heard = Date.now()
      if (kind === 'finished') stop()
    })
    reader.on('exit', (code) => {
      stop()
      if (code !== 0) resolve(failures.crashed)
    })
  })
  return { failed, stop }
}

/** Readies the reading of sheets; one is read at a time. */
export function sheetReading({ entry, inventory, chosen, log }: ReadingOptions): SheetReading {
  let cancelReading: (() => void) | null = null
  const readers = sheetReaders(entry, limits.heap)

  async function run({ name, source }: Sheet, country: string | null, cancelled: Promise<Failure>) {
    const reader = readers.take()
    const { port1, port2 } = new MessageChannelMain()
    const { failed, stop } = watch(reader)
    const plan = inventory.plan({ name, country }, port2)
    reader.postMessage({ source, country } satisfies ToReader, [port1])
    const result = await Promise.race([plan, failed, cancelled])
    stop()
    // Its port closes with it, which ends the inventory's side too.
    reader.kill()
    if (!result.ok) log.info(`A sheet was not read: ${result.code}`)
    return result
  }

  return {
    prepare: () => readers.prepare(),
    read: async ({ source, country }) => {
      if (cancelReading !== null) return failures.busy
      const cancelled = new Promise<Failure>((resolve) => {
        cancelReading = () => resolve(failures.cancelled)
      })
      try {
        const sheet = await sheetOf(source, chosen)
        return sheet.ok ? await run(sheet.value, country ?? null, cancelled) : sheet
      } finally {
        cancelReading = null
      }
    },
    cancel: () => cancelReading?.(),
  }
}
