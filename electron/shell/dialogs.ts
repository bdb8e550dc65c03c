import { dialog, type BrowserWindow, type MessageBoxOptions } from 'electron'
import { basename, extname } from 'node:path'
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
