import { describe, expect, it } from 'vitest'
import { columnLetter, columnOfLetter } from '../../../contract/text/columnLetters.ts'
import { fileWith, gist, lookAt, readFile } from './reading.ts'

const one = '+16505550100'
const two = '+16505550101'
const three = '+16505550102'

const read = (text: string) => readFile(fileWith(text))
const codes = ({ rows }: Awaited<ReturnType<typeof read>>) =>
  rows.map(({ row, issues }) => `${row} ${issues.map(({ code }) => code).join(' ')}`.trim())

describe('values beyond the last heading', () => {
  it.each([
    ['an unquoted comma', `Number,Service Info\n${one},Main line, floor 2\n${two},Fax\n`, 'floor 2'],
    [
      'a quotation mark escaped otherwise',
      `Number,Service Info\n${one},"He said \\"hi\\", ok"\n${two},x\n`,
      'ok',
    ],
  ])('after %s are reported at their row', async (_what, text, value) => {
    const sheet = await read(text)
    expect(codes(sheet)).toEqual(['2 not_read', '3'])
    expect(sheet.rows[0]?.issues[0]?.message).toContain(value)
    expect(sheet.notes).toContain('Values to the right of the last heading were not read. See rows 2.')
    expect(sheet.losses).toEqual([])
  })

  it('are reported even after the examined rows', async () => {
    const rows = Array.from({ length: 150 }, (_, at) => `+1650555${1000 + at},US\n`)
    const sheet = await read(`Number,Country\n${rows.join('')}${one},US,,x\n`)
    expect(codes(sheet).at(-1)).toBe('152 not_read')
  })

  it('that look like numbers may be lost numbers', async () => {
    const sheet = await read(`Number,Country\n${one},US,${two}\n${three},US\n`)
    expect(sheet.losses).toEqual([
      'Phone numbers to the right of the last heading were not read. See rows 2.',
    ])
  })

  it('are not reported for deliberately skipped columns', async () => {
    const path = fileWith(`Number,\n${one},x\n${two},\n`)
    const sheet = await readFile(path, { options: { columns: ['number', null] } })
    expect(codes(sheet)).toEqual(['2', '3'])
  })

  it('in a column without a heading are reported once', async () => {
    const sheet = await read(`Number,\n${one},x\n${two},y\n`)
    expect(codes(sheet)).toEqual(['2', '3'])
    expect(sheet.notes).toContain('The column B has no heading and was not read.')
  })
})

describe('rows without numbers', () => {
  it('repeat the headings: skipped with a note', async () => {
    const sheet = await read(`Number,Country\n${one},US\nNumber,Country\n${two},US\nNUMBER,COUNTRY\n`)
    expect(gist(sheet)).toEqual([one, two])
    expect(sheet.notes).toContain('Skipped, because they repeat the headings: rows 3, 5.')
  })

  it('are a second line of headings', async () => {
    const sheet = await read(`Telephone,,Customer,\nNumber,Type,Name,Site\n${one},DID,Acme,Main\n`)
    expect(gist(sheet)).toEqual([one])
  })

  it.each([
    'Total,2',
    'Grand total:,2',
    ',Total',
    'Summe;2',
    '合計,2',
    'Generated on 2026-11-30 10:00',
    '(2 rows)',
  ])('“%s” is skipped with a note', async (line) => {
    const sheet = await read(`Number,Country\n${one},US\n${two},US\n${line}\n`)
    expect(gist(sheet)).toEqual([one, two])
    expect(sheet.notes).toContain('Skipped, because they are totals or remarks: rows 4.')
  })

  it.each(['junk', 'Totally wrong', '1-800-FLOWERS', 'n/a', '555 0100'])(
    '“%s” may be a misspelled number, and stays',
    async (text) => {
      const sheet = await read(`Number,Service Info\n${one},x\n${text},y\n`)
      expect(sheet.rows).toHaveLength(2)
    },
  )

  it('start another table: not read, with a note', async () => {
    const sheet = await read(`Number,Service Info\n${one},a\n\n\nService Info,Number\nc,${two}\nd,${three}\n`)
    expect(gist(sheet)).toEqual([one])
    expect(sheet.losses).toEqual([
      'Another table begins in row 5, with other headings. Its rows were not read: 2.',
    ])
  })

  it('are above the headings, and contain numbers', async () => {
    const sheet = await read(`Contact,${one},\n,,\nNumber,Country,Customer\n${two},US,Acme\n`)
    expect(sheet.losses).toEqual([
      'The headings are in row 3; the rows above it were not read. They contain phone numbers.',
    ])
  })

  it('repeat the headings in a sheet of the directory', async () => {
    const path = fileWith('Name,Carrier\nNorth 1,Northern\nName,Carrier\nNorth 2,Northern\n')
    const sheet = await readFile(path, { target: 'sipTrunk' })
    expect(sheet.rows.map(({ cells }) => cells.name)).toEqual(['North 1', 'North 2'])
  })
})

describe('the possible loss in a column with an unknown heading is shown in advance', () => {
  const ranges = [
    ['+49 30 2312000', '+49 30 2312099', '100'],
    ['+49 30 2312500', '+49 30 2312599', '100'],
    ['+16505550100', '+16505550149', '50'],
  ]
  it.each([
    ['the ends of ranges, and quantities', ranges, ['numbers', 'counts']],
    [
      'as digits only',
      ranges.map((row) => row.map((text) => text.replaceAll(/\D/gu, ''))),
      ['numbers', 'counts'],
    ],
    ['of one row', ranges.slice(0, 1), ['numbers', 'counts']],
    ['names', ranges.map(([first = '']) => [first, 'Acme', 'x1']), [null, null]],
    ['a count of the rows', ranges.map(([first = ''], at) => [first, '', String(at + 1)]), [null, null]],
    ['ones', ranges.map(([first = '']) => [first, '', '1']), [null, null]],
    [
      'figures that are no quantities, as numbers next to each other can’t have them',
      [0, 1, 2].map((at) => [`+1650555010${at}`, '', '3']),
      [null, null],
    ],
    ['more than can be added', ranges.map(([first = '']) => [first, '', '20261']), [null, null]],
    [
      'the number itself, written otherwise',
      ranges.map(([first = '']) => [first, first.replaceAll(' ', ''), '']),
      [null, null],
    ],
  ])('%s', async (_what, rows, holds) => {
    const text = ['Number;Upper;Total', ...rows.map((row) => row.join(';'))].join('\n')
    const { columns } = await lookAt(fileWith(text))
    expect(columns.slice(1).map((column) => column.holds)).toEqual(holds)
  })

  it('and shown for deliberately skipped columns', async () => {
    const text = ['Number;Upper', ...ranges.map((row) => row.slice(0, 2).join(';'))].join('\n')
    const sheet = await readFile(fileWith(text), { options: { columns: ['number', null] } })
    expect(sheet.notes).toContain('The column “Upper” contains phone numbers and was not read.')
    expect(sheet.losses).toEqual([])
  })
})

it('columns have the letters of the spreadsheet program', () => {
  expect([0, 25, 26, 199].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'GR'])
  expect(['A', 'z', 'AA', 'GR', 'Number'].map(columnOfLetter)).toEqual([0, 25, 26, 199, null])
})
