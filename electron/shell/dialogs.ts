import { dialog, type BrowserWindow, type MessageBoxOptions } from 'electron'
import { existsSync } from 'node:fs'
import { basename, extname } from 'node:path'
import type { ExportFormat, ExportRequest } from '../../contract/exporting.ts'
import { fail, ok, type Result } from '../../contract/result.ts'
import type { ExportTarget } from '../export/messages.ts'
import { safeName } from '../export/naming.ts'
import { sheetExtensions } from './sheetFile.ts'

// The functions are called on Electron's own `dialog`, so that a test can answer them there.

/** Asks for a sheet to import; null when the person cancels. */
export async function chooseSheet(window: BrowserWindow): Promise<{ path: string; name: string } | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Import numbers',
    buttonLabel: 'Open',
    properties: ['openFile', 'dontAddToRecent'],
    filters: [
      { name: 'Spreadsheets and text files', extensions: [...sheetExtensions] },
      { name: 'All files', extensions: ['*'] },
    ],
  })
  const path = filePaths[0]
  return canceled || path === undefined ? null : { path, name: basename(path) }
}

/** Asks for a backup or a copy of an inventory; null when the person cancels. */
export async function chooseDatabase(window: BrowserWindow): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Choose a backup',
    buttonLabel: 'Choose',
    properties: ['openFile', 'dontAddToRecent'],
    filters: [
      { name: 'NumberDesk inventories', extensions: ['sqlite'] },
      { name: 'All files', extensions: ['*'] },
    ],
  })
  return canceled ? null : (filePaths[0] ?? null)
}

/** Asks where the import template goes; null when the person cancels. The kind is the path's extension. */
export async function chooseTemplatePath(window: BrowserWindow): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: 'Save the import template',
    defaultPath: 'numbers-template.csv',
    properties: ['showOverwriteConfirmation', 'dontAddToRecent'],
    filters: [
      { name: 'CSV', extensions: ['csv'] },
      { name: 'Excel workbook', extensions: ['xlsx'] },
    ],
  })
  if (canceled || filePath === '') return null
  // Not every system's dialog adds the extension of the chosen filter.
  return ['.csv', '.xlsx'].includes(extname(filePath).toLowerCase()) ? filePath : `${filePath}.csv`
}

const formatNames: Readonly<Record<ExportFormat, string>> = { xlsx: 'Excel workbook', csv: 'CSV' }

interface SheetDialog {
  readonly title: string
  readonly button: string
  readonly name: string
  /** The kinds that can be chosen; the first is taken where the chosen name has the extension of none. */
  readonly formats: readonly [ExportFormat, ...ExportFormat[]]
}

/**
 * Asks where a sheet that is written goes; null when the person cancels. Refuses to replace what they were not asked
 * about.
 */
async function chooseSheetPath(
  window: BrowserWindow,
  { title, button, name, formats }: SheetDialog,
): Promise<Result<string | null>> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title,
    defaultPath: `${name}.${formats[0]}`,
    buttonLabel: button,
    properties: ['showOverwriteConfirmation', 'createDirectory', 'dontAddToRecent'],
    filters: formats.map((format) => ({ name: formatNames[format], extensions: [format] })),
  })
  if (canceled || filePath === '') return ok(null)
  if (formats.some((format) => extname(filePath).toLowerCase() === `.${format}`)) return ok(filePath)
  // Not every system's dialog adds the extension, and then it has not asked about the file that has it.
  const path = `${filePath}.${formats[0]}`
  return existsSync(path)
    ? fail(
        'refused',
        `${basename(path)} is there already. Choose another name, or choose that very file to replace it.`,
      )
    : ok(path)
}

/**
 * Asks where the error report of an import goes; null when the person cancels. Its kind is the path's extension.
 * @param name of what was imported
 */
export function chooseReportFile(window: BrowserWindow, name: string): Promise<Result<string | null>> {
  return chooseSheetPath(window, {
    title: 'Save the error report',
    button: 'Save',
    name: safeName(`${name} errors`),
    formats: ['xlsx', 'csv'],
  })
}

/** Asks for the folder that the files of an upload go to; null when the person cancels. */
async function chooseExportFolder(window: BrowserWindow): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Export numbers to a folder',
    buttonLabel: 'Export',
    properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
  })
  return canceled ? null : (filePaths[0] ?? null)
}

/** Asks where exported numbers go, a file or a folder as their form needs; null when the person cancels. */
export async function chooseExportTarget(
  window: BrowserWindow,
  { form, format, name: text }: Pick<ExportRequest, 'form' | 'format' | 'name'>,
): Promise<Result<ExportTarget | null>> {
  const name = safeName(text)
  if (form === 'upload') {
    const folder = await chooseExportFolder(window)
    return ok(folder === null ? null : { form, folder, name })
  }
  const sheet = { title: 'Export numbers', button: 'Export', name, formats: [format] } as const
  const chosen = await chooseSheetPath(window, sheet)
  return chosen.ok ? ok(chosen.value === null ? null : { form, path: chosen.value }) : chosen
}

/**
 * Tells the person something that the page itself can't show any more.
 * @returns the index of the button that was chosen
 */
export async function tell(window: BrowserWindow | null, options: MessageBoxOptions): Promise<number> {
  const shown = window !== null && !window.isDestroyed() ? window : null
  const { response } = await (shown === null
    ? dialog.showMessageBox(options)
    : dialog.showMessageBox(shown, options))
  return response
}
