import { describe, expect, it } from 'vitest'
import { gist, lookAt, readFile, fileWith } from './reading.ts'

const one = '+16505550100'
const two = '+16505550101'
const both = [one, two]

/** The result of reading a sheet without any question, as the command line does. */
const read = (text: string) => readFile(fileWith(text))

describe('of two columns with headings for the number', () => {
  it.each([
    ['an order number', `Number,Phone Number\n4712345678,${one}\n4722345679,${two}\n`],
    ['a count of the rows', `Nummer;Rufnummer\n1;${one}\n2;${two}\n`],
    ['a count of the rows in Japanese', `番号,電話番号\n1,${one}\n2,${two}\n`],
    ['short numbers', `Number,DID\n17,${one}\n4,${two}\n`],
    ['dates', `Number,Phone\n2026-11-30,${one}\n2026-11-29,${two}\n`],
    ['dates as databases write them', `Number,TN\n20261130,${one}\n20261129,${two}\n`],
    ['nothing', `Number,DDI\n,${one}\n,${two}\n`],
    ['codes', `Number,Telephone\nA-17,${one}\nA-18,${two}\n`],
  ])('%s is not the one', async (_what, text) => {
    const sheet = await read(text)
    expect(gist(sheet)).toEqual(both)
    expect(sheet.losses).toEqual([])
  })

  it('the one with the + is read if both have the same numbers', async () => {
    const sheet = await read(
      `friendlyName,Phone,phoneNumber\nx,(650) 555-0100,${one}\ny,(650) 555-0101,${two}\n`,
    )
    expect(sheet.losses).toEqual([])
    expect(gist(sheet)).toEqual(['national_without_country', 'national_without_country'])
  })

  it.each([
    ['two of one name', `Phone Number,Phone Number\n${one},${two}\n`],
    ['a mobile number', `Phone,Mobile,Company\n${one},${two},Acme\n`],
    ['mere digits both', `BTN,WTN\n6505550000,6505550100\n6505550000,6505550101\n`],
    ['another table beside', `Number,Country,,Number,Country\n${one},US,,${two},US\n`],
    ['a caller', `Called Number,Calling Number,DID\n${one},${two},+16505550102\n`],
  ])('%s leads to a question, and is never skipped silently', async (_what, text) => {
    await expect(read(text)).rejects.toMatchObject({
      code: 'columns_unclear',
      message: expect.stringMatching(/^Several columns contain phone numbers: “/) as string,
    })
    const look = await lookAt(fileWith(text))
    expect(look.clear).toBe(false)
    expect(look.columns.filter(({ field }) => field === 'number')).toMatchObject([{ by: 'content' }])
  })
})

describe('a column under another heading', () => {
  it.each([
    ['is reported with what it holds', `Number,Line 2\n${one},+16505550199\n`, ['“Line 2”']],
    ['of mere digits that are of the same kind', `Phone,Alt\n6505550100,6505550199\n`, ['“Alt”']],
    ['without a heading', `Number,\n${one},+16505550199\n${two},+16505550198\n`, ['B']],
  ])('%s', async (_what, text, names) => {
    const { losses } = await read(text)
    expect(losses).toEqual(names.map((name) => `The column ${name} contains phone numbers and was not read.`))
  })

  it.each([
    ['account numbers', `WTN,Account Number,PIN\n6505550100,12345678,9999\n`],
    ['orders', `Number,Order\n${one},4712345678\n`],
    ['addresses', `Number,SBC\n${one},192.168.10.20\n`],
    ['dates', `Number,Since\n${one},2026-11-30\n`],
    ['amounts', `Number,Cost\n${one},1250000.00\n`],
  ])('with %s loses nothing', async (_what, text) => {
    expect((await read(text)).losses).toEqual([])
  })

  it('is the number if the one with that heading has none', async () => {
    const text = `Number,Contact\nx,${one}\ny,${two}\nz,${one}\n`
    const look = await lookAt(fileWith(text))
    expect(look.columns.map(({ field, by }) => [field, by])).toEqual([
      [null, 'none'],
      ['number', 'content'],
    ])
  })
})

describe('headings', () => {
  it.each([
    ...['Phone Number (E.164)', '電話番号（E.164）', 'Telephone Number(s)', 'LineURI', 'DID/TN', 'N° SDA'],
    ...['Mobile', 'WTN', 'destination_number', 'Numero di telefono', 'Número de telefone', 'Telefoonnummer'],
    ...[
      'E164PhoneNumber',
      'fullNumber',
      'Numbers',
      'DID Number',
      'DialedNumber',
      'extension',
      'DN / Pattern',
    ],
    ...['电话号码', '電話號碼', '전화번호', 'Номер телефона', 'Numer telefonu', 'Pattern or URI', 'DID/DDI'],
  ])('%s is the number', async (heading) => {
    expect(gist(await read(`Site,${heading}\nx,${one}\ny,${two}\n`))).toEqual(both)
  })

  it.each([
    ['Account', 'Acme', 'Acme'],
    ['Account', '10001', ''],
    ['Assigned To', 'Ada', ''],
    ['customer_account_name', 'Acme', 'Acme'],
  ])('%s with %s gives the sub account “%s”', async (heading, value, expected) => {
    const { rows } = await read(`Number,${heading}\n${one},${value}\n`)
    expect(rows[0]?.cells.subAccount).toBe(expected)
  })

  it.each([
    ['CountryCode', 'US', 'US'],
    ['Country Code', '1', ''],
    ['country_iso_code', 'US', 'US'],
  ])('%s with %s gives the country “%s”', async (heading, value, expected) => {
    const { rows } = await read(`Number,${heading}\n${one},${value}\n`)
    expect(rows[0]?.cells.country).toBe(expected)
  })

  it('internal numbers are not phone numbers, whatever their heading means elsewhere', async () => {
    await expect(read('extension,Name\n101,Ada\n102,Bob\n')).rejects.toThrow('No column was recognised')
  })

  it.each([
    ['DID Range;Trunk Group;Remark\n+49 30 1234500-99;North;x\n'],
    ['Von;Wohin;Wozu\n030 1234500-99;Nord;x\n'],
    ['Zone;Leitung\nNord;+49 30 1234567\n'],
  ])('are recognised by having no digits: %s', async (text) => {
    expect((await lookAt(fileWith(text))).readAs.headingRow).toBe(1)
  })
})
