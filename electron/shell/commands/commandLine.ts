import { app, powerSaveBlocker } from 'electron'
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, statSync } from 'node:fs'
import { constants, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Language } from '../../../contract/language.ts'
import { messageOf } from '../../../contract/messages/message.ts'
import { fail, ok, type Result } from '../../../contract/result.ts'
import { removeFolder } from '../../../db/file/heldFiles.ts'
import { failed, type Answer } from '../../cli/answer.ts'
import { readArguments, type Asked, type Command } from '../../cli/arguments/arguments.ts'
import { exitCodes } from '../../cli/exitCodes.ts'
import { generalHelp, helpFor } from '../../cli/arguments/options.ts'
import { carryOut, tell } from '../../cli/running.ts'
import { openTerminal, type Terminal } from '../../cli/terminal.ts'
import { inEnglish } from '../../speaking/english.ts'
import { speakerOf, type Speaker } from '../../speaking/speaker.ts'
import { openToOthers, prepareDataFolder, rightsNote } from '../data/dataFolder.ts'
import { openSettings } from '../data/settings.ts'
import { openLog } from '../log.ts'
import { dataPaths, type DataPaths } from '../data/paths.ts'
import { sqliteBinding } from '../data/sqliteBinding.ts'
import { languageHere } from '../window/language.ts'
import { speak } from '../window/texts.ts'
import { startProcesses } from './commandProcesses.ts'

/** Whether Chromium would fail because there is no display. */
function lacksDisplay(): boolean {
  if (process.platform !== 'linux' || app.commandLine.hasSwitch('ozone-platform')) return false
  return (process.env['DISPLAY'] ?? '') === '' && (process.env['WAYLAND_DISPLAY'] ?? '') === ''
}

/**
 * Starts this command again without the need of a display, which only the command line can say.
 * @returns its exit code
 */
function withoutDisplay(): Promise<number> {
  const args = ['--ozone-platform=headless', '--log-level=3', ...process.argv.slice(1)]
  const child = spawn(process.execPath, args, { stdio: 'inherit' })
  // Ctrl+C reaches both processes; the child handles it.
  process.on('SIGINT', () => undefined)
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  return new Promise((settle) => {
    child.once('error', () => settle(exitCodes.failed))
    child.once('exit', (code, signal) => settle(code ?? 128 + constants.signals[signal ?? 'SIGKILL']))
  })
}

/** Aborted by Ctrl+C; a second Ctrl+C ends the process at once. */
function interruption(): AbortSignal {
  const controller = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (controller.signal.aborted) app.exit(exitCodes.cancelled)
      controller.abort()
    })
  }
  return controller.signal
}

/** Uses the given data folder; one that does not exist is a typing error. */
function useDataFolder(given: string | null): Result<DataPaths> {
  if (given !== null) {
    const folder = resolve(given)
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
      return fail('invalid_input', messageOf('commandLine.makeFolder', { path: folder }))
    }
    app.setPath('userData', folder)
  }
  return ok(dataPaths())
}

/** Only an import creates an inventory: a read-only command would have nothing to read. */
function missingInventory(command: Command, { database, folder }: DataPaths): Result<null> {
  const makes = command.name === 'import' && !command.dryRun
  return makes || command.name === 'check' || existsSync(database)
    ? ok(null)
    : fail('unavailable', messageOf('commandLine.noInventory', { folder }))
}

/** Runs a command with processes of its own. */
async function withProcesses(command: Command, paths: DataPaths, given: CommandSetting): Promise<Answer> {
  prepareDataFolder(paths.folder)
  const log = openLog(paths.logs)
  const rights = openToOthers(paths.folder)
  if (rights !== null) {
    const note = rightsNote(rights, paths.folder)
    log.warn(inEnglish(note))
    given.terminal.remark(note)
  }
  await app.whenReady()
  // As long as this process lives, which is as long as the command takes.
  powerSaveBlocker.start('prevent-app-suspension')
  const interrupted = interruption()
  const binding = await sqliteBinding()
  const processes = startProcesses({ paths, ...given, binding, log, interrupted })
  try {
    const opened = await processes.opened
    // Ctrl+C ends an inventory process that is still starting; that is not a problem with the inventory.
    if (!opened.ok)
      return failed(interrupted.aborted ? fail('cancelled', messageOf('commandLine.nothingDone')) : opened)
    return await carryOut(processes.context, command)
  } finally {
    await processes.close()
  }
}

interface Teller {
  readonly terminal: Terminal
  readonly speaker: Speaker
}

interface CommandSetting extends Teller {
  readonly hasInventory: boolean
}

/** A check works without an inventory, in a temporary one. */
async function checkAlone(command: Command, paths: DataPaths, teller: Teller): Promise<Answer> {
  const folder = mkdtempSync(join(tmpdir(), 'numberdesk-check-'))
  try {
    app.setPath('userData', folder)
    const alone = { ...dataPaths(), columns: paths.columns }
    return await withProcesses(command, alone, { hasInventory: false, ...teller })
  } finally {
    // Chromium may still write to it; nobody needs those files.
    await removeFolder(folder)
  }
}

async function answerTo(command: Command, paths: Result<DataPaths>, teller: Teller): Promise<Answer> {
  if (!paths.ok) return failed(paths)
  const missing = missingInventory(command, paths.value)
  if (!missing.ok) return failed(missing)
  if (command.name === 'check' && !existsSync(paths.value.database)) {
    return checkAlone(command, paths.value, teller)
  }
  return withProcesses(command, paths.value, { hasInventory: true, ...teller })
}

/** The requested language, else that of the window. */
function languageFor({ language }: Asked): Language {
  if (language !== null) return language
  const { settings, logs } = dataPaths()
  return languageHere(openSettings(settings, openLog(logs)).get().preferences.language)
}

async function run(asked: Asked, paths: Result<DataPaths>, teller: Teller): Promise<number> {
  const { terminal, speaker } = teller
  switch (asked.kind) {
    case 'version':
      terminal.print(app.getVersion())
      return exitCodes.fine
    case 'help':
      for (const line of asked.about === null
        ? generalHelp(speaker.say)
        : helpFor(asked.about, speaker.say)) {
        terminal.print(line)
      }
      return exitCodes.fine
    case 'wrong':
      tell(terminal, failed(fail('invalid_input', asked.message)), asked)
      if (!asked.json) terminal.remark(messageOf('commandLine.moreHelp'))
      return exitCodes.usage
    case 'run': {
      const answer = await answerTo(asked.command, paths, teller)
      tell(terminal, answer, asked)
      return answer.exitCode
    }
  }
}

/** Runs the command that this process was started with, and exits. Opens no window. */
export async function runCommand(words: readonly string[]): Promise<void> {
  const asked = readArguments(words)
  if (asked.kind === 'run' && lacksDisplay()) {
    process.exit(await withoutDisplay())
  }
  // As early as possible, so that no icon appears in the Dock.
  app.dock?.hide()
  // Nothing is drawn; a GPU process would only log errors without a display.
  app.disableHardwareAcceleration()
  for (const name of ['disable-gpu', 'disable-software-rasterizer']) app.commandLine.appendSwitch(name)
  const paths = useDataFolder(asked.kind === 'run' ? asked.dataFolder : null)
  const speaker = await speakerOf(languageFor(asked))
  // An error report is in the same language as in the window.
  speak(speaker.language)
  const terminal = openTerminal(process.stdout, process.stderr, speaker.say)
  const ended = run(asked, paths, { terminal, speaker })
    .catch((error: unknown) => {
      openLog(dataPaths().logs).error('The command failed', error)
      const failure = fail('internal', messageOf('commandLine.internal'))
      tell(terminal, failed(failure), { json: asked.kind === 'run' && asked.json })
      return exitCodes.failed
    })
    .then(async (code) => {
      await terminal.flush()
      return code
    })
  // Commands that need no process end here, before Chromium looks for a display.
  if (asked.kind !== 'run') process.exit(await ended)
  // Not awaited: the application becomes ready only after its first module has run.
  void ended.then((code) => app.exit(code))
}
