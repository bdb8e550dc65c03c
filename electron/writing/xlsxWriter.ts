import type { CellRichTextValue } from 'exceljs'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import { setImmediate } from 'node:timers/promises'
import { headingsOf } from '../sheets/layout.ts'
import type { SheetOptions, SheetWriter } from './sheetWriter.ts'

/** The workbook writer holds all notes in memory until the sheet is complete. */
const notesKept = 10_000

/**
 * Texts that look like what stands for other characters in a workbook, and would be read as those: entities, codes such
 * as `_x0041_`, and what XML can't hold at all.
 */
const ambiguous = /&(?:\w+|#x?[\da-f]+);|_x[\da-f]{4}_|<!\[CDATA\[|[\ufffe\uffff]/i

/**
 * A text as the workbook writer takes it. Its plain cells hold a text as a formula's result, which some readers decode
 * twice; an ambiguous one goes into a run of text, which all decode once.
 */
function cellOf(text: string): string | CellRichTextValue {
  if (!ambiguous.test(text)) return text
  const held = text
    .replaceAll(/_(?=x[\da-f]{4}_)/gi, '_x005F_')
    .replaceAll(/[\ufffe\uffff]/g, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase()}_`)
  return { richText: [{ text: held }] }
}

/** Makes a workbook with one sheet, whose cells are all formatted as Text: no digit is lost and nothing calculated. */
export async function openXlsx(path: string, { layout }: SheetOptions): Promise<SheetWriter> {
  // Loaded when needed: the workbook writer is large, and a CSV file does without it.
  const { default: exceljs } = await import('exceljs')
  const stream = createWriteStream(path)
  const written = finished(stream)
  // Who writes next or closes is told; until then nobody waits for it.
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
