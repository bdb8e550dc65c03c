import { MessageChannelMain, type MessagePortMain } from 'electron'
import { messageOf } from '../../../contract/messages/message.ts'
import type { CheckedInput } from '../../../contract/api.ts'
import type { ExportProgress } from '../../../contract/exporting.ts'
import type { ResultsReview } from '../../../contract/sheets/results.ts'
import type { ImportProgress } from '../../../contract/sheets/batches.ts'
import type { ImportReview } from '../../../contract/sheets/review.ts'
import { fail, fromText, ok, type Result } from '../../../contract/result.ts'
import type { ImportSource, ImportTarget, SheetLook } from '../../../contract/sheets/sheets.ts'
import { whenAborted, type CallControl } from '../../calls/control.ts'
import {
  FromLook,
  type RememberedColumns,
  type SheetCustomField,
  type ToReader,
} from '../../sheets/messages.ts'
import type { ChosenFiles } from './chosenFiles.ts'
import { bringHere } from './cloudFile.ts'
import type { ColumnMemory } from './columnMemory.ts'
import type { Inventory } from '../data/inventory.ts'
import type { Log } from '../log.ts'
import { sheetReaders } from './readers.ts'
import { watchReader } from './readerWatch.ts'
import { checkSheetFile } from './sheetFile.ts'

/** The limit of V8's heap in a reading process, in MiB. */
const heap = 768

const failures = {
  notChosen: fail('refused', messageOf('sheet.onlyChosen')),
  busy: fail('busy', messageOf('sheet.readingBusy')),
  cancelled: fail('cancelled', messageOf('sheet.readingCancelled')),
}

/** How a reading differs from one that a person looks at. */
interface ReadingHow {
  /** Whether chosen columns are remembered; true by default. */
  readonly remember?: boolean
  /** There is no inventory to check names and numbers against. */
  readonly alone?: boolean
}

type LookControl = Pick<CallControl, 'signal'>

/** An aborted reading ends its process, and fails with `cancelled`. */
export interface SheetReading {
  /** Says that a sheet will probably be read soon. */
  prepare(): void
  /** Looks at the beginning of a sheet in a process of its own. */
  look(input: CheckedInput<'import.look'>, control: LookControl): Promise<Result<SheetLook>>
  /** Reads a sheet in a process of its own; the inventory plans it. */
  read(
    input: CheckedInput<'import.read'>,
    control: CallControl<ImportProgress>,
    how?: ReadingHow,
  ): Promise<Result<ImportReview>>
  /** Has a file of results read in a process of its own and held against a hand-over. */
  results(
    input: CheckedInput<'handOvers.readResults'>,
    control: CallControl<ExportProgress>,
  ): Promise<Result<ResultsReview>>
}

interface Parts {
  readonly entry: string
  readonly inventory: Inventory
  readonly chosen: ChosenFiles
  readonly memory: ColumnMemory
  readonly log: Log
  /** Whether reviews are temporary: the next start then removes those whose import has not started. */
  readonly forOnce?: boolean
}

type Sheet = Pick<ToReader, 'name' | 'source'>

async function sheetOf(source: ImportSource, chosen: ChosenFiles): Promise<Result<Sheet>> {
  if (source.kind === 'cells') return ok({ name: 'Pasted cells', source })
  if (!chosen.has(source.path)) return failures.notChosen
  const file = await checkSheetFile(source.path)
  return file.ok ? ok({ name: file.value.name, source: { kind: 'file', path: file.value.path } }) : file
}

/** The fields that people defined and a sheet may have; none where the inventory can't say. */
async function customFieldsOf(
  inventory: Inventory,
  target: ImportTarget,
  { signal }: LookControl,
): Promise<SheetCustomField[]> {
  if (target !== 'number') return []
  const listed = fromText(await inventory.call('fields.list', {}, { signal }))
  return listed.ok
    ? listed.value.fields.flatMap(({ isRetired, id, kind, name }) => (isRetired ? [] : [{ id, kind, name }]))
    : []
}

/** The answer to a look, over a port. */
function lookOver(port: MessagePortMain, name: string): Promise<Result<SheetLook>> {
  return new Promise((resolve) => {
    port.once('message', ({ data }) => {
      const message = FromLook.safeParse(data)
      if (!message.success) resolve(fail('unreadable_file', messageOf('sheet.unreadableCsv', { file: name })))
      else
        resolve(
          message.data.kind === 'look'
            ? ok(message.data.look)
            : fail(message.data.code, message.data.message),
        )
    })
    port.start()
  })
}

/** Makes the reading of sheets available; one is read at a time. */
export function sheetReading({
  entry,
  inventory,
  chosen,
  memory,
  log,
  forOnce = false,
}: Parts): SheetReading {
  let isBusy = false
  const readers = sheetReaders(entry, heap)

  /**
   * Runs a reading process until its work is done, it fails, or it is aborted.
   * @param take handles the other end of the port that it sends to
   */
  async function run<T>(
    task: ToReader,
    { signal }: LookControl,
    take: (port: MessagePortMain) => Promise<Result<T>>,
    remember = true,
  ): Promise<Result<T>> {
    const reader = readers.take()
    const { port1, port2 } = new MessageChannelMain()
    const choices: RememberedColumns[] = []
    const { failed, stop } = watchReader(reader.process, task.name, (sign) => {
      if (sign.kind === 'columns') {
        choices.push({ target: task.target, headings: sign.headings, columns: sign.columns })
      }
    })
    const taken = take(port2)
    reader.process.postMessage(task, [port1])
    const aborted = whenAborted(signal).then(() => failures.cancelled)
    const result = await Promise.race([taken, failed, aborted])
    stop()
    // Its port closes with it, which ends the other side too.
    void reader.end()
    if (!result.ok) log.info(`A sheet was not read: ${result.code}`)
    else if (remember) for (const choice of choices.slice(0, 1)) await memory.remember(choice)
    return result
  }

  /** Does one thing at a time with a sheet that the person chose. */
  async function once<T>(
    source: ImportSource,
    { signal }: LookControl,
    act: (sheet: Sheet) => Promise<Result<T>>,
  ): Promise<Result<T>> {
    if (isBusy) return failures.busy
    isBusy = true
    try {
      const sheet = await sheetOf(source, chosen)
      if (!sheet.ok) return sheet
      if (sheet.value.source.kind === 'file') await bringHere(sheet.value.source.path, signal)
      return signal.aborted ? failures.cancelled : await act(sheet.value)
    } finally {
      isBusy = false
    }
  }

  return {
    prepare: () => readers.prepare(),
    look: ({ source, target, options = {} }, control) =>
      once(source, control, async (sheet) => {
        const remembered = memory.of(target)
        const task: ToReader = {
          job: 'look',
          ...sheet,
          target,
          options,
          remembered,
          custom: await customFieldsOf(inventory, target, control),
          ask: false,
        }
        const look = run(task, control, (port) => lookOver(port, sheet.name))
        // A look is usually followed by a reading.
        readers.prepare()
        return look
      }),
    results: ({ handOverId, source, options = {}, columns }, control) =>
      once(source, control, (sheet) => {
        const task: ToReader = {
          ...{ job: 'results', ...sheet, target: 'number', options, remembered: [], ask: false },
          results: columns,
        }
        return run(task, control, (port) => inventory.results({ handOverId, columns }, port, control))
      }),
    read: ({ source, target, options = {}, ask, ...answers }, control, how = {}) =>
      once(source, control, async (sheet) => {
        const remembered = memory.of(target)
        const custom = await customFieldsOf(inventory, target, control)
        const task: ToReader = { job: 'read', ...sheet, target, ...answers, options, remembered, custom, ask }
        const path = sheet.source.kind === 'file' ? sheet.source.path : null
        const { remember = true, alone = false } = how
        const toPlan = { name: sheet.name, target, ...answers, path, forOnce, alone }
        return run(task, control, (port) => inventory.plan(toPlan, port, control), remember)
      }),
  }
}
