import { describe, expect, it } from 'vitest'
import { sheetFields, type SheetField } from '../../../contract/batches.ts'
import { mapHeadings, mapPlainList } from '../../../electron/import/headings.ts'
import { fileWith, gist, readFile } from './reading.ts'

const row = (...texts: string[]) => ({ row: 1, cells: texts.map((text) => ({ text })) })
const columnsOf = (...texts: string[]) => Object.fromEntries(mapHeadings(row(...texts))?.columns ?? [])

describe('headings', () => {
  it('of the template are known, in any order', () => {
    const names = Object.values(sheetFields).reverse()
    expect(columnsOf(...names)).toEqual({
      serviceInfo: 0,
      billingReferenceId: 1,
      sipTrunk: 2,
      subAccount: 3,
      country: 4,
      number: 5,
    })
  })

  it.each<[string, SheetField]>([
    ['NUMBER', 'number'],
    [' phone number ', 'number'],
    ['Phone-Number', 'number'],
    ['phone_number', 'number'],
    ['Telephone Number', 'number'],
    ['TN', 'number'],
    ['DID', 'number'],
    ['DDI', 'number'],
    ['E.164', 'number'],
    ['MSISDN', 'number'],
    ['Rufnummer', 'number'],
    ['電話番号', 'number'],
    ['ＮＵＭＢＥＲ', 'number'],
    ['Land', 'country'],
    ['Sub-Account', 'subAccount'],
    ['Assign To', 'subAccount'],
    ['Customer', 'subAccount'],
    ['SIP Trunk', 'sipTrunk'],
    ['Trunk Name', 'sipTrunk'],
    ['Billing Reference', 'billingReferenceId'],
    ['Billing Ref. ID', 'billingReferenceId'],
    ['Service Information', 'serviceInfo'],
    ['Description', 'serviceInfo'],
  ])('%s fills %s', (heading, field) => {
    const columns = field === 'number' ? columnsOf(heading) : columnsOf('Number', heading)
    expect(columns[field]).toBe(field === 'number' ? 0 : 1)
  })

  it('of the template go before synonyms, and the first of two counts', () => {
    expect(columnsOf('DID', 'Number', 'Phone')['number']).toBe(1)
    expect(columnsOf('DID', 'Phone')['number']).toBe(0)
    expect(mapHeadings(row('DID', 'Number', 'Phone'))?.ignored).toEqual(['DID', 'Phone'])
  })

  it('that fit no field are named as not read, empty ones are not', () => {
    expect(mapHeadings(row('Number', 'Colour', ' ', '__proto__', 'constructor'))?.ignored).toEqual([
      'Colour',
      '__proto__',
      'constructor',
    ])
  })

  it('without a number column are none', () => {
    expect(mapHeadings(row('Country', 'Sub Account'))).toBeNull()
    expect(mapHeadings(row())).toBeNull()
  })
})

describe('a sheet', () => {
  it('may have titles above its headings', async () => {
    const sheet = await readFile(fileWith('Numbers of 2026,\n,\nNumber,Country\n+16505550100,US\n'))
    expect(gist(sheet)).toEqual(['+16505550100'])
    expect(sheet.rows[0]!.row).toBe(4)
  })

  it('without a number column is refused with the headings it has and what to do', async () => {
    await expect(readFile(fileWith('Colour,Size\nred,5\n'))).rejects.toThrow(
      'The sheet has no column named Number; its first row has “Colour”, “Size”. Name the columns as in the CSV Sample',
    )
  })

  it('may be a plain list without headings', async () => {
    const sheet = await readFile(fileWith('+16505550100\n+1 650 555 0101\njunk\n'))
    expect(gist(sheet)).toEqual(['+16505550100', '+16505550101', 'not_valid'])
    expect(sheet.rows.map(({ row: at }) => at)).toEqual([1, 2, 3])
  })
})

it('a list of several columns, or of words, is no plain list of numbers', () => {
  expect(mapPlainList([row('+16505550100', 'US')])).toBeNull()
  expect(mapPlainList([row('hello'), row('world')])).toBeNull()
  expect(mapPlainList([])).toBeNull()
})
