import { app, clipboard, shell, type BrowserWindow } from 'electron'
import { arch, release, type } from 'node:os'
import { basename } from 'node:path'
import { messageOf } from '../../contract/messages/message.ts'
import type { CallOutput, CallProgress, CallsOf, CheckedInput } from '../../contract/api.ts'
import type { AppInfo } from '../../contract/app.ts'
import { fail, fromText, ok, type Result } from '../../contract/result.ts'
import type { ExportRequest } from '../../contract/exporting.ts'
import type { ImportTarget } from '../../contract/sheets/sheets.ts'
import type { CallControl } from '../calls/control.ts'
import { fullLayout, layoutOf, templateLayout } from '../sheets/layout.ts'
import type { ExportOrder } from '../writing/messages.ts'
import { isEncrypted } from '../backups/encryptedFile.ts'
import {
  chooseCopyPath,
  chooseDatabase,
  chooseEncryptedPath,
  chooseExportTarget,
  chooseReportFile,
  chooseSheets,
  chooseTemplatePath,
} from './window/dialogs.ts'
import type { ChosenFiles } from './sheets/chosenFiles.ts'
import { copyCells } from './window/copying.ts'
import type { NumberExport } from './exports/exporting.ts'
import { installerHandlers } from './installers/installerCalls.ts'
import type { InstallerCheck } from './installers/installerCheck.ts'
import type { Inventory } from './data/inventory.ts'
import type { BackupProcess } from './backups/backupProcess.ts'
import { cellDelimiterHere } from './window/language.ts'
import { licences } from './licences.ts'
import { openToOthers } from './data/dataFolder.ts'
import { riskyPlace } from './data/place.ts'
import { shareAsUsual, type DataPaths } from './data/paths.ts'
import { profileHandlers } from './exports/profileCalls.ts'
import { mappingHandlers } from './sheets/mappingCalls.ts'
import type { OpenedFiles } from './sheets/openedFiles.ts'
import type { ProfileStore } from './exports/profileStore.ts'
import type { SheetReading } from './sheets/reading.ts'
import type { SettingsFile } from './data/settings.ts'
import { sheetFiles } from './sheets/sheetFiles.ts'
import { applyTheme } from './window/theme.ts'

/** The control of a call. */
export interface ShellControl<P = never> extends CallControl<P> {
  /** The window that makes it. */
  readonly window: BrowserWindow
}

/** One handler for each call that the main process answers itself. */
export type ShellHandlers = {
  readonly [N in CallsOf<'shell'>]: (
    input: CheckedInput<N>,
    control: ShellControl<CallProgress<N>>,
  ) => Result<CallOutput<N>> | Promise<Result<CallOutput<N>>>
}

interface ShellParts {
  readonly paths: DataPaths
  readonly settings: SettingsFile
  readonly inventory: Inventory
  readonly reading: SheetReading
  readonly exporting: NumberExport
  readonly backupProcess: BackupProcess
  readonly profiles: ProfileStore
  readonly installer: InstallerCheck
  readonly chosen: ChosenFiles
  readonly opened: OpenedFiles
  /** The language in the settings has changed. */
  readonly onLanguage: () => void
}

async function saveTemplate(
  window: BrowserWindow,
  target: ImportTarget,
): Promise<Result<CallOutput<'import.saveTemplate'>>> {
  const path = await chooseTemplatePath(window, target)
  if (path === null) return ok(null)
  // Loaded on demand: the workbook writer is large and most runs never use it.
  const { writeTemplate } = await import('../sheets/template.ts')
  try {
    await writeTemplate(path, target, cellDelimiterHere())
    await shareAsUsual(path)
    return ok({ path })
  } catch {
    return fail('refused', messageOf('failure.templateNotSaved', { path }))
  }
}

/** Shows the data folder in the system's file manager. */
export async function showDataFolder(folder: string): Promise<Result<Record<string, never>>> {
  const problem = await shell.openPath(folder)
  return problem === ''
    ? ok({})
    : fail('unavailable', messageOf('inventory.folderNotShown', { path: folder }))
}

/** The order for an export request; or why its profile can't be used. */
async function orderOf(
  request: ExportRequest,
  { profiles, inventory }: Pick<ShellParts, 'profiles' | 'inventory'>,
): Promise<Result<ExportOrder>> {
  const { numbers, form, format, allColumns, delimiter = ',', profile: name, handOver } = request
  if (form === 'spreadsheet') {
    const custom = allColumns ? fromText(await inventory.call('fields.list', {}, {})) : ok({ fields: [] })
    if (!custom.ok) return custom
    const layout = allColumns ? fullLayout(custom.value.fields) : templateLayout
    return ok({ numbers, format, layout: { ...layout, delimiter } })
  }
  const recorded = (profile: string | null) => (handOver ? { handOver: { profile } } : {})
  if (name === undefined) return ok({ numbers, format, layout: templateLayout, ...recorded(null) })
  const found = profiles.find(name)
  if (!found.ok) return found
  const { value: profile } = found
  return ok({ numbers, format: profile.format, layout: layoutOf(profile), ...recorded(profile.name) })
}

/** The calls that need Electron rather than the inventory. */
export function shellHandlers(parts: ShellParts): ShellHandlers {
  const {
    paths,
    settings,
    inventory,
    reading,
    exporting,
    backupProcess,
    profiles,
    installer,
    chosen,
    opened,
    onLanguage,
  } = parts
  const risk = riskyPlace(paths.folder) ?? openToOthers(paths.folder)
  /** The chosen file that needs its passphrase: the page can't name one itself. */
  let encrypted: string | null = null
  const info = (): AppInfo => ({
    version: app.getVersion(),
    dataFolder: paths.folder,
    databaseFile: paths.database,
    riskyPlace: risk,
    logFolder: paths.logs,
    versions: {
      electron: process.versions.electron,
      chromium: process.versions.chrome,
      node: process.versions.node,
    },
    system: `${type()} ${release()}, ${arch()}`,
    inventory: inventory.state(),
  })
  return {
    'import.prepare': () => {
      reading.prepare()
      return ok({})
    },
    'import.choose': async (_input, { window }) => {
      const paths = await chooseSheets(window)
      if (paths === null) return ok(null)
      for (const path of paths) chosen.add(path)
      return ok(await sheetFiles(paths, chosen))
    },
    'import.opened': async () => {
      const paths = opened.take()
      if (paths.length === 0) return ok(null)
      // The person opened them with the application, which is the same as dropping them.
      for (const path of paths) chosen.add(path)
      return ok(await sheetFiles(paths, chosen))
    },
    'import.files': async ({ paths }) => ok(await sheetFiles(paths, chosen)),
    'import.look': (input, control) => reading.look(input, control),
    'import.read': (input, control) => reading.read(input, control),
    'handOvers.readResults': (input, control) => reading.results(input, control),
    'import.saveTemplate': ({ target }, { window }) => saveTemplate(window, target),
    'import.saveReport': ({ name, ...order }, control) =>
      exporting.report(
        order,
        cellDelimiterHere(),
        () => chooseReportFile(control.window, name, order.what),
        control,
      ),
    'export.run': async (request, control) => {
      const order = await orderOf(request, parts)
      if (!order.ok) return order
      const { format } = order.value
      const choose = () => chooseExportTarget(control.window, { ...request, format })
      return exporting.run(order.value, choose, control)
    },
    'export.show': () => exporting.show(),
    'backups.list': async () => {
      const found = await backupProcess.list()
      return found.ok ? ok({ backups: found.value }) : found
    },
    'backups.make': (_input, control) => backupProcess.make('on-demand', control),
    'backups.add': async (_input, control) => {
      encrypted = null
      const path = await chooseDatabase(control.window)
      if (path === null) return ok(null)
      if (isEncrypted(path)) {
        encrypted = path
        return ok({ kind: 'encrypted', name: basename(path) })
      }
      const taken = await backupProcess.addBackup(path, null, control)
      return taken.ok ? ok({ kind: 'backup', backup: taken.value }) : taken
    },
    'backups.decrypt': ({ passphrase }, control) =>
      encrypted === null
        ? fail('not_found', messageOf('copyFailure.noneChosen'))
        : backupProcess.addBackup(encrypted, passphrase, control),
    'backups.saveEncrypted': async ({ passphrase }, control) => {
      const place = await chooseEncryptedPath(control.window)
      if (!place.ok) return place
      if (place.value === null) return ok(null)
      const saved = await backupProcess.saveEncrypted(place.value, passphrase, control)
      return saved.ok ? ok({ path: place.value }) : saved
    },
    'backups.saveOpen': async (_input, { window }) => {
      const place = await chooseCopyPath(window)
      if (!place.ok) return place
      if (place.value === null) return ok(null)
      const saved = await inventory.saveOpen(place.value)
      return saved.ok ? ok({ path: place.value }) : saved
    },
    'backups.compare': ({ name }, control) => backupProcess.compare(name, control),
    'backups.restore': async ({ name }, control) => {
      const restored = await backupProcess.restore(name, control)
      return restored.ok ? ok(info()) : restored
    },
    'inventory.check': (_input, control) => backupProcess.check(control),
    ...profileHandlers(profiles),
    ...mappingHandlers,
    ...installerHandlers(installer),
    'app.info': () => ok(info()),
    'app.retry': async () => {
      await inventory.retry()
      return ok(info())
    },
    'app.makeNew': async () => {
      await inventory.makeNew()
      return ok(info())
    },
    'app.licences': async () => ok(await licences()),
    'app.openReadOnly': async () => {
      await inventory.openReadOnly()
      return ok(info())
    },
    'app.showDataFolder': () => showDataFolder(paths.folder),
    'app.showLog': () => showDataFolder(paths.logs),
    'app.preferences': () => ok(settings.get().preferences),
    'app.savePreferences': (preferences) => {
      const { theme, language } = settings.get().preferences
      settings.change({ preferences })
      if (preferences.theme !== theme) applyTheme(preferences.theme)
      if (preferences.language !== language) onLanguage()
      return ok({})
    },
    'app.copyText': async ({ text, as }) => {
      await (as === 'cells' ? copyCells(text) : clipboard.writeText(text))
      return ok({})
    },
  }
}
