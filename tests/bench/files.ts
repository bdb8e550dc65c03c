import { parse } from 'csv-parse'
import { createReadStream, existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { read } from 'xlsx'
import type { ExportFormat } from '../../contract/exporting.ts'
import type { NumberSelection } from '../../contract/numbers.ts'
import { fullLayout } from '../../electron/sheets/layout.ts'
import { writeExport } from '../../electron/writing/writing.ts'
import type { ReadRow, ToReader } from '../../electron/sheets/messages.ts'
import { readSheet } from '../../electron/reading/readSheet.ts'
import { exportPages } from '../../electron/inventory/services/exporting.ts'
import { readInternational } from '../../electron/numbering/plan.ts'
import type { OpenInventory } from '../../db/file/open.ts'
import { e164Of } from '../../db/numbers/numberKey.ts'
import { once, type Row } from './measure.ts'

/** Rows of the sheets that are read: as many as a workbook may have. */
const sheetRows = 100_000

const thousands = (count: number) => Math.round(count).toLocaleString('en')
const rate = (count: number, milliseconds: number) => (1000 * count) / milliseconds

/** The first of an inventory that their numbering plans admit: the stock is made without asking them. */
function admitted({ reading }: OpenInventory, most: number): number[] {
  const rows = reading.prepare<[], { key: number; country: string }>(
    'SELECT key, country FROM numbers ORDER BY key',
  )
  const ids: number[] = []
  for (const { key, country } of rows.iterate()) {
    if (readInternational(e164Of(key).slice(1))?.country === country) ids.push(key)
    if (ids.length === most) break
  }
  return ids
}

/** Writes numbers of an inventory as the writing process does; gives the most that memory grew by, in MB. */
async function write(
  inventory: OpenInventory,
  path: string,
  format: ExportFormat,
  numbers: NumberSelection,
): Promise<{ rows: number; megabytes: number }> {
  for (const old of [path, `${path}.work`]) rmSync(old, { recursive: true, force: true })
  const before = process.memoryUsage.rss()
  let peak = before
  const task = {
    target: { form: 'spreadsheet', path } as const,
    format,
    layout: fullLayout([]),
    workFolder: `${path}.work`,
    version: '0.0.0',
    exportedAt: '2026-01-01T00:00:00.000Z',
  }
  const { db, release } = inventory.snapshot()
  const written = await writeExport(task, await exportPages(db, numbers), () => {
    peak = Math.max(peak, process.memoryUsage.rss())
  })
  release()
  rmSync(task.workFolder, { recursive: true, force: true })
  return { rows: written.numbers, megabytes: (peak - before) / 1e6 }
}

/** Of a larger inventory only a part is exported: more of the same says nothing new. */
const exportedWhole = 5_000_000

/** The export of an entire inventory, goal 14. */
export async function measureExport(inventory: OpenInventory, folder: string, size: number): Promise<Row> {
  const path = join(folder, 'export.csv')
  const filter = size > exportedWhole ? { country: ['DE', 'GB'] } : {}
  let done = { rows: 0, megabytes: 0 }
  const times = await once(async () => {
    done = await write(inventory, path, 'csv', { filter, except: [] })
  })
  rmSync(path)
  const perSecond = rate(done.rows, times.median)
  return {
    goal: 14,
    work: `export of ${thousands(done.rows)} as CSV, ${thousands(perSecond)} rows/s, memory grew by ${thousands(done.megabytes)} MB at most`,
    times,
    floor: null,
    demand: '≥ 50,000 rows/s, ≤ 300 MB',
    isMet: perSecond >= 50_000 && done.megabytes <= 300,
  }
}

function taskOf(path: string): ToReader {
  return {
    job: 'read',
    source: { kind: 'file', path },
    name: path,
    target: 'number',
    country: null,
    options: {},
    remembered: [],
    ask: false,
  }
}

/** Reads and checks a sheet as the reading process does; gives how many rows it has. */
async function readAll(path: string): Promise<number> {
  const { rows: reading } = await readSheet(taskOf(path))
  const rows: ReadRow[] = []
  for await (const row of reading) rows.push(row)
  return rows.length
}

/** The parsers alone, which do nothing with what they read. */
const bareParsers = {
  csv: async (path: string) => {
    let records = 0
    for await (const record of createReadStream(path).pipe(parse({ bom: true }))) {
      if (Array.isArray(record)) records += 1
    }
    return records
  },
  xlsx: (path: string) => read(readFileSync(path), { dense: true }),
} as const

/** Writes a sheet of numbers that an import takes, as many as a workbook may have. */
export async function writeSheet(
  inventory: OpenInventory,
  path: string,
  format: ExportFormat,
): Promise<void> {
  await write(inventory, path, format, { ids: admitted(inventory, sheetRows) })
}

/** Reading and checking sheets beside the bare parsers. */
export async function measureSheets(inventory: OpenInventory, folder: string): Promise<Row[]> {
  const rows: Row[] = []
  for (const format of ['csv', 'xlsx'] as const) {
    const path = join(folder, `sheet.${format}`)
    await writeSheet(inventory, path, format)
    const bare = await once(() => bareParsers[format](path))
    let count = 0
    const times = await once(async () => {
      count = await readAll(path)
    })
    rows.push({
      goal: 3,
      work: `${thousands(count)} rows of ${format.toUpperCase()} read and checked, ${thousands(rate(count, times.median))} rows/s (floor: the bare parser)`,
      times,
      floor: bare.median,
      demand: '',
      isMet: null,
    })
    if (existsSync(path)) rmSync(path)
  }
  return rows
}
