import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Application } from '../../e2e/harness/application.ts'
import { Complaints } from '../../e2e/harness/complaints.ts'
import { writeSheet } from '../files.ts'
import { timesOf, type Row } from '../measure.ts'
import { emptyStock, openFile } from '../stock.ts'

const runs = 3

/** Reads and commits a sheet in a window over an inventory that has the directory but no numbers. */
async function importOnce(sheet: string, dataFolder: string): Promise<{ rows: number; took: number }> {
  rmSync(dataFolder, { recursive: true, force: true })
  mkdirSync(dataFolder, { recursive: true })
  emptyStock(join(dataFolder, 'numberdesk.sqlite')).close()
  const app = await Application.launch(dataFolder, new Complaints())
  try {
    await app.ready()
    const began = performance.now()
    const { planId } = await app.readSheet(sheet)
    const { imported } = await app.callApi('import.commit', { planId, policy: 'all' })
    return { rows: imported, took: performance.now() - began }
  } finally {
    await app.quit()
    rmSync(dataFolder, { recursive: true, force: true })
  }
}

/**
 * Writes a CSV file of the numbers of an inventory, to import.
 * @param stock the file of that inventory
 * @returns its path
 */
export async function sheetOf(stock: string, folder: string): Promise<string> {
  const sheet = join(folder, 'numbers.csv')
  const inventory = openFile(stock)
  try {
    await writeSheet(inventory, sheet, 'csv')
  } finally {
    inventory.close()
  }
  return sheet
}

/**
 * From a CSV file to committed numbers with all checks, as a window asks for it: through the application's own processes and
 * the ports between them, goal 3.
 */
export async function measureImport(sheet: string, folder: string): Promise<Row> {
  const done: Awaited<ReturnType<typeof importOnce>>[] = []
  for (let run = 0; run < runs; run += 1) done.push(await importOnce(sheet, join(folder, 'importing')))
  const times = timesOf(done.map(({ took }) => took))
  const rows = done[0]?.rows ?? 0
  const perSecond = (1000 * rows) / times.median
  const inWords = (count: number) => Math.round(count).toLocaleString('en')
  return {
    goal: 3,
    work: `${inWords(rows)} numbers from CSV with all checks, read, reviewed and committed in the window: ${inWords(perSecond)} rows/s`,
    times,
    floor: null,
    demand: '≥ 35,000 rows/s',
    isMet: perSecond >= 35_000,
  }
}
