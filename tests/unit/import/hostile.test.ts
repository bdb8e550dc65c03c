import { expect, it } from 'vitest'
import { packZip, unpackZip } from '../../../electron/reading/workbooks/zip.ts'
import { fileWith, readFile } from './reading.ts'
import { workbook, zip } from '../../fixtures/sheets/workbooks.ts'

it('a text file named like a workbook is read', async () => {
  expect((await readFile(fileWith('Number\n+16505550100', 'numbers.xlsx'))).head.format).toBe('CSV')
})

it('a workbook with any flipped byte never gives other numbers', async () => {
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
it.each([0.1, 0.5, 0.9])(
  'an XLS that is truncated to %d of its length is refused, or read without other numbers',
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

it('the checked content is parsed: a repacked zip has the same parts', async () => {
  const parts = [
    { name: 'xl/a.xml', bytes: Buffer.from('<a/>') },
    { name: 'xl/ü.xml', bytes: Buffer.from('<b/>') },
  ]
  const unpacked = await unpackZip(zip(parts.slice(0, 1)))
  const again = await unpackZip(packZip(unpacked))
  expect(again).toEqual(unpacked)
  expect(again.map(({ name, bytes }) => [name, bytes.toString()])).toEqual([['xl/a.xml', '<a/>']])
})
