import * as electron from 'electron'
import { tableOf } from './clipboardTable.ts'

/** The clipboard of the oldest runtime, which takes the formats directly. */
interface FormatsClipboard {
  write(formats: { readonly text: string; readonly html: string }): void
}

/** Copies cells to the clipboard: as plain text, and as a table for spreadsheet programs. */
export async function copyCells(text: string): Promise<void> {
  const { clipboard } = electron
  const html = tableOf(text)
  if ('ClipboardItem' in electron) {
    await clipboard.write([new electron.ClipboardItem({ 'text/plain': text, 'text/html': html })])
  } else {
    // The types are those of newer runtimes, which all have such items.
    const older = clipboard as unknown as FormatsClipboard
    older.write({ text, html })
  }
}
