import { describe, expect, it } from 'vitest'
import { fileWith, gist, readCells, readFile } from './reading.ts'

const number = '+16505550100'
const two = ['+16505550100', '+16505550101']

/** The names of a sheet whose second column is the sub account. */
async function accountsIn(content: string | Buffer) {
  const { rows } = await readFile(fileWith(content))
  return rows.map(({ cells }) => cells.subAccount)
}

const withUmlaut = `Number,Sub Account\n${number},Café Müller GmbH – 5 €\n`

/** UTF-16 with swapped bytes. */
const bigEndian = (text: string) => Buffer.from(text, 'utf16le').swap16()

describe('an encoding', () => {
  const windows = Buffer.from(
    withUmlaut.replaceAll(/[–€]/g, (character) => (character === '€' ? '\x80' : '\x96')),
    'latin1',
  )
  it.each([
    ['UTF-8', Buffer.from(withUmlaut), 'UTF-8'],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${withUmlaut}`), 'UTF-8'],
    [
      'UTF-16 with a byte order mark',
      Buffer.from(`\ufeff${withUmlaut}`, 'utf16le'),
      'UTF-16 LE (Excel’s Unicode Text)',
    ],
    ['UTF-16 without', Buffer.from(withUmlaut, 'utf16le'), 'UTF-16 LE (Excel’s Unicode Text)'],
    ['UTF-16, big-endian, with a byte order mark', bigEndian(`\ufeff${withUmlaut}`), 'UTF-16 BE'],
    ['UTF-16, big-endian, without', bigEndian(withUmlaut), 'UTF-16 BE'],
    ['Windows-1252', windows, 'Windows-1252 (Western European)'],
  ])('%s is detected and noted', async (_name, bytes, called) => {
    const sheet = await readFile(fileWith(bytes))
    expect(sheet.rows[0]!.cells.subAccount).toBe('Café Müller GmbH – 5 €')
    expect(gist(sheet)).toEqual([number])
    expect(sheet.notes[0]).toContain(`Read as ${called}, with commas between the columns.`)
  })

  it('Excel’s Unicode Text, UTF-16 with tabs, is read', async () => {
    const text = `\ufeffNumber\tSub Account\r\n${number}\t東京オフィス\r\n`
    expect(await accountsIn(Buffer.from(text, 'utf16le'))).toEqual(['東京オフィス'])
  })

  it('depends on the entire file, not on its beginning', async () => {
    const rows = Array.from({ length: 20_000 }, () => `${number},Acme\n`).join('')
    const file = Buffer.concat([
      Buffer.from(`Number,Sub Account\n${rows}`),
      Buffer.from(`${number},Caf\xe9\n`, 'latin1'),
    ])
    expect((await accountsIn(file)).at(-1)).toBe('Café')
  })

  it('keeps characters that are split between pieces of the file', async () => {
    const name = 'é'.repeat(50)
    const rows = Array.from({ length: 3000 }, () => `${number},${name}\n`).join('')
    expect(new Set(await accountsIn(`Number,Sub Account\nx${rows}`))).toEqual(new Set([name]))
  })
})

describe('a delimiter', () => {
  it.each([
    [',', 'commas'],
    [';', 'semicolons'],
    ['\t', 'tabs'],
    ['|', 'vertical bars'],
  ])('%j is detected and noted', async (delimiter, called) => {
    const rows = [
      ['Number', 'Sub Account', 'Service Info'],
      [two[0]!, 'Acme', 'a'],
      [two[1]!, 'Acme', ''],
    ]
    const sheet = await readFile(fileWith(rows.map((row) => row.join(delimiter)).join('\n')))
    expect(gist(sheet)).toEqual(two)
    expect(sheet.rows.map(({ cells }) => cells.subAccount)).toEqual(['Acme', 'Acme'])
    expect(sheet.notes[0]).toContain(`with ${called} between`)
  })

  it('is not counted inside quotes', async () => {
    const sheet = await readFile(
      fileWith(`Number;Service Info\n${number};"a,b,c,d"\n+16505550101;"e,f,g,h"\n`),
    )
    expect(sheet.rows.map(({ cells }) => cells.serviceInfo)).toEqual(['a,b,c,d', 'e,f,g,h'])
  })

  it('is never a digit of the numbers, however frequent it is', async () => {
    const sheet = await readFile(fileWith(`Number\n${two.join('\n')}\n`))
    expect(gist(sheet)).toEqual(two)
  })

  it.each([
    ['sep=;', ';'],
    ['sep=|', '|'],
    ['"sep=^"', '^'],
    ['SEP=\t', '\t'],
  ])('is what a first line %j says', async (line, delimiter) => {
    const text = `${line}\r\nNumber${delimiter}Service Info\r\n${number}${delimiter}a, b, c\r\n`
    const sheet = await readFile(fileWith(text))
    expect(sheet.rows[0]!.cells.serviceInfo).toBe('a, b, c')
    expect(sheet.head.ignoredColumns).toEqual([])
  })

  it('named by a first line does not turn that line into a row', async () => {
    const { rows } = await readFile(fileWith(`sep=,\nNumber,Country\n${number},US\n`))
    expect(rows[0]!.row).toBe(2)
  })
})

describe('rows', () => {
  it.each(['\n', '\r\n', '\r'])('end with %j', async (end) => {
    expect(gist(await readFile(fileWith(['Number', ...two].join(end))))).toEqual(two)
  })

  it('may have mixed line ends, quotes, line breaks in quotes, and different lengths', async () => {
    const sheet = await readFile(
      fileWith(
        `Number,Sub Account,Service Info\r\n${two[0]},"Smith ""the"" & Co"\n${two[1]},Acme,12" rack,x,y\r`,
      ),
    )
    expect(sheet.rows.map(({ cells }) => [cells.subAccount, cells.serviceInfo])).toEqual([
      ['Smith "the" & Co', ''],
      ['Acme', '12" rack'],
    ])
  })

  it('keep their row numbers when empty ones are skipped', async () => {
    const { rows } = await readFile(fileWith(`Number,Country\n\n${two[0]},\n,\n   ,  \n${two[1]},US\n\n\n`))
    expect(rows.map(({ row }) => row)).toEqual([3, 6])
  })

  it('with a line break in a label are refused, not cut', async () => {
    const { rows } = await readFile(fileWith(`Number,Service Info\n${number},"a\nb"\n`))
    expect(rows[0]!.issues).toMatchObject([{ field: 'serviceInfo', code: 'control_characters' }])
  })

  it('without a number but with other content report that it is missing', async () => {
    expect(gist(await readFile(fileWith(`Number,Sub Account\n,Acme\n`)))).toEqual(['number_missing'])
  })
})

describe('a text file is refused with a message if', () => {
  const failing = (content: string | Buffer) => expect(readFile(fileWith(content))).rejects

  it('a quotation mark is never closed, with the line of the opening one', async () => {
    const text = `Number,Service Info\n${two[0]},a\n${two[1]},"b\n+16505550102,c\n+16505550103,d\n`
    await failing(text).toThrow('A quotation mark opened near line 3 is never closed')
    const twoLines = `Number,Service Info\n${two[0]},"a\nb"\n${two[1]},"c\n`
    await failing(twoLines).toThrow('A quotation mark opened near line 4 is never closed')
    await failing(`"Number\n${number}\n`).toThrow('A quotation mark opened near line 1 is never closed')
    const long = Array.from({ length: 20_000 }, () => `${number},\n`).join('')
    await failing(`Number,Service Info\n${number},"a\n${long}`).toThrow('The row at line 2 is longer than')
  })

  it('it is empty, or nothing but spaces', async () => {
    await failing('').toThrow('The file is empty')
    await failing('\ufeff \n\n').toThrow('The file is empty')
  })

  it('it is not text', async () => {
    const bytes = Buffer.from([1, 2, 3, 0, 0, 0, 200, 201, 0, 7, 7, 7])
    await failing(bytes).toThrow('neither a text file nor a workbook')
  })

  it('a row is far too long', async () => {
    await failing(`Number,Service Info\n${number},"${'x'.repeat(70_000)}"\n`).toThrow(
      'The row at line 2 is longer than 65,536 bytes',
    )
  })

  it('it has too many columns', async () => {
    await failing(`Number,Country\n${number}${','.repeat(201)}x\n`).toThrow('Row 2 has more than 200 columns')
  })
})

describe('pasted cells', () => {
  it('are lines with tabs, as spreadsheet programs copy them', async () => {
    const sheet = await readCells(`Number\tSub Account\r\n${two[0]}\tDelta & Sons, Ltd.\r\n${two[1]}\t\r\n`)
    expect(sheet.head.format).toBe('Cells')
    expect(gist(sheet)).toEqual(two)
    expect(sheet.rows[0]!.cells.subAccount).toBe('Delta & Sons, Ltd.')
  })

  it('may have line breaks and quotation marks in a cell', async () => {
    const text = `Number\tService Info\n${two[0]}\t"two ""big""\nlines"\n${two[1]}\t12" rack\n`
    const { rows } = await readCells(text)
    expect(rows.map(({ row, cells }) => [row, cells.number, cells.serviceInfo])).toEqual([
      [2, two[0], 'two "big"\nlines'],
      [3, two[1], '12" rack'],
    ])
  })

  it('may be one column without a heading', async () => {
    expect(gist(await readCells(two.join('\n')))).toEqual(two)
  })

  it('that are only spaces are refused', async () => {
    await expect(readCells(' \n ')).rejects.toThrow('The pasted text contains no cells')
  })
})
