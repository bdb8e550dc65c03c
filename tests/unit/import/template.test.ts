import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { read } from 'xlsx'
import { fields } from '../../../contract/fields.ts'
import { templateFields, type Delimiter, type ImportTarget } from '../../../contract/sheets/sheets.ts'
import { writeTemplate } from '../../../electron/sheets/template.ts'
import { fileWith, gist, readFile } from './reading.ts'

async function template(
  name: string,
  target: ImportTarget = 'number',
  delimiter: Delimiter = ',',
): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'numberdesk-sheet-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, name)
  await writeTemplate(path, target, delimiter)
  return path
}

it.each(['template.xlsx', 'template.csv'])('%s has only examples, which are skipped', async (name) => {
  const sheet = await readFile(await template(name))
  expect(sheet.rows).toEqual([])
  expect(sheet.head.ignoredColumns).toEqual([])
  expect(sheet.notes.slice(-1)).toEqual(['The 2 example rows of the CSV Sample were skipped.'])
})

it('a CSV has the delimiter that spreadsheet programs expect, and can be read', async () => {
  const path = await template('template.csv', 'number', ';')
  expect(readFileSync(path, 'utf8')).toMatch(/^\ufeffNumber;Country;Sub Account;/u)
  expect((await readFile(path)).head.readAs.delimiter).toBe(';')
})

it('has the headings in order, and in a workbook every column keeps text as text', async () => {
  const book = read(readFileSync(await template('template.xlsx')), { cellNF: true, cellStyles: true })
  const sheet = book.Sheets[book.SheetNames[0]!]!
  const columns = ['A', 'B', 'C', 'D', 'E', 'F']
  // A sheet's cells have no types of their own.
  const cell = (at: string) => sheet[at] as { v: string; z: string }
  expect(columns.map((column) => cell(`${column}1`).v)).toEqual(
    templateFields.number.map((field) => fields[field].heading),
  )
  expect(columns.map((column) => cell(`${column}2`).z)).toEqual(columns.map(() => '@'))
})

it('gives the rows that are filled in below its examples', async () => {
  const text = readFileSync(await template('template.csv'), 'utf8')
  const sheet = await readFile(fileWith(`${text}+16505550100,US,,,,\r\n`))
  expect(gist(sheet)).toEqual(['+16505550100'])
})

it.each<ImportTarget>(['subAccount', 'carrier', 'sipTrunk', 'user'])(
  'of each %s is one that an import knows, in both formats',
  async (target) => {
    for (const name of ['template.xlsx', 'template.csv']) {
      const sheet = await readFile(await template(name, target), { target, ask: true })
      expect(sheet.rows).toEqual([])
      expect(sheet.head.readAs.columns).toEqual(templateFields[target])
      expect(sheet.notes.slice(-1)).toEqual(['The example row of the CSV Sample was skipped.'])
    }
  },
)
