import { expect, it } from 'vitest'
import { odsNumber, odsRow, odsTable, odsText, rawOds } from '../../fixtures/sheets/rawOds.ts'
import { fileWith, fixture, gist, readFile } from './reading.ts'

const one = '+16505550100'
const two = '+16505550101'
const heading = odsRow(odsText('Number') + odsText('Country') + odsText('Sub Account'))
const read = (...rows: string[]) =>
  readFile(fileWith(rawOds({ tables: odsTable([heading, ...rows].join('')) }), 'a.ods'))

it.each(['opendocument.ods', 'macros.xlsm'])('%s is read', async (name) => {
  const sheet = await readFile(fixture(name))
  expect(gist(sheet)).toEqual([one])
  expect(sheet.head.format).toBe(name.endsWith('ods') ? 'ODS' : 'XLSX')
})

it.each([
  ['text', odsText(one), one],
  ['text in parts', odsText('+1650<text:span>555</text:span><text:s text:c="2"/>0100'), one],
  ['a number', odsNumber('16505550100', '1.65E+10') + odsText('US'), one],
  ['a number shown with a +', odsNumber('16505550100', '+16505550100'), one],
  ['a number shown with zeros', odsNumber('301234567', '0301234567') + odsText('DE'), '+49301234567'],
  ['a number with decimals', odsNumber('16505550100.5', '16505550100.5') + odsText('US'), 'not_valid'],
  ['no number', odsNumber('x', '1') + odsText('US'), 'not_valid'],
])('a cell that is %s', async (_what, cells, gives) => {
  expect(gist(await read(odsRow(cells)))).toEqual([gives])
})

it.each([
  ['a date', 'office:value-type="date" office:date-value="2026-01-31"', 'the cell is a date'],
  ['TRUE', 'office:value-type="boolean" office:boolean-value="true"', 'the cell is TRUE or FALSE'],
  ['an error', 'office:value-type="string" calcext:value-type="error"', 'the cell contains an error'],
  ['of an unknown kind', 'office:value-type="zz"', 'the type of the cell is unknown'],
  [
    'a formula of 0',
    'table:formula="of:=B9" office:value-type="float" office:value="0"',
    'the formula has no calculated value',
  ],
])('a cell that is %s is refused with that reason', async (_what, attributes, why) => {
  const cell = `<table:table-cell ${attributes}><text:p>${one}</text:p></table:table-cell>`
  const { rows } = await read(odsRow(cell + odsText('US')))
  expect(rows[0]?.issues[0]?.message).toBe(`Not a valid phone number: ${why}`)
})

it('comments and cells hidden by merges are not read', async () => {
  const comment = '<office:annotation><text:p>secret</text:p></office:annotation>'
  const sheet = await read(odsRow(odsText(one).replace('<text:p>', `${comment}<text:p>`) + odsText('US')))
  expect(gist(sheet)).toEqual([one])
})

it('repeated rows are expanded, and empty ones count in the row numbers', async () => {
  const sheet = await read(
    odsRow('<table:table-cell table:number-columns-repeated="16384"/>', 'table:number-rows-repeated="7"'),
    odsRow(odsText(one), 'table:number-rows-repeated="2"'),
    `<table:table-row-group><table:table-rows>${odsRow(odsText(two))}</table:table-rows></table:table-row-group>`,
    odsRow('<table:table-cell/>', 'table:number-rows-repeated="1048565"'),
  )
  expect(sheet.rows.map(({ row }) => row)).toEqual([9, 10, 11])
})

it('merged cells apply to all their rows; hidden content is noted', async () => {
  const covered = '<table:covered-table-cell/>'
  const tables = odsTable(
    [
      '<table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse"/>',
      heading,
      odsRow(odsText(one) + odsText('US') + odsText('Acme', 'table:number-rows-spanned="2"')),
      odsRow(odsText(two) + odsText('US') + covered, 'table:visibility="filter"'),
    ].join(''),
  )
  const hidden = odsTable(heading, 'table:name="Old" table:style-name="h"')
  const styles = '<style:style style:name="h"><style:table-properties table:display="false"/></style:style>'
  const sheet = await readFile(fileWith(rawOds({ tables: hidden + tables, styles }), 'a.ods'))
  expect(sheet.rows.map(({ cells }) => cells.subAccount)).toEqual(['Acme', 'Acme'])
  expect(sheet.notes).toEqual([
    'Read from the sheet “Numbers”.',
    'Hidden sheets, not read: “Old”.',
    'Some rows are hidden or filtered out in the sheet; they were read too.',
    'Hidden columns, read too: “Sub Account”.',
    'Merged cells apply to every row they span: 1 cell was filled.',
  ])
})

it.each([
  ['rows that are repeated without end', odsRow(odsText(one), 'table:number-rows-repeated="1048575"')],
  ['cells that are repeated without end', odsRow(odsText(one, 'table:number-columns-repeated="16384"'))],
])('%s are refused with a message', async (_what, row) => {
  await expect(read(row)).rejects.toThrow(/more than (?:100,000 rows|200 columns)/u)
})

it('one with a password is refused with a message', async () => {
  const manifest = '<encryption-data/>'
  await expect(readFile(fileWith(rawOds({ tables: 'x', manifest }), 'a.ods'))).rejects.toThrow(
    'password-protected',
  )
})

it.each([
  ['one-byte-of-a-row-changed.xls', 'The file says that the sheet has 201 rows, but only 24 could be read.'],
  ['one-bit-of-a-length-changed.xls', 'damaged'],
])('%s loses no row silently', async (name, words) => {
  const sheet = await readFile(fixture(name)).catch((error: unknown) => error)
  if (sheet instanceof Error) expect(sheet.message).toContain(words)
  else expect(sheet).toMatchObject({ losses: [expect.stringContaining(words)] })
})
