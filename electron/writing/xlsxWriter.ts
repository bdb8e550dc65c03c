import type { CellRichTextValue } from 'exceljs'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import { setImmediate } from 'node:timers/promises'
import { headingsOf } from '../sheets/layout.ts'
import type { SheetOptions, SheetWriter } from './sheetWriter.ts'

/** The workbook writer keeps all notes in memory until the sheet is complete. */
const notesKept = 10_000

/**
 * Texts that a workbook would read as other characters: entities, codes such as `_x0041_`, and characters that XML
 * can't contain.
 */
const ambiguous = /&(?:\w+|#x?[\da-f]+);|_x[\da-f]{4}_|<!\[CDATA\[|[\ufffe\uffff]/i

/**
 * A text for the workbook writer. Its plain cells store a text as the result of a formula, which some readers decode
 * twice. An ambiguous text becomes a text run, which all decode once.
 */
function cellOf(text: string): string | CellRichTextValue {
  if (!ambiguous.test(text)) return text
  const held = text
    .replaceAll(/_(?=x[\da-f]{4}_)/gi, '_x005F_')
    .replaceAll(/[\ufffe\uffff]/g, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase()}_`)
  return { richText: [{ text: held }] }
}

/** Creates a workbook with one sheet whose cells are all formatted as Text: no digit is lost and nothing calculated. */
export async function openXlsx(path: string, { layout }: SheetOptions): Promise<SheetWriter> {
  // Loaded on demand: the workbook writer is large, and a CSV file does without it.
  const { default: exceljs } = await import('exceljs')
  const stream = createWriteStream(path)
  const written = finished(stream)
  // The next write or the close reports it; until then nobody waits for it.
  written.catch(() => undefined)
  const book = new exceljs.stream.xlsx.WorkbookWriter({ stream, useStyles: true })
  const sheet = book.addWorksheet('Numbers', { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = layout.columns.map(({ width }) => ({ width, style: { numFmt: '@' } }))
  const headings = sheet.addRow(headingsOf(layout).map(cellOf))
  headings.font = { bold: true }
  headings.commit()

  let notesLeft = notesKept

  /** The workbook writer itself never waits: without this, a slow disk would fill the memory. */
  async function roomForMore(): Promise<void> {
    await setImmediate()
    if (stream.errored !== null) throw stream.errored
    if (stream.writableNeedDrain) await once(stream, 'drain')
  }

  return {
    write: async (rows) => {
      for (const { cells, notes } of rows) {
        const row = sheet.addRow(cells.map(cellOf))
        for (const [index, note] of notes.entries()) {
          if (note === null || notesLeft === 0) continue
          row.getCell(index + 1).note = note
          notesLeft -= 1
        }
        row.commit()
      }
      await roomForMore()
    },
    close: async () => {
      sheet.commit()
      // The writer's own promise never settles when its stream fails.
      await Promise.race([book.commit(), written.then(() => undefined)])
      await written
    },
    abandon: () => void stream.destroy(),
  }
}
