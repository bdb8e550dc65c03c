import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { read } from 'xlsx'
import { explain, failures } from '../../../electron/writing/failures.ts'
import type { ChangePart } from '../../../contract/handOvers.ts'
import type { Manifest } from '../../../electron/writing/manifest.ts'
import type { ExportTask } from '../../../electron/writing/messages.ts'
import type { NumberPages } from '../../../electron/writing/pages.ts'
import { openSheet } from '../../../electron/writing/sheetWriter.ts'
import { writeExport } from '../../../electron/writing/writing.ts'
import { readFile } from '../import/reading.ts'
import { emptyFolder, exported, filesIn, manyNumbers, pagesOf, taskFor } from './numbers.ts'

const quiet = () => undefined

/** The message for an export that fails. */
async function refusal(task: ExportTask, numbers: NumberPages) {
  try {
    await writeExport(task, numbers, quiet)
  } catch (error) {
    return explain(error)
  }
  throw new Error('the export did not fail')
}

const e164sOf = async (path: string) => (await readFile(path)).rows.map(({ number }) => number?.e164)

describe('for a spreadsheet', () => {
  const risky = exported({
    subAccount: { id: 1, name: '=HYPERLINK("http://x.example")' },
    sipTrunk: { id: 1, name: '@trunk' },
    billingReferenceId: '-12',
    serviceInfo: '＋ wide, "quoted"',
  })

  it('CSV has a byte order mark and no cell that looks like a formula', async () => {
    const folder = emptyFolder()
    const written = await writeExport(taskFor(folder), pagesOf([risky]), quiet)
    const path = join(folder, 'numbers.csv')
    expect(written).toEqual({ numbers: 1, files: 1, paths: [path], listed: [] })
    expect(readFileSync(path, 'utf8')).toBe(
      '\uFEFFNumber,Country,Sub Account,SIP Trunk Name,Billing Reference ID,Service Info\r\n' +
        `'+16505550100,US,"'=HYPERLINK(""http://x.example"")",'@trunk,'-12,"'＋ wide, ""quoted"""\r\n`,
    )
  })

  it.each([';=cmd|x', 'x;=1+1', 'a,@SUM(1)', 'b;-1;+1', 'c;＝1'])(
    'CSV has no formula even if a program splits lines elsewhere: %s',
    async (serviceInfo) => {
      const folder = emptyFolder()
      await writeExport(taskFor(folder), pagesOf([exported({ serviceInfo })]), quiet)
      const path = join(folder, 'numbers.csv')
      const text = readFileSync(path, 'utf8').replace('\uFEFF', '')
      for (const separator of [',', ';', '\t'])
        for (const line of text.split('\r\n'))
          expect(line.split(separator).filter((cell) => /^[=+\-@＝＋－＠]/u.test(cell))).toEqual([])
      const { rows } = await readFile(path)
      expect(rows[0]?.cells.serviceInfo).toBe(serviceInfo)
    },
  )

  it.each(['csv', 'xlsx'] as const)('%s is read again as it was', async (format) => {
    const folder = emptyFolder()
    const path = join(folder, `numbers.${format}`)
    await writeExport(
      taskFor(folder, { format, target: { form: 'spreadsheet', path } }),
      pagesOf([risky]),
      quiet,
    )
    const { rows, head } = await readFile(path)
    expect(head.ignoredColumns).toEqual([])
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({
      number: { e164: '+16505550100', country: 'US', numberType: 'Toll' },
      cells: {
        country: 'US',
        subAccount: '=HYPERLINK("http://x.example")',
        sipTrunk: '@trunk',
        billingReferenceId: '-12',
        serviceInfo: '＋ wide, "quoted"',
      },
    })
    expect(rows[0]?.issues.filter(({ severity }) => severity === 'refused')).toEqual([])
  })

  it('XLSX has only text cells, formatted as Text', async () => {
    const folder = emptyFolder()
    const path = join(folder, 'numbers.xlsx')
    await writeExport(
      taskFor(folder, { format: 'xlsx', target: { form: 'spreadsheet', path } }),
      pagesOf([risky]),
      quiet,
    )
    const book = read(readFileSync(path), { cellNF: true, cellFormula: true })
    const sheet = book.Sheets['Numbers']!
    for (const column of ['A', 'B', 'C', 'D', 'E', 'F']) {
      // A sheet's cells have no types of their own.
      const cell = sheet[`${column}2`] as { t: string; z: string; f?: string }
      expect([cell.t, cell.z, cell.f]).toEqual(['s', '@', undefined])
    }
  })

  it.each(['csv', 'xlsx'] as const)(
    '%s of several pages is one file with every number once',
    async (format) => {
      const folder = emptyFolder()
      const path = join(folder, `numbers.${format}`)
      const numbers = manyNumbers(2345)
      const progress: unknown[] = []
      await writeExport(
        taskFor(folder, { format, target: { form: 'spreadsheet', path } }),
        pagesOf(numbers),
        (sign) => progress.push(sign.kind === 'progress' ? sign.done : sign.kind),
      )
      expect(await e164sOf(path)).toEqual(numbers.map(({ e164 }) => e164))
      expect(progress).toEqual([0, 1000, 2000, 2345, 'placing'])
      expect(filesIn(folder)).toEqual([`numbers.${format}`])
    },
  )

  it('replaces the file that the person chose', async () => {
    const folder = emptyFolder()
    writeFileSync(join(folder, 'numbers.csv'), 'old')
    await writeExport(taskFor(folder), pagesOf(manyNumbers(1)), quiet)
    expect(await e164sOf(join(folder, 'numbers.csv'))).toEqual(['+493020000000'])
  })
})

describe('for upload', () => {
  const upload = (folder: string, format: 'csv' | 'xlsx' = 'csv') =>
    taskFor(folder, { format, target: { form: 'upload', folder, name: 'April' } })

  it.each(['csv', 'xlsx'] as const)(
    '%s files of at most 200 numbers come with a manifest',
    async (format) => {
      const folder = emptyFolder()
      const numbers = manyNumbers(1450)
      const written = await writeExport(upload(folder, format), pagesOf(numbers), quiet)
      expect(written).toMatchObject({ numbers: 1450, files: 8 })
      const names = Array.from({ length: 8 }, (_, index) => `April (${index + 1} of 8).${format}`)
      expect(filesIn(folder)).toEqual([...names, 'April manifest.json'])

      const manifest = JSON.parse(readFileSync(join(folder, 'April manifest.json'), 'utf8')) as Manifest
      expect(manifest).toEqual({
        application: 'NumberDesk',
        version: '1.2.3',
        exportedAt: '2026-01-02T03:04:05.678Z',
        rows: 1450,
        files: names.map((file, index) => ({
          file,
          rows: index < 7 ? 200 : 50,
          sha256: createHash('sha256')
            .update(readFileSync(join(folder, file)))
            .digest('hex'),
        })),
      })
      expect(written.listed).toEqual(manifest.files)
      const read = await Promise.all(names.map((name) => e164sOf(join(folder, name))))
      expect(read.flat()).toEqual(numbers.map(({ e164 }) => e164))
    },
  )

  it('has files of its own for each part of a change', async () => {
    const folder = emptyFolder()
    const of = (part: ChangePart, count: number) => manyNumbers(count).map((number) => ({ ...number, part }))
    const rows = [...of('additions', 250), ...of('changes', 3), ...of('removals', 1)]
    const written = await writeExport(upload(folder), pagesOf(rows), quiet)
    expect(written.listed.map(({ file, part, rows: count }) => [file, part, count])).toEqual([
      ['April additions (1 of 2).csv', 'additions', 200],
      ['April additions (2 of 2).csv', 'additions', 50],
      ['April changes.csv', 'changes', 3],
      ['April removals.csv', 'removals', 1],
    ])
    expect(await e164sOf(join(folder, 'April changes.csv'))).toHaveLength(3)
  })

  it('is plain: numbers with a + and no byte order mark', async () => {
    const folder = emptyFolder()
    await writeExport(upload(folder), pagesOf([exported()]), quiet)
    expect(readFileSync(join(folder, 'April.csv'), 'utf8').split('\r\n')).toEqual([
      'Number,Country,Sub Account,SIP Trunk Name,Billing Reference ID,Service Info',
      '+16505550100,US,,,,',
      '',
    ])
  })

  it('of exactly 200 is one file, next to an earlier one', async () => {
    const folder = emptyFolder()
    await writeExport(upload(folder), pagesOf(manyNumbers(200)), quiet)
    await writeExport(
      { ...upload(folder), workFolder: join(folder, 'work 2') },
      pagesOf(manyNumbers(1)),
      quiet,
    )
    expect(filesIn(folder).filter((name) => name.startsWith('April'))).toEqual([
      'April 2 manifest.json',
      'April 2.csv',
      'April manifest.json',
      'April.csv',
    ])
  })
})

describe('an impossible export', () => {
  it('is reported for no numbers', async () => {
    const folder = emptyFolder()
    expect(await refusal(taskFor(folder), pagesOf([]))).toBe(failures.nothing)
    expect(filesIn(folder)).toEqual([])
  })

  it('is reported for more rows than a workbook can have, before anything is written', async () => {
    const folder = emptyFolder()
    const target = { form: 'spreadsheet', path: join(folder, 'numbers.xlsx') } as const
    const many = { ...pagesOf(manyNumbers(1)), total: 1_048_576 }
    expect(await refusal(taskFor(folder, { format: 'xlsx', target }), many)).toBe(failures.tooMany)
    expect(existsSync(join(folder, 'work'))).toBe(false)
  })

  it('is reported for a missing folder', async () => {
    const task = taskFor(join(emptyFolder(), 'gone'))
    expect(await refusal(task, pagesOf(manyNumbers(1)))).toBe(failures.gone)
  })

  it('is reported for a target that can’t be replaced', async () => {
    const folder = emptyFolder()
    mkdirSync(join(folder, 'numbers.csv', 'full'), { recursive: true })
    expect(await refusal(taskFor(folder), pagesOf(manyNumbers(1)))).toBe(failures.notWritable)
  })

  it('leaves no file when the numbers stop coming', async () => {
    const folder = emptyFolder()
    async function* broken() {
      yield await Promise.resolve(manyNumbers(300))
      throw new Error('gone')
    }
    const numbers = { total: 1000, pages: broken() }
    await expect(writeExport(taskFor(folder), numbers, quiet)).rejects.toThrow('gone')
    expect(filesIn(folder)).toEqual([])
  })

  it.each([
    ['ENOSPC', 'disk_full'],
    ['EDQUOT', 'disk_full'],
    ['EACCES', 'refused'],
    ['EROFS', 'refused'],
    ['EIO', 'refused'],
  ])('%s has words', (code, failure) => {
    expect(explain(Object.assign(new Error(code), { code }))?.code).toBe(failure)
  })

  it('has no words for a bug', () => {
    expect(explain(new TypeError('x is not a function'))).toBeNull()
    expect(explain(Object.assign(new Error('?'), { code: 'ERR_INVALID_ARG_TYPE' }))).toBeNull()
  })
})

describe.runIf(process.platform === 'linux')('a full disk', () => {
  it.each(['csv', 'xlsx'] as const)('fails the writing of %s', async (format) => {
    const { layout } = taskFor('')
    const rows = Array.from({ length: 20_000 }, (_, index) => ({
      cells: [`+4930${20_000_000 + index}`],
      notes: [],
    }))
    const writing = async () => {
      const sheet = await openSheet('/dev/full', { format, layout, forSpreadsheet: false })
      await sheet.write(rows)
      await sheet.close()
    }
    await expect(writing()).rejects.toMatchObject({ code: 'ENOSPC' })
  })
})
