import { describe, expect, it } from 'vitest'
import type { CellObject } from 'xlsx'
import { fileWith, gist, readFile } from './reading.ts'
import { belowNumber, inline, rawRelations, rawWorkbook } from '../../fixtures/sheets/rawWorkbook.ts'
import { workbook, type TestCell, type TestSheet } from '../../fixtures/sheets/workbooks.ts'

const types = ['xlsx', 'xls'] as const
const number = '+16505550100'
const text = (value: string): CellObject => ({ t: 's', v: value })
const numeric = (value: number, format = 'General'): CellObject => ({ t: 'n', v: value, z: format })
const formula = (cell: CellObject, source: string): CellObject => ({ ...cell, f: source })

const readBook = (sheets: readonly TestSheet[], type: 'xlsx' | 'xls', country: string | null = null) =>
  readFile(fileWith(workbook(sheets, type), `sheet.${type}`), { country })

/** A sheet of one number cell, its Country beside it. */
async function cellRead(
  cell: TestCell,
  type: 'xlsx' | 'xls',
  country = '',
  fileCountry: string | null = null,
) {
  const rows = [
    ['Number', 'Country'],
    [cell, country],
  ]
  const { rows: read } = await readBook([{ rows }], type, fileCountry)
  expect(read).toHaveLength(1)
  return read[0]!
}

describe.each(types)('in %s', (type) => {
  describe('a number is the same however it is stored', () => {
    it.each<[string, TestCell, string, string | null]>([
      ['text', text('+16505550100'), '', null],
      ['text with punctuation', text('+1 (650) 555-0100'), '', null],
      ['text without its +, with its Country', text('16505550100'), 'US', null],
      ['text behind an apostrophe', text("'+16505550100"), '', null],
      ['text behind an apostrophe, national', text("'6505550100"), 'US', null],
      ['a number with a country for the file', numeric(16505550100), '', 'US'],
      ['a number with its Country', numeric(16505550100), 'US', null],
      ['a number shown as 1.65E+10', numeric(16505550100, '0.00E+00'), 'US', null],
      ['a number shown with thousands', numeric(16505550100, '#,##0'), 'US', null],
      ['a number shown with a +', numeric(16505550100, '"+"0'), '', null],
      ['a national number with its Country', numeric(6505550100), 'US', null],
      ['a national text with its Country', text('(650) 555-0100'), 'US', null],
      ['a national number with a country for the file', numeric(6505550100), '', 'US'],
      ['a national text with a country for the file', text('650-555-0100'), '', 'US'],
      ['text in a formula', text('="+16505550100"'), '', null],
    ])('%s', async (_how, cell, country, fileCountry) => {
      const read = await cellRead(cell, type, country, fileCountry)
      expect(read.number).toEqual({ e164: number, country: 'US', numberType: 'Toll' })
      expect(read.issues.filter(({ severity }) => severity === 'refused')).toEqual([])
    })
  })

  it('a cell with a date is a day in a field of days, however it is shown', async () => {
    const rows = [
      ['Number', 'Contract end', 'Note'],
      [text(number), numeric(46000, 'd/m/yy'), numeric(46000, 'd/m/yy')],
      [text('+16505550101'), numeric(46000.75, 'd mmm hh:mm'), text('later')],
    ]
    const custom = [
      { id: 1, kind: 'date', name: 'Contract end' },
      { id: 2, kind: 'text', name: 'Note' },
    ] as const
    const { rows: read } = await readFile(fileWith(workbook([{ rows }], type), `dates.${type}`), { custom })
    expect(read.map(({ cells }) => [cells['custom.1'], cells['custom.2']])).toEqual([
      ['2025-12-09', '9/12/25'],
      ['2025-12-09', 'later'],
    ])
  })

  it.each<[string, TestCell, string, string]>([
    ['scientific text, dot', text('1.65056E+10'), '', 'scientific'],
    ['scientific text, comma', text('5,58199E+12'), 'BR', 'scientific'],
    ['a national number without a country', numeric(6505550100), '', 'national_without_country'],
    ['a number with decimals', numeric(16505550100.5), 'US', 'not_valid'],
    ['a negative number', numeric(-16505550100), 'US', 'not_valid'],
    ['a number of more than 15 digits', numeric(1234567890123456), '', 'not_valid'],
    ['a date', numeric(46000, 'yyyy-mm-dd'), 'US', 'not_valid'],
    ['TRUE', { t: 'b', v: true }, 'US', 'not_valid'],
    ['an error', { t: 'e', v: 0x2a, w: '#N/A' }, 'US', 'not_valid'],
    ['text with an extension', text('+16505550100 ext. 5'), '', 'extension'],
    ['a number and another text', text('+16505550100 / office'), '', 'not_valid'],
  ])('%s is refused and never guessed', async (_how, cell, country, code) => {
    const read = await cellRead(cell, type, country)
    expect(read.number).toBeNull()
    expect(read.issues.map((issue) => issue.code)).toContain(code)
    expect(read.issues[0]!.advice).not.toBeNull()
  })

  it('hidden digits are read, and so are leading zeros from the format', async () => {
    expect((await cellRead(numeric(301234567, '0000000000'), type, 'DE')).number?.e164).toBe('+49301234567')
    expect((await cellRead(numeric(12, '00000'), type, 'US')).cells.number).toBe('00012')
  })

  it('a cell of another column is read as it is shown', async () => {
    const rows = [
      ['Number', 'Billing Reference ID', 'Service Info'],
      [number, numeric(10001), numeric(7, '00000')],
    ]
    const { rows: read } = await readBook([{ rows }], type)
    expect(read[0]!.cells).toMatchObject({ billingReferenceId: '10001', serviceInfo: '00007' })
  })

  it('the first visible sheet is read, and the others are listed', async () => {
    const sheet = await readBook(
      [
        { name: 'Secret', rows: [['Number'], ['+442079460000']], hidden: true },
        { name: 'Numbers', rows: [['Number'], [number]] },
        { name: 'Notes', rows: [['x']] },
      ],
      type,
    )
    expect(gist(sheet)).toEqual([number])
    expect(sheet.notes).toEqual([
      'Read from the sheet “Numbers”.',
      'Other sheets, not read: “Notes”.',
      'Hidden sheets, not read: “Secret”.',
    ])
  })

  it.each([
    ['a summary', [['Numbers Sheet Name', 'Numbers Table Name'], ['DIDs'], ['', 'Table 1']]],
    ['instructions', [['How to fill in this template'], ['1. Enter each number in E.164 format']]],
    [
      'lists to choose from',
      [
        ['Country', 'Carrier'],
        ['US', 'Northern'],
        ['DE', 'Southern'],
      ],
    ],
    [
      'orders',
      [
        ['Order', 'Amount'],
        ['10002345', '1200'],
        ['10002346', '900'],
      ],
    ],
    ['nothing', []],
  ])('the first sheet with numbers is read, not one with %s in front of it', async (_what, rows) => {
    const front = { name: 'Front', rows }
    const sheet = await readBook([front, { name: 'DIDs', rows: [['DID'], [number]] }], type)
    expect(gist(sheet)).toEqual([number])
    expect(sheet.notes.slice(0, 2)).toEqual([
      'Read from the sheet “DIDs”.',
      'Other sheets, not read: “Front”.',
    ])
  })

  it('the first sheet that is not empty is read if none has numbers', async () => {
    const book = [{ rows: [] }, { name: 'First', rows: [['Number'], ['junk']] }, { rows: [['x'], ['y']] }]
    const sheet = await readBook(book, type)
    expect(sheet.notes[0]).toBe('Read from the sheet “First”.')
  })

  it('rows keep their row numbers after empty ones', async () => {
    const rows = [['Number'], [], [number], [null], ['  '], ['+16505550101'], [], []]
    const { rows: read } = await readBook([{ rows }], type)
    expect(read.map(({ row }) => row)).toEqual([3, 6])
  })

  it('too many columns are refused, with the row', async () => {
    const wide = Array.from({ length: 201 }, (_, index) => String(index))
    await expect(readBook([{ rows: [['Number'], [number], wide] }], type)).rejects.toThrow(
      'Row 3 has more than 200 columns',
    )
  })

  it('an empty sheet is refused with a message', async () => {
    await expect(readBook([{ rows: [] }], type)).rejects.toThrow('The sheet is empty')
  })
})

// The writer of XLS files that is used here knows neither formulas nor hidden rows.
describe('in xlsx', () => {
  it.each<[string, CellObject]>([
    ['text', formula(text(number), '"+1"&"6505550100"')],
    ['a number', formula(numeric(16505550100), '16505550000+100')],
  ])('a formula with the result %s has a note, and its last value is read', async (_what, cell) => {
    const read = await cellRead(cell, 'xlsx', 'US')
    expect(read.number?.e164).toBe(number)
    expect(read.issues.map(({ code }) => code)).toEqual(['formula_value'])
  })

  it('a formula without a value is refused, with how to get one', async () => {
    const read = await cellRead(formula(numeric(0), 'A9+B9'), 'xlsx', 'US')
    expect(read.number).toBeNull()
    expect(read.issues).toMatchObject([
      {
        message: 'Not a valid phone number: the formula has no calculated value',
        advice: 'Open the file in the spreadsheet program and save it, or enter the number itself.',
      },
    ])
  })

  it('hidden or filtered rows are read, with a note', async () => {
    const sheet = await readBook(
      [{ rows: [['Number'], [number], ['+16505550101']], hiddenRows: [1] }],
      'xlsx',
    )
    expect(gist(sheet)).toEqual([number, '+16505550101'])
    expect(sheet.notes).toEqual(['Some rows are hidden or filtered out in the sheet; they were read too.'])
  })
})

it('a value exists even if its format hides it', async () => {
  const formats = ['[h][h]', ';;;', '0"'.repeat(200)]
  const rows = formats.map((_, index) => `<c r="A${index + 2}" s="${index + 1}"><v>16505550100.5</v></c>`)
  const sheet = await readFile(fileWith(rawWorkbook({ rows: belowNumber(...rows), formats }), 'formats.xlsx'))
  expect(gist(sheet)).toEqual(formats.map(() => 'not_valid'))
})

it('a text is read up to 1,000 characters, and a longer one is never used without its end', async () => {
  const long = (text: string) => `${text}${'\u00a0'.repeat(1000)}x`
  const rows = [
    ['Number', 'Sub Account', 'Service Info'],
    [long(number), 'Acme', 'fax'],
    [number, long('Acme'), long('fax')],
  ]
  for (const path of [
    fileWith(workbook([{ rows }], 'xlsx'), 'long.xlsx'),
    fileWith(rows.map((row) => row.join(',')).join('\n'), 'long.csv'),
  ]) {
    const { rows: read } = await readFile(path)
    expect(read[0]?.number).toBeNull()
    expect(read[1]?.cells.subAccount).toMatch(/^Acme\u00a0+…$/u)
    expect(read[1]?.issues.map(({ code }) => code)).toContain('service_info_too_long')
  }
})

it.each([
  [
    'two rows of one number',
    `<row r="1">${inline('A1', 'Number')}</row><row r="1">${inline('A1', number)}</row>`,
  ],
  ['two cells of one place', `<row r="1">${inline('A1', 'Number')}${inline('A1', number)}</row>`],
  [
    'a cell of another row',
    `<row r="1">${inline('A1', 'Number')}</row><row r="2">${inline('A3', number)}</row>`,
  ],
  ['a second list of rows', `<row r="1">${inline('A1', 'Number')}</row></sheetData><sheetData>`],
])('%s are refused, because one would overwrite the other', async (_what, rows) => {
  await expect(readFile(fileWith(rawWorkbook({ rows }), 'twice.xlsx'))).rejects.toThrow('damaged')
})

it('a sheet is found through the relationships, and rows in comments are ignored', async () => {
  const rows = `${belowNumber(inline('A2', number))}<!-- <row r="3">${inline('A3', number)}</row> -->`
  const parts = {
    'xl/_rels/workbook.xml.rels': rawRelations.replace('worksheets/sheet1.xml', 'elsewhere/data.bin'),
    'xl/elsewhere/data.bin': `<worksheet><dimension ref="A1"/><sheetData>${rows}</sheetData></worksheet>`,
  }
  expect(gist(await readFile(fileWith(rawWorkbook({ parts }), 'elsewhere.xlsx')))).toEqual([number])
})

it('a cell of an unknown type is refused at the cell', async () => {
  const rows = belowNumber(`<c r="A2" t="zz"><v>${number}</v></c>`, inline('A3', number))
  const sheet = await readFile(fileWith(rawWorkbook({ rows }), 'unknown.xlsx'))
  expect(gist(sheet)).toEqual(['not_valid', number])
  expect(sheet.rows[0]?.issues[0]?.message).toContain('the type of the cell is unknown')
})
