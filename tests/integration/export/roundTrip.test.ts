import fc from 'fast-check'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { z } from 'zod'
import type { ExportFormat } from '../../../contract/exporting.ts'
import { labelShapes } from '../../../contract/fields.ts'
import { Name } from '../../../contract/values.ts'
import { templateLayout, type ExportedNumber } from '../../../electron/sheets/layout.ts'
import type { ExportTarget } from '../../../electron/writing/messages.ts'
import { writeExport } from '../../../electron/writing/writing.ts'
import { exported, pagesOf } from '../../unit/export/numbers.ts'
import { readFile } from '../../unit/import/reading.ts'
import { temporaryFolder } from '../support/inventory.ts'

const count = 10_000
const seed = 20_261_125

/** Text that is difficult for spreadsheet programs, delimiters, quotes, XML and terminals. */
const traps = [
  ...[
    '=',
    '+',
    '-',
    '@',
    "'",
    "''",
    '"',
    '""',
    ',',
    ';',
    '|',
    '\\',
    '%',
    '`',
    '<',
    '>',
    '&',
    '&amp;',
    '</t>',
    ']]>',
  ],
  ...[
    '=1+1',
    "='x'!A1",
    '="00123"',
    '=HYPERLINK("http://x.example")',
    '@SUM(A1)',
    '-12',
    '+44',
    "'=1",
    "'",
    "'00",
  ],
  ...[
    '00123',
    '1E5',
    '1.0',
    '1,5',
    '12345678901234567890',
    'TRUE',
    'FALSE',
    '#N/A',
    '2026-01-02',
    '1/2',
    'null',
    'NaN',
  ],
  ...[
    '_x000D_',
    '_x0041_',
    '_x005F_',
    '_xD83D_',
    'sep=;',
    'Example: +1 650 555 0100',
    '__proto__',
    'constructor',
  ],
  ...['\u00a0', '\u200b', '\u200f', '\u202e', '\ufeff', '\u00ad', '\u3000', '\ufffd', '\ufffe', '\uffff'],
  ...['東京', 'Ä', 'A\u0308', 'ﬁ', '👩‍👩‍👧', '🇩🇪', 'ع', '\u0e33', 'İ', '  ', ' '],
]

/** Texts that the inventory can hold in a field, hostile ones among them. */
function textOf(schema: z.ZodType<string>): fc.Arbitrary<string> {
  const piece = fc.oneof(fc.constantFrom(...traps), fc.string({ unit: 'grapheme', maxLength: 8 }))
  // Half a character can't be in the database, which has no encoding for it. An apostrophe before a possible formula or
  // digit is a spreadsheet's mark, which an import removes.
  const impossible = /\p{Cs}|(?:^|[;,])'[=+\-@＝＋－＠]|^'\d/u
  return fc
    .array(piece, { maxLength: 6 })
    .map((pieces) => schema.safeParse(pieces.join('')).data ?? '')
    .filter((text) => text === '' || (schema.safeParse(text).data === text && !impossible.test(text)))
}

const orNull = (text: string) => (text === '' ? null : text)
const named = (name: string) => (name === '' ? null : { id: 1, name })

const rows = fc.record({
  billingReferenceId: textOf(labelShapes.billingReferenceId).map(orNull),
  serviceInfo: textOf(labelShapes.serviceInfo).map(orNull),
  subAccount: textOf(Name).map(named),
  sipTrunk: textOf(Name).map(named),
})

const numbers: ExportedNumber[] = fc.sample(rows, { numRuns: count, seed }).map((row, index) =>
  exported({
    ...row,
    // Of a country, of one that shares its code with others, and of none.
    ...([
      { e164: `+4930${20_000_000 + index}`, country: 'DE' },
      { e164: `+1800${2_000_000 + index}`, country: 'US' },
      { e164: `+800${10_000_000 + index}`, country: '001' },
    ][index % 3] ?? {}),
  }),
)

const expected = numbers.map(({ e164, country, billingReferenceId, serviceInfo, subAccount, sipTrunk }) => ({
  e164,
  refused: [],
  country: country === '001' ? '' : country,
  subAccount: subAccount?.name ?? '',
  sipTrunk: sipTrunk?.name ?? '',
  billingReferenceId: billingReferenceId ?? '',
  serviceInfo: serviceInfo ?? '',
}))

async function readBack(path: string) {
  const { rows: read, head } = await readFile(path)
  expect(head.ignoredColumns).toEqual([])
  return read.map(({ number, cells, issues }) => ({
    e164: number?.e164,
    refused: issues.filter(({ severity }) => severity === 'refused'),
    country: cells.country,
    subAccount: cells.subAccount,
    sipTrunk: cells.sipTrunk,
    billingReferenceId: cells.billingReferenceId,
    serviceInfo: cells.serviceInfo,
  }))
}

it.each<[string, ExportTarget['form'], ExportFormat]>([
  ['CSV for a spreadsheet', 'spreadsheet', 'csv'],
  ['CSV for upload', 'upload', 'csv'],
  ['XLSX', 'spreadsheet', 'xlsx'],
])(
  `what is exported as %s is read again as it was, in every field of ${count} numbers`,
  async (_what, form, format) => {
    const folder = temporaryFolder()
    const target: ExportTarget =
      form === 'upload'
        ? { form, folder, name: 'Numbers' }
        : { form, path: join(folder, `Numbers.${format}`) }
    const workFolder = join(temporaryFolder(), 'work')
    const task = { target, format, layout: templateLayout, workFolder, version: '1.0.0', exportedAt: '' }
    const { files } = await writeExport(task, pagesOf(numbers), () => undefined)
    expect(readdirSync(folder)).toHaveLength(form === 'upload' ? files + 1 : 1)
    const names =
      form === 'upload'
        ? Array.from({ length: files }, (_, part) => `Numbers (${part + 1} of ${files}).${format}`)
        : [`Numbers.${format}`]
    const read = []
    for (const name of names) read.push(...(await readBack(join(folder, name))))
    // One by one: a difference of two lists of this length says nothing.
    for (const [index, row] of expected.entries()) expect(read[index]).toEqual(row)
    expect(read).toHaveLength(count)
  },
)
