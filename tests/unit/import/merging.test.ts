import { describe, expect, it } from 'vitest'
import { inline, rawWorkbook } from '../../fixtures/sheets/rawWorkbook.ts'
import type { SheetCustomField } from '../../../electron/sheets/messages.ts'
import { fileWith, readFile } from './reading.ts'

const headings = ['Number', 'Country', 'Sub Account', 'SIP Trunk Name', 'Colour']
const number = (row: number) => `+1650555010${row}`

/** A sheet of numbers in rows 2 to 6; other cells by their places, and the merges. */
const sheetWith = (cells: Readonly<Record<string, string>>, ...merges: string[]) => sheetOf(cells, merges)

async function sheetOf(
  cells: Readonly<Record<string, string>>,
  merges: readonly string[],
  custom: readonly SheetCustomField[] = [],
) {
  const rows = [1, 2, 3, 4, 5, 6].map((row) => {
    const own = headings.flatMap((heading, index) => {
      const place = `${'ABCDE'[index]}${row}`
      const text = row === 1 ? heading : (cells[place] ?? (index === 0 ? number(row) : ''))
      return text === '' ? [] : [inline(place, text)]
    })
    return `<row r="${row}">${own.join('')}</row>`
  })
  const after = `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
  return readFile(fileWith(rawWorkbook({ rows: rows.join(''), after }), 'merged.xlsx'), { custom })
}

const column = (sheet: Awaited<ReturnType<typeof sheetWith>>, field: 'subAccount' | 'sipTrunk' | 'country') =>
  sheet.rows.map(({ cells }) => cells[field])

describe('vertically merged cells', () => {
  it('apply to each row, with a note', async () => {
    const sheet = await sheetWith({ C2: 'Acme', D3: 'SBC 1', B4: 'US' }, 'C2:C5', 'D3:D4', 'B4:B6')
    expect(column(sheet, 'subAccount')).toEqual(['Acme', 'Acme', 'Acme', 'Acme', ''])
    expect(column(sheet, 'sipTrunk')).toEqual(['', 'SBC 1', 'SBC 1', '', ''])
    expect(column(sheet, 'country')).toEqual(['', '', 'US', 'US', 'US'])
    expect(sheet.notes).toContain('Merged cells apply to every row they span: 6 cells were filled.')
    expect(sheet.losses).toEqual([])
  })

  it('apply to each row in a field that people defined, too', async () => {
    const sheet = await sheetOf({ E2: 'red' }, ['E2:E4'], [{ id: 1, kind: 'text', name: 'Colour' }])
    expect(sheet.rows.map(({ cells }) => cells['custom.1'] ?? '')).toEqual(['red', 'red', 'red', '', ''])
  })

  it('have the first value only: hidden values are not read', async () => {
    const sheet = await sheetWith({ C2: 'Acme', C3: 'Hidden' }, 'C2:C3')
    expect(column(sheet, 'subAccount')).toEqual(['Acme', 'Acme', '', '', ''])
  })

  it('come one after the other', async () => {
    const sheet = await sheetWith({ C2: 'Acme', C4: 'Beta' }, 'C4:C6', 'C2:C3')
    expect(column(sheet, 'subAccount')).toEqual(['Acme', 'Acme', 'Beta', 'Beta', 'Beta'])
  })

  it('have no note if they are empty, in skipped columns, or merged with the headings', async () => {
    const sheet = await sheetWith({ E2: 'x' }, 'C2:C5', 'E2:E6', 'D1:D3')
    expect(column(sheet, 'sipTrunk')).toEqual(['', '', '', '', ''])
    expect(sheet.notes.join(' ')).not.toMatch(/merged/iu)
  })

  it('are refused in the numbers’ column, at each row', async () => {
    const sheet = await sheetWith({ A3: '' }, 'A2:A3')
    // Row 3 has nothing of its own.
    expect(sheet.rows.map(({ row }) => row)).toEqual([2, 4, 5, 6])
    const both = await sheetWith({ A3: '', E3: 'fax' }, 'A2:A3')
    expect(both.rows.slice(0, 2)).toMatchObject(
      [2, 3].map((row) => ({
        row,
        number: null,
        issues: [
          {
            message: 'Not a valid phone number: its cell is merged with those of other rows',
            advice:
              'Unmerge the cells in the spreadsheet program, enter each number in its own row and save.',
          },
        ],
      })),
    )
    expect(both.rows.slice(2).every(({ issues }) => issues.length === 0)).toBe(true)
  })

  it('across columns apply to the first, with a note', async () => {
    const sheet = await sheetWith({ C2: 'Acme' }, 'C2:D4')
    expect(column(sheet, 'subAccount')).toEqual(['Acme', 'Acme', 'Acme', '', ''])
    expect(column(sheet, 'sipTrunk')).toEqual(['', '', '', '', ''])
    expect(sheet.notes).toContain('Cells merged across columns apply to the first of them: 1 in the sheet.')
  })
})

it('hidden columns are listed, whether they are read or not', async () => {
  const sheet = await readFile(
    fileWith(
      rawWorkbook({
        before: '<cols><col min="2" max="3" hidden="1"/><col min="5" max="16384" hidden="true"/></cols>',
        rows: `<row r="1">${headings.map((text, at) => inline(`${'ABCDE'[at]}1`, text)).join('')}</row><row r="2">${inline('A2', number(2))}</row>`,
      }),
      'hidden.xlsx',
    ),
  )
  expect(sheet.notes).toContain('Hidden columns, read too: “Country”, “Sub Account”.')
  expect(sheet.notes).toContain('Hidden columns, not read: “Colour”.')
})
