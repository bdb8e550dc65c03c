import { describe, expect, it } from 'vitest'
import { packZip, unpackZip } from '../../../electron/import/zip.ts'
import { fileWith, readFile } from './reading.ts'
import { encryptedXls, encryptedXlsx, workbook, zip, type TestPart } from './workbooks.ts'

const failing = (content: string | Buffer, name: string) => expect(readFile(fileWith(content, name))).rejects

const damaged = 'The workbook is damaged or cut off'
const tooLarge = 'The workbook unpacks to far more than a sheet of numbers holds'
const locked = 'The workbook is password-protected'

describe('what a file is, is told by its bytes and not by its name', () => {
  it.each<[string, string | Buffer, string, string]>([
    ['a web page', '<html><table><tr><td>+16505550100</td></tr></table></html>', 'a.xls', 'web page'],
    ['a web page with a doctype', '\ufeff  <!DOCTYPE html>\n<html>', 'a.xls', 'web page'],
    ['a web archive', 'MIME-Version: 1.0\nContent-Type: multipart/related', 'a.xls', 'web archive'],
    ['old XML', '<?xml version="1.0"?><Workbook xmlns="urn:x"></Workbook>', 'a.xls', 'old XML format'],
    ['other XML', '<?xml version="1.0"?><numbers/>', 'a.csv', 'an XML file'],
    ['a PDF', '%PDF-1.7\n', 'a.xlsx', 'This is a PDF'],
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), 'a.csv', 'This is a picture'],
    ['an archive', Buffer.from('1f8b0800', 'hex'), 'a.csv', 'compressed archive'],
    ['a program', 'MZ\x90\0', 'a.csv', 'This is a program'],
    ['a database', 'SQLite format 3\0', 'a.csv', 'This is a database'],
    ['a text document', '{\\rtf1', 'a.xls', 'text document'],
    ['SYLK', 'ID;PWXL;N;E', 'a.csv', 'SYLK'],
  ])('%s', async (_what, content, name, words) => {
    await failing(content, name).toThrow(words)
  })

  it.each<[string, string, string]>([
    ['an OpenDocument file', 'content.xml', 'OpenDocument'],
    ['a binary workbook', 'xl/workbook.bin', 'binary workbook'],
    ['a text document', 'word/document.xml', 'text document'],
    ['a presentation', 'ppt/presentation.xml', 'presentation'],
    ['an Apple Numbers document', 'Index/Document.iwa', 'Apple Numbers'],
    ['a zip of anything', 'numbers.csv', 'zip archive'],
  ])('%s', async (_what, part, words) => {
    await failing(zip([{ name: part, bytes: Buffer.from('x') }]), 'a.xlsx').toThrow(words)
  })

  it('a workbook under the name of a text file is read', async () => {
    const bytes = workbook([{ rows: [['Number'], ['+16505550100']] }], 'xlsx')
    expect((await readFile(fileWith(bytes, 'numbers.csv'))).head.format).toBe('XLSX')
  })

  it('a text file under the name of a workbook is read', async () => {
    expect((await readFile(fileWith('Number\n+16505550100', 'numbers.xlsx'))).head.format).toBe('CSV')
  })

  it.each([
    ['XLSX', encryptedXlsx],
    ['XLS', encryptedXls],
  ])('an encrypted %s is password-protected', async (_what, make) => {
    await failing(make(), 'a.xlsx').toThrow(locked)
  })
})

describe('a hostile zip', () => {
  const part = (name: string, bytes: Buffer | string, stated: TestPart['stated'] = {}): TestPart => ({
    name,
    bytes: Buffer.from(bytes),
    stated,
  })
  const zeros = (megabytes: number) => Buffer.alloc(megabytes * 1024 * 1024)

  it.each<[string, () => TestPart[], string]>([
    ['a part that unpacks a thousandfold', () => [part('xl/workbook.xml', zeros(9))], tooLarge],
    ['the same, stated to be small', () => [part('xl/workbook.xml', zeros(9), { size: 100 })], damaged],
    [
      'a part that states more than any sheet has',
      () => [part('xl/workbook.xml', 'x', { size: 200 * 1024 * 1024 })],
      tooLarge,
    ],
    ['a wrong checksum', () => [part('xl/workbook.xml', '<workbook/>', { crc: 1 })], damaged],
    ['a wrong length', () => [part('xl/workbook.xml', '<workbook/>', { size: 12 })], damaged],
    ['an encrypted part', () => [part('xl/workbook.xml', '<workbook/>', { flags: 1 })], locked],
    [
      'two parts of one name',
      () => [part('xl/workbook.xml', '<a/>'), part('xl/workbook.xml', '<b/>')],
      damaged,
    ],
    ['a path that leads out', () => [part('../xl/workbook.xml', '<a/>')], damaged],
    [
      'more parts than any workbook',
      () => Array.from({ length: 2001 }, (_, index) => part(`xl/${index}.xml`, '')),
      tooLarge,
    ],
    [
      'a document type that unfolds without end',
      () => [part('xl/workbook.xml', '<!DOCTYPE x [<!ENTITY a "aaaa">]><workbook>&a;</workbook>')],
      'document type definition',
    ],
    [
      'a document type in UTF-16',
      () => [part('xl/workbook.xml', Buffer.from('\ufeff<!DOCTYPE x><workbook/>', 'utf16le'))],
      'document type definition',
    ],
    ['no workbook in it', () => [part('xl/other.xml', '<x/>')], damaged],
  ])('with %s is refused', async (_what, parts, words) => {
    await failing(zip(parts()), 'a.xlsx').toThrow(words)
  })

  it.each([0.1, 0.5, 0.9, 0.99])('cut off at %d of its length is refused', async (share) => {
    const whole = workbook([{ rows: [['Number'], ['+16505550100']] }], 'xlsx')
    await failing(whole.subarray(0, Math.floor(whole.length * share)), 'a.xlsx').toThrow(damaged)
  })

  it('with any byte of its sheet flipped never gives other numbers', async () => {
    const rows = [['Number'], ...Array.from({ length: 50 }, (_, index) => [`+165055501${index + 10}`])]
    const whole = workbook([{ rows }], 'xlsx')
    const right = (await readFile(fileWith(whole, 'a.xlsx'))).rows
    for (let at = 40; at < whole.length; at += 97) {
      const flipped = Buffer.from(whole)
      flipped[at]! ^= 0x10
      const read = await readFile(fileWith(flipped, 'a.xlsx')).catch((error: unknown) => error)
      if (read instanceof Error) expect(read.message, `byte ${at}`).not.toBe('')
      else expect(read).toMatchObject({ rows: right })
    }
  })
})

it.each([0.1, 0.5, 0.9])(
  'an XLS that is cut off at %d of its length is refused, or read without other numbers',
  async (share) => {
    const rows = [['Number'], ...Array.from({ length: 500 }, (_, index) => [`+16505550${index + 100}`])]
    const whole = workbook([{ rows }], 'xls')
    const cut = fileWith(whole.subarray(0, Math.floor(whole.length * share)), 'a.xls')
    const right = (await readFile(fileWith(whole, 'a.xls'))).rows
    const read = await readFile(cut).catch((error: unknown) => error)
    if (read instanceof Error) expect(read.message).toMatch(/damaged|empty|no column/)
    else expect(read).toMatchObject({ rows: right })
  },
)

it('what was checked is what is parsed: a checked zip packed again holds the same parts', async () => {
  const parts = [
    { name: 'xl/a.xml', bytes: Buffer.from('<a/>') },
    { name: 'xl/ü.xml', bytes: Buffer.from('<b/>') },
  ]
  const unpacked = await unpackZip(zip(parts.slice(0, 1)))
  const again = await unpackZip(packZip(unpacked))
  expect(again).toEqual(unpacked)
  expect(again.map(({ name, bytes }) => [name, bytes.toString()])).toEqual([['xl/a.xml', '<a/>']])
})

it('a workbook of more rows than are read is refused, not cut', async () => {
  const rows = [['Number'], ...Array.from({ length: 100_001 }, () => ['1'])]
  await failing(workbook([{ rows }], 'xlsx'), 'a.xlsx').toThrow('The sheet has more than 100,000 rows')
})

it('a workbook file that is too large is not read at all', async () => {
  const huge = Buffer.alloc(32 * 1024 * 1024 + 1)
  huge.write('PK\x03\x04')
  await failing(huge, 'a.xlsx').toThrow('larger than 32 MB')
})
