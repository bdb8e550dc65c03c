import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { read } from 'xlsx'
import { say } from '../../english.ts'
import type { ExportFormat } from '../../../contract/exporting.ts'
import { ownColumnsLayout } from '../../../electron/sheets/layout.ts'
import { writeExport } from '../../../electron/writing/writing.ts'
import { refusedPages } from '../../../electron/inventory/review/errorReport.ts'
import { openInventory, temporaryFolder, valueOf, type TestInventory } from '../support/inventory.ts'
import { fillDirectory, fixture, planCells, planFile, rowsOf } from '../import/sheets.ts'

const quiet = () => undefined

async function writeReport({ context }: TestInventory, planId: string, path: string, format: ExportFormat) {
  return writeExport(
    {
      target: { form: 'spreadsheet', path },
      format,
      layout: ownColumnsLayout,
      workFolder: join(path, '..', 'work'),
      version: '1.0.0',
      exportedAt: new Date(0).toISOString(),
    },
    valueOf(await refusedPages(context, planId, { language: 'en', say })),
    quiet,
  )
}

describe('the refused rows of a plan', () => {
  it.each<ExportFormat>(['csv', 'xlsx'])(
    'as %s are refused for the same reasons when imported again',
    async (format) => {
      const inventory = openInventory()
      await fillDirectory(inventory)
      const plan = valueOf(await planFile(inventory, fixture('numbers-1450-with-8-bad-rows.xlsx')))
      const refused = await rowsOf(inventory, plan.planId, 'refused')
      const path = join(temporaryFolder(), `report.${format}`)
      expect((await writeReport(inventory, plan.planId, path, format)).numbers).toBe(refused.length)

      const again = valueOf(await planFile(inventory, path))
      expect(again.ignoredColumns).toEqual([])
      expect(again.counts.rows).toBe(refused.length)
      // A duplicate is none any more when the row that it repeats stays behind.
      const reported = (rows: typeof refused) =>
        rows
          .map(({ cells, issues }) => ({
            // A CSV for a spreadsheet has an apostrophe before +, which is shown but not read.
            cells: { ...cells, number: cells.number.replace(/^'/, '') },
            reasons: issues.filter(({ code }) => code !== 'duplicate_row'),
          }))
          .filter(({ reasons }) => reasons.length > 0)
      expect(reported(await rowsOf(inventory, again.planId, 'refused'))).toEqual(reported(refused))
    },
  )

  it('have their reasons at their cells in a workbook', async () => {
    const inventory = openInventory()
    await fillDirectory(inventory)
    const plan = valueOf(await planFile(inventory, fixture('numbers-1450-with-8-bad-rows.csv')))
    const path = join(temporaryFolder(), 'report.xlsx')
    await writeReport(inventory, plan.planId, path, 'xlsx')
    const sheet = read(await readFile(path), { dense: true }).Sheets['Numbers']
    const notes = (sheet?.['!data'] ?? []).flatMap((cells) =>
      cells.flatMap(({ v: value, c: comments }) =>
        (comments ?? []).map(({ t: note }) => [String(value), note]),
      ),
    )
    expect(notes).toContainEqual([
      'No Such Customer',
      'Unknown sub account: No Such Customer. Add it in the Directory, or correct the name.',
    ])
    expect(notes.length).toBeGreaterThanOrEqual(7)
  })

  it('of a sheet of the directory have its columns', async () => {
    const inventory = openInventory()
    await fillDirectory(inventory)
    const cells = 'Name\tCarrier\nTrunk 1\tNobody\nTrunk 2\tExample Carrier'
    const plan = valueOf(await planCells(inventory, cells, { target: 'sipTrunk' }))
    const path = join(temporaryFolder(), 'report.csv')
    expect((await writeReport(inventory, plan.planId, path, 'csv')).numbers).toBe(1)
    expect(await readFile(path, 'utf8')).toContain(
      'Name,Carrier,Row,Reason\r\nTrunk 1,Nobody,2,"Carrier: Unknown carrier: Nobody.',
    )
    const again = valueOf(await planFile(inventory, path, { target: 'sipTrunk' }))
    expect(again).toMatchObject({ ignoredColumns: [], counts: { rows: 1, refused: 1 } })
  })

  it('say the row of the sheet, and every reason with its cell and what to do', async () => {
    const inventory = openInventory()
    const plan = valueOf(await planFile(inventory, fixture('numbers-1450-with-8-bad-rows.csv')))
    const [page] = [
      ...valueOf(await refusedPages(inventory.context, plan.planId, { language: 'en', say })).pages,
    ]
    const cells = page?.flatMap((row) => ('cells' in row ? [row.cells] : [])) ?? []
    const lost = cells.find(([number]) => number === '1.65056E+10')
    expect(lost?.[7]).toContain('Number: Digits lost to scientific notation. Format the column as Text')
    expect(Number(lost?.[6])).toBeGreaterThan(1)
  })

  it('can’t be had of a review that is closed, and none leave no file', async () => {
    const inventory = openInventory()
    await fillDirectory(inventory)
    const plan = valueOf(await planFile(inventory, fixture('numbers-200.csv')))
    const folder = temporaryFolder()
    await expect(writeReport(inventory, plan.planId, join(folder, 'report.csv'), 'csv')).rejects.toThrow(
      'nothing',
    )
    expect(readdirSync(folder)).toEqual([])
    await inventory.route('import.discard', { planId: plan.planId })
    expect(await refusedPages(inventory.context, plan.planId, { language: 'en', say })).toMatchObject({
      ok: false,
      code: 'not_found',
    })
  })
})
