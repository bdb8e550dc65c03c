import { describe, expect, it } from 'vitest'
import { noCells } from '../../../contract/sheets/sheets.ts'
import { fixture, gist, readFile, type WholeSheet } from './reading.ts'

const formats = ['csv', 'xlsx', 'xls'] as const

describe.each([
  ['numbers-200', 200],
  ['numbers-200-numeric', 200],
  ['numbers-national', 60],
  ['numbers-1450-with-8-bad-rows', 1450],
] as const)('%s', (name, count) => {
  it('is read identically in all three formats', async () => {
    const [csv, xlsx, xls] = await Promise.all(
      formats.map((format) => readFile(fixture(`${name}.${format}`))),
    )
    expect(csv!.rows).toHaveLength(count)
    // A number cell and text of the same digits are one number, but only the cell can be read by its value.
    const essence = ({ rows }: WholeSheet) => rows.map((row) => ({ ...row, numberCell: null }))
    expect(essence(xlsx!)).toEqual(essence(csv!))
    expect(essence(xls!)).toEqual(essence(csv!))
    expect([csv, xlsx, xls].map((sheet) => sheet!.head.format)).toEqual(['CSV', 'XLSX', 'XLS'])
    expect(csv!.head.ignoredColumns).toEqual([])
  })
})

it.each(['numbers-200', 'numbers-200-numeric', 'numbers-national'])(
  'every row of %s is ready, without a warning',
  async (name) => {
    const { rows } = await readFile(fixture(`${name}.xlsx`))
    expect(rows.filter(({ issues }) => issues.length > 0)).toEqual([])
    expect(new Set(rows.map(({ number }) => number?.e164)).size).toBe(rows.length)
  },
)

it('rows have the sheet’s own row numbers', async () => {
  const { rows } = await readFile(fixture('numbers-1450-with-8-bad-rows.xls'))
  expect(rows[0]!.row).toBe(2)
  expect(rows.at(-1)!.row).toBe(1451)
  const refused = new Map(
    rows
      .filter(({ issues }) => issues.length > 0)
      .map(({ row, issues }) => [row, issues.map(({ code }) => code)]),
  )
  expect(Object.fromEntries(refused)).toEqual({
    213: ['scientific'],
    501: ['country_mismatch'],
    702: ['extension'],
    805: ['number_missing'],
    1335: ['billing_reference_id_too_long'],
    1403: ['number_or_range'],
  })
  expect(rows[1403 - 2]!.issues[0]!.message).toContain('range')
  expect(rows[501 - 2]!.number?.e164).toBe(rows[14 - 2]!.number?.e164)
})

it('keeps names, commas and other scripts unchanged', async () => {
  const { rows } = await readFile(fixture('numbers-200.csv'))
  expect(rows[3]!.cells).toEqual({
    ...noCells,
    number: '+16175558428',
    country: 'US',
    subAccount: 'Delta & Sons, Ltd.',
    sipTrunk: 'US-West SBC 1',
    billingReferenceId: 'BR-10003',
  })
  expect(rows[4]!.cells.subAccount).toBe('東京オフィス')
  expect(gist({ rows })[0]).toBe('+18775555967')
})
