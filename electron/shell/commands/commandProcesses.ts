import type { InventoryState } from '../../../contract/app.ts'
import { checkInput } from '../../../contract/api.ts'
import type { ImportProgress } from '../../../contract/sheets/batches.ts'
import type { ExportProgress } from '../../../contract/exporting.ts'
import type { EventName, EventPayload } from '../../../contract/events.ts'
import { messageOf } from '../../../contract/messages/message.ts'
import { fail, fromText, ok, type Result } from '../../../contract/result.ts'
import type { CommandContext } from '../../cli/commandContext.ts'
import type { Terminal } from '../../cli/terminal.ts'
import type { Speaker } from '../../speaking/speaker.ts'
import { chosenFiles } from '../sheets/chosenFiles.ts'
import { columnMemory } from '../sheets/columnMemory.ts'
import { numberExport } from '../exports/exporting.ts'
import { startInventory } from '../data/inventoryProcess.ts'
import { startBackupProcess, type BackupProcess } from '../backups/backupProcess.ts'
import type { Log } from '../log.ts'
import { builtFiles, type DataPaths } from '../data/paths.ts'
import { openProfiles } from '../exports/profileStore.ts'
import { sheetReading } from '../sheets/reading.ts'
import { noteInventory, openSettings } from '../data/settings.ts'
import { openUnfinishedExports } from '../exports/unfinishedExports.ts'

/** What a command works with, without a window. */
interface CommandProcesses {
  readonly context: CommandContext
  /** Resolves when the inventory is open, or when it is known why it can't be. */
  readonly opened: Promise<Result<null>>
  /** Finishes running work and ends the processes. */
  close(): Promise<void>
}

interface CommandProcessesOptions {
  readonly paths: DataPaths
  /** The same as for the inventory process. */
  readonly binding: Result<string | null>
  /** Whether there is an inventory at the path, or one is to be created there; otherwise a temporary one is used. */
  readonly hasInventory: boolean
  readonly log: Log
  readonly terminal: Terminal
  readonly speaker: Speaker
  readonly interrupted: AbortSignal
}

/** The place of the file is already decided here, so there is always a result. */
function settled<T>(result: Result<T | null>): Result<T> {
  if (!result.ok) return result
  if (result.value === null) throw new Error('nobody was asked where it goes, and yet nothing was written')
  return ok(result.value)
}

/** Starts the processes that the window uses too: the inventory's and, as needed, those for files. */
export function startProcesses({
  paths,
  hasInventory,
  binding,
  log,
  terminal,
  speaker,
  interrupted,
}: CommandProcessesOptions): CommandProcesses {
  let settle: (result: Result<null>) => void = () => undefined
  const opened = new Promise<Result<null>>((resolve) => (settle = resolve))

  function hear<N extends EventName>(name: N, payload: EventPayload<N>): void {
    // Name and payload match by the type of `hear`; the compiler does not follow the name into the payload.
    if (name === 'inventoryState') {
      const state = payload as InventoryState
      noteInventory(settings, state)
      if (state.state === 'ready') settle(ok(null))
      if (state.state === 'problem') settle(fail(state.code, state.message))
    }
  }

  const settings = openSettings(paths.settings, log)
  const inventory = startInventory({
    entry: builtFiles.inventory,
    database: paths.database,
    binding,
    log,
    send: hear,
    existed: () => settings.get().hadInventory === true,
    backUp: (reason) => backupProcess.make(reason),
  })
  const backupProcess: BackupProcess = startBackupProcess({
    entry: builtFiles.backupProcess,
    database: paths.database,
    binding,
    inventory,
    log,
  })
  const profiles = openProfiles(paths.exportProfiles)
  const chosen = chosenFiles()
  const memory = columnMemory(paths.columns, log)
  const reading = sheetReading({
    entry: builtFiles.reading,
    inventory,
    chosen,
    memory,
    log,
    forOnce: true,
  })
  const exporting = numberExport({
    entry: builtFiles.exporting,
    inventory,
    unfinished: openUnfinishedExports(paths.unfinishedExports, log),
    log,
  })
  const onProgress = ({ phase, done, total }: ImportProgress) =>
    terminal.progress({ doing: messageOf(`commandLine.doing.${phase}`), done, total })
  const reads = { signal: interrupted, onProgress }
  const writes = {
    signal: interrupted,
    onProgress: ({ done, total }: ExportProgress) =>
      terminal.progress({ doing: messageOf('commandLine.doing.writing'), done, total }),
  }

  const context: CommandContext = {
    call: async (name, input, options = {}) => {
      const checked = checkInput(name, input)
      return checked.ok ? fromText(await inventory.call(name, checked.value, options)) : checked
    },
    hasInventory,
    look: (path, options) => {
      chosen.add(path)
      return reading.look({ source: { kind: 'file', path }, target: 'number', options }, reads)
    },
    read: (path, { answers, options, remember }) => {
      chosen.add(path)
      const source = { kind: 'file', path } as const
      const job = { source, target: 'number', options, ask: false } as const
      const how = { remember, alone: !hasInventory }
      return reading.read({ ...job, ...answers }, reads, how)
    },
    report: async (order, path) =>
      settled(await exporting.report(order, ',', () => Promise.resolve(ok(path)), writes)),
    profile: (name) => profiles.find(name),
    export: async (order, target) =>
      settled(await exporting.run(order, () => Promise.resolve(ok(target)), writes)),
    speaker,
    interrupted,
    onProgress,
    onActProgress: ({ done, total }) =>
      terminal.progress({ doing: messageOf('commandLine.doing.acting'), done, total }),
    input: () => process.stdin.setEncoding('utf8'),
  }
  return {
    context,
    opened,
    close: async () => {
      await backupProcess.close()
      await inventory.close()
      settings.flush()
    },
  }
}
