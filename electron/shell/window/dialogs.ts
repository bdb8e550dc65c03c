import { dialog, type BrowserWindow, type MessageBoxOptions } from 'electron'
import { existsSync } from 'node:fs'
import { basename, extname } from 'node:path'
import type { ReportedRows } from '../../../contract/sheets/review.ts'
import { messageOf } from '../../../contract/messages/message.ts'
import type { ExportFormat, ExportRequest } from '../../../contract/exporting.ts'
import { fail, ok, type Result } from '../../../contract/result.ts'
import type { ImportTarget } from '../../../contract/sheets/sheets.ts'
import type { ExportTarget } from '../../writing/messages.ts'
import { safeName } from '../../writing/naming.ts'
import { sheetExtensions } from '../sheets/sheetFile.ts'
import { t } from './texts.ts'

// The functions are called on Electron's own `dialog`, so that a test can answer them there.

/** Asks for sheets to import; null when the person cancels. */
export async function chooseSheets(window: BrowserWindow): Promise<string[] | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: t('dialogs.importTitle'),
    buttonLabel: t('dialogs.open'),
    properties: ['openFile', 'multiSelections', 'dontAddToRecent'],
    filters: [
      { name: t('dialogs.sheets'), extensions: [...sheetExtensions] },
      { name: t('dialogs.allFiles'), extensions: ['*'] },
    ],
  })
  return canceled || filePaths.length === 0 ? null : filePaths
}

const templateNames: Readonly<Record<ImportTarget, string>> = {
  number: 'numbers',
  subAccount: 'sub-accounts',
  carrier: 'carriers',
  sipTrunk: 'sip-trunks',
  user: 'users',
}

/** Asks for a backup or a copy of an inventory; null when the person cancels. */
export async function chooseDatabase(window: BrowserWindow): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: t('dialogs.chooseBackup'),
    buttonLabel: t('dialogs.choose'),
    properties: ['openFile', 'dontAddToRecent'],
    filters: [
      { name: t('dialogs.inventories'), extensions: ['sqlite', 'age'] },
      { name: t('dialogs.allFiles'), extensions: ['*'] },
    ],
  })
  return canceled ? null : (filePaths[0] ?? null)
}

/** Asks where to save the import template; null when the person cancels. The extension is the format. */
export async function chooseTemplatePath(
  window: BrowserWindow,
  target: ImportTarget,
): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: t('dialogs.saveTemplate'),
    defaultPath: `${templateNames[target]}-template.csv`,
    properties: ['showOverwriteConfirmation', 'dontAddToRecent'],
    filters: [
      { name: 'CSV', extensions: ['csv'] },
      { name: t('dialogs.workbook'), extensions: ['xlsx'] },
    ],
  })
  if (canceled || filePath === '') return null
  // Not every system's dialog adds the extension of the chosen filter.
  return ['.csv', '.xlsx'].includes(extname(filePath).toLowerCase()) ? filePath : `${filePath}.csv`
}

type FileKind = ExportFormat | 'json' | 'age' | 'sqlite'

function kindName(kind: FileKind): string {
  return kind === 'xlsx' ? t('dialogs.workbook') : kind.toUpperCase()
}

interface SaveDialog {
  readonly title: string
  readonly button: string
  readonly name: string
  /** The formats to choose from; the first is used if the chosen name has none of their extensions. */
  readonly kinds: readonly [FileKind, ...FileKind[]]
}

/**
 * Asks where to save a file; null when the person cancels. Refuses to replace a file that the dialog has not asked
 * about.
 */
async function choosePath(
  window: BrowserWindow,
  { title, button, name, kinds }: SaveDialog,
): Promise<Result<string | null>> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title,
    defaultPath: `${name}.${kinds[0]}`,
    buttonLabel: button,
    properties: ['showOverwriteConfirmation', 'createDirectory', 'dontAddToRecent'],
    filters: kinds.map((kind) => ({ name: kindName(kind), extensions: [kind] })),
  })
  if (canceled || filePath === '') return ok(null)
  if (kinds.some((kind) => extname(filePath).toLowerCase() === `.${kind}`)) return ok(filePath)
  // Not every system's dialog adds the extension, and then it has not asked about the file with it.
  const path = `${filePath}.${kinds[0]}`
  return existsSync(path)
    ? fail('refused', messageOf('exportFailure.thereAlready', { name: basename(path) }))
    : ok(path)
}

/**
 * Asks where to save a sheet about the rows of a plan; null when the person cancels. The extension is the format.
 * @param name of the import or the compared file
 */
export function chooseReportFile(
  window: BrowserWindow,
  name: string,
  what: ReportedRows,
): Promise<Result<string | null>> {
  const isReport = what === 'refused'
  return choosePath(window, {
    title: t(isReport ? 'dialogs.saveReport' : 'dialogs.saveDifferences'),
    button: t('dialogs.save'),
    name: safeName(`${name} ${isReport ? 'errors' : 'differences'}`),
    kinds: ['xlsx', 'csv'],
  })
}

/** Asks for the folder of an upload; null when the person cancels. */
async function chooseExportFolder(window: BrowserWindow): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: t('dialogs.exportFolder'),
    buttonLabel: t('dialogs.export'),
    properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
  })
  return canceled ? null : (filePaths[0] ?? null)
}

/** Asks for the target of an export, a file or a folder; null when the person cancels. */
export async function chooseExportTarget(
  window: BrowserWindow,
  { form, format, name: text }: Pick<ExportRequest, 'form' | 'format' | 'name'>,
): Promise<Result<ExportTarget | null>> {
  const name = safeName(text)
  if (form === 'upload') {
    const folder = await chooseExportFolder(window)
    return ok(folder === null ? null : { form, folder, name })
  }
  const sheet = {
    title: t('dialogs.exportNumbers'),
    button: t('dialogs.export'),
    name,
    kinds: [format],
  } as const
  const chosen = await choosePath(window, sheet)
  return chosen.ok ? ok(chosen.value === null ? null : { form, path: chosen.value }) : chosen
}

/** Files that are kept as JSON, with the titles of their dialogs. */
const jsonTitles = {
  profile: { open: 'dialogs.importProfile', save: 'dialogs.saveProfile', button: 'dialogs.importTitle' },
  mapping: { open: 'dialogs.openMapping', save: 'dialogs.saveMapping', button: 'dialogs.open' },
} as const

/** Asks for the file of an export profile or a column mapping; null when the person cancels. */
export async function chooseJson(
  window: BrowserWindow,
  what: keyof typeof jsonTitles,
): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: t(jsonTitles[what].open),
    buttonLabel: t(jsonTitles[what].button),
    properties: ['openFile', 'dontAddToRecent'],
    filters: [
      { name: 'JSON', extensions: ['json'] },
      { name: t('dialogs.allFiles'), extensions: ['*'] },
    ],
  })
  return canceled ? null : (filePaths[0] ?? null)
}

/** Asks where to save an export profile or a column mapping; null when the person cancels. */
export function chooseJsonPath(
  window: BrowserWindow,
  what: keyof typeof jsonTitles,
  name: string,
): Promise<Result<string | null>> {
  return choosePath(window, {
    title: t(jsonTitles[what].save),
    button: t('dialogs.save'),
    name: safeName(name),
    kinds: ['json'],
  })
}

/** The name for a copy of the inventory, with the local date. */
function nameOfCopy(): string {
  const now = new Date()
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) =>
    String(part).padStart(2, '0'),
  )
  return `numberdesk-${day.join('-')}`
}

/** Asks where to save an encrypted copy of the inventory; null when the person cancels. */
export function chooseEncryptedPath(window: BrowserWindow): Promise<Result<string | null>> {
  return choosePath(window, {
    title: t('dialogs.encryptedCopy'),
    button: t('dialogs.save'),
    name: `${nameOfCopy()}.sqlite`,
    kinds: ['age'],
  })
}

/** Asks where to save the open inventory; null when the person cancels. */
export function chooseCopyPath(window: BrowserWindow): Promise<Result<string | null>> {
  return choosePath(window, {
    title: t('dialogs.copyOfOpen'),
    button: t('dialogs.save'),
    name: nameOfCopy(),
    kinds: ['sqlite'],
  })
}

/** Asks for a downloaded installer; null when the person cancels. */
export async function chooseInstaller(window: BrowserWindow): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: t('dialogs.installer'),
    buttonLabel: t('dialogs.check'),
    properties: ['openFile', 'dontAddToRecent'],
    filters: [
      { name: t('dialogs.installers'), extensions: ['exe', 'dmg', 'zip', 'AppImage', 'deb', 'gz'] },
      { name: t('dialogs.allFiles'), extensions: ['*'] },
    ],
  })
  return canceled ? null : (filePaths[0] ?? null)
}

/** Asks for a list of checksums; null when the person cancels. */
export async function chooseChecksumList(window: BrowserWindow): Promise<string | null> {
  // Without a filter: the usual name, SHA256SUMS, has no extension.
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: t('dialogs.checksums'),
    buttonLabel: t('dialogs.compare'),
    properties: ['openFile', 'dontAddToRecent'],
  })
  return canceled ? null : (filePaths[0] ?? null)
}

/**
 * Shows a message that the page can't show any more.
 * @returns the index of the chosen button
 */
export async function tell(window: BrowserWindow | null, options: MessageBoxOptions): Promise<number> {
  const shown = window !== null && !window.isDestroyed() ? window : null
  const { response } = await (shown === null
    ? dialog.showMessageBox(options)
    : dialog.showMessageBox(shown, options))
  return response
}
