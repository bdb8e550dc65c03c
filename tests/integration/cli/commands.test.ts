import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import type { ImportProgress } from '../../../contract/sheets/batches.ts'
import { templateProfile } from '../../../contract/exportProfiles.ts'
import { readArguments } from '../../../electron/cli/arguments/arguments.ts'
import type { CommandContext } from '../../../electron/cli/commandContext.ts'
import { tell } from '../../../electron/cli/running.ts'
import { openTerminal } from '../../../electron/cli/terminal.ts'
import { openProfiles } from '../../../electron/shell/exports/profileStore.ts'
import { say } from '../../english.ts'
import { workbook } from '../../fixtures/sheets/workbooks.ts'
import { windowsHas } from '../../system.ts'
import { countNumbers, fillDirectory, fixture, planFile } from '../import/sheets.ts'
import { openInventory, temporaryFolder, valueOf, type TestInventory } from '../support/inventory.ts'
import { contextOf, run } from './commandContext.ts'

async function stocked(): Promise<TestInventory> {
  const inventory = openInventory()
  await fillDirectory(inventory)
  return inventory
}

/** A context, and whether its plans were closed. */
function watchedContext(inventory: TestInventory) {
  const context = contextOf(inventory)
  const plans: string[] = []
  const read: CommandContext['read'] = async (path, how) => {
    const review = await context.read(path, how)
    plans.push(valueOf(review).planId)
    return review
  }
  const held = () =>
    Promise.all(
      plans.map(async (planId) => {
        const rows = await inventory.route('import.rows', { planId, show: 'all', offset: 0, limit: 1 })
        return rows.ok ? 'held' : rows.code
      }),
    )
  return { context: { ...context, read }, held }
}

const bad = fixture('numbers-1450-with-8-bad-rows.xlsx')

describe('check', () => {
  it('says what an import would do, imports nothing, and leaves no plan behind', async () => {
    const inventory = await stocked()
    const { context, held } = watchedContext(inventory)
    const answer = await run(context, 'check', bad)
    expect(answer.exitCode).toBe(1)
    expect(answer.lines[0]).toContain('1,450 rows, 1,442 ready, 8 refused')
    expect(answer.lines.filter((line) => line.startsWith('  row '))).toHaveLength(8)
    expect(answer.lines.at(-1)).toBe('1,442 numbers can be imported, in 8 batches.')
    expect(answer.facts).toMatchObject({
      counts: { rows: 1450, ready: 1442, refused: 8 },
      batches: 8,
      report: null,
    })
    expect(answer.facts['refusedRows']).toHaveLength(8)
    expect(await held()).toEqual(['not_found'])
    expect(await countNumbers(inventory)).toBe(0)
  })

  it('succeeds if no row is refused', async () => {
    const answer = await run(
      contextOf(await stocked()),
      'check',
      fixture('numbers-national.csv'),
      '--country',
      'US',
    )
    expect(answer).toMatchObject({ exitCode: 0, problem: null, facts: { country: 'US' } })
  })

  it('saves the refused rows so that they can be imported again, and replaces no file without --force', async () => {
    const inventory = await stocked()
    const report = join(temporaryFolder(), 'errors.csv')
    expect(await run(contextOf(inventory), 'check', bad, '--report', report)).toMatchObject({
      exitCode: 1,
      facts: { report },
    })
    expect(valueOf(await planFile(inventory, report)).counts).toMatchObject({ rows: 8, refused: 8 })
    const again = await run(contextOf(inventory), 'check', bad, '--report', report)
    expect(again).toMatchObject({ exitCode: 4, problem: expect.stringContaining('--force') as string })
    expect(await run(contextOf(inventory), 'check', bad, '--report', report, '--force')).toMatchObject({
      exitCode: 1,
    })
  })

  it('writes no report if no row is refused', async () => {
    const report = join(temporaryFolder(), 'errors.csv')
    const context = contextOf(await stocked())
    await run(context, 'check', fixture('numbers-national.csv'), '--country', 'US', '--report', report)
    expect(existsSync(report)).toBe(false)
  })
})

describe('files that can’t be', () => {
  it.each<[string, (folder: string) => string[], RegExp, number]>([
    ['missing', () => ['nowhere.csv'], /nowhere\.csv can’t be found/, 4],
    ['not of this name in UTF-8', () => ['n\ufffd.csv'], /not valid UTF-8/, 4],
    ['with a NUL in its name', () => ['n\0.csv'], /can’t be found/, 4],
    ['a report of no kind', (folder) => [bad, '--report', join(folder, 'errors.pdf')], /\.xlsx or \.csv/, 2],
    [
      'a report in no folder',
      (folder) => [bad, '--report', join(folder, 'no', 'e.csv')],
      /not an existing folder/,
      4,
    ],
    ['a report that is a folder', (folder) => [bad, '--report', folder], /\.xlsx or \.csv/, 2],
  ])('%s', async (_what, args, reason, exitCode) => {
    const answer = await run(contextOf(openInventory()), 'check', ...args(temporaryFolder()))
    expect(answer).toMatchObject({ exitCode, lines: [] })
    expect(answer.problem).toMatch(reason)
  })

  it.skipIf(windowsHas.fewerNames)(
    'unusual names and paths are read and reported, and never control a terminal',
    async () => {
      const folder = join(temporaryFolder(), ...Array<string>(8).fill('so "long" that it counts, 東京'))
      mkdirSync(folder, { recursive: true })
      const sheet = join(folder, "a 'b' \u001b[31m\n<b>قسم.xlsx")
      const report = join(folder, 'errors of “it”\n.csv')
      expect(sheet.length).toBeGreaterThan(260)
      const hostile = ["Robert'); DROP TABLE numbers;--", '<b>\u202eevil 👩‍⚕️', 'x'.repeat(10_000)]
      const rows = [
        ['Number', 'Sub Account', 'SIP Trunk Name', 'Service Info'],
        ...hostile.map((text, index) => [`+1650555010${index}`, text, text, text]),
      ]
      writeFileSync(sheet, workbook([{ name: `"it's" <b>\u202e 東京`, rows }], 'xlsx'))
      const inventory = await stocked()
      const answer = await run(contextOf(inventory), 'import', sheet, '--policy', 'good', '--report', report)
      expect(answer.facts).toMatchObject({ counts: { rows: 3, refused: 3 }, report })
      expect(existsSync(report)).toBe(true)
      const asked = readArguments(['check', sheet])
      // Nobody reads before everything has been printed.
      const patient = { highWaterMark: 10_000_000 }
      const [out, err] = [new PassThrough(patient), new PassThrough(patient)]
      const terminal = openTerminal(out, err, say)
      if (asked.kind === 'run') tell(terminal, { ...answer, problem: null }, asked)
      await terminal.flush()
      const said = [out, err].map((stream) => String(stream.read())).join('')
      expect(said).toContain('DROP TABLE')
      expect(said).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f\u202e]/)
      expect(await countNumbers(inventory)).toBe(0)
    },
  )

  it.skipIf(windowsHas.fewerNames)('the sheet itself is never replaced by its report', async () => {
    const sheet = join(temporaryFolder(), "a 'b'\n.csv")
    writeFileSync(sheet, 'Number\n1\n')
    const answer = await run(contextOf(openInventory()), 'check', sheet, '--report', sheet, '--force')
    expect(answer.problem).toMatch(/is also the input file/)
    expect(readFileSync(sheet, 'utf8')).toBe('Number\n1\n')
  })
})

describe('import', () => {
  it('updates existing numbers on request', async () => {
    const inventory = await stocked()
    const context = contextOf(inventory)
    const folder = temporaryFolder()
    const sheet = join(folder, 'references.csv')
    writeFileSync(sheet, 'Number,Billing Reference ID\n+16505550100,A\n+16505550101,B\n')
    await run(context, 'import', sheet)
    writeFileSync(sheet, 'Number,Billing Reference ID\n+16505550100,C\n+16505550101,B\n+16505550102,D\n')
    expect(await run(context, 'import', sheet)).toMatchObject({ exitCode: 1, facts: { imported: 0 } })
    const dry = await run(context, 'import', sheet, '--update', '--dry-run')
    expect(dry.lines).toContain('1 new, 1 changed, 1 the same as in the inventory')
    expect(dry.lines.slice(-2)).toEqual([
      '1 number would be imported, in 1 batch. This was a dry run.',
      '1 number would be updated. This was a dry run.',
    ])
    const answer = await run(context, 'import', sheet, '--update')
    expect(answer).toMatchObject({
      exitCode: 0,
      facts: { imported: 2, updated: { count: 1 }, same: 1, counts: { new: 1, changed: 1, same: 1 } },
    })
    expect(answer.lines).toContain('1 number updated, 1 row the same as in the inventory.')
    expect(await countNumbers(inventory)).toBe(3)
  })

  it('imports nothing by the policy all when a row is refused', async () => {
    const inventory = await stocked()
    const { context, held } = watchedContext(inventory)
    const answer = await run(context, 'import', bad)
    expect(answer).toMatchObject({ exitCode: 1, facts: { imported: 0 } })
    expect(answer.problem).toContain('8 of 1,450 rows are refused, so nothing was imported')
    expect(await countNumbers(inventory)).toBe(0)
    expect(await held()).toEqual(['not_found'])
  })

  it('imports the ready rows by the policy good, names its batches, and says that rows were refused', async () => {
    const inventory = await stocked()
    const report = join(temporaryFolder(), 'errors.xlsx')
    const { context, held } = watchedContext(inventory)
    const answer = await run(context, 'import', bad, '--policy', 'good', '--report', report)
    expect(answer).toMatchObject({
      exitCode: 1,
      problem: null,
      facts: { state: 'done', imported: 1442, notImported: 8, report },
    })
    expect(answer.facts['importedBatches']).toHaveLength(8)
    expect(answer.lines).toContain('1,442 numbers imported in 8 batches, 8 rows not imported.')
    expect(await countNumbers(inventory)).toBe(1442)
    expect(await held()).toEqual(['not_found'])
  })

  it('only says what it would do in a dry run', async () => {
    const inventory = await stocked()
    const dry = (...more: string[]) => run(contextOf(inventory), 'import', bad, '--dry-run', ...more)
    expect((await dry()).lines.at(-1)).toBe('Nothing would be imported. This was a dry run.')
    expect((await dry('--policy', 'good')).lines.at(-1)).toBe(
      '1,442 numbers would be imported, in 8 batches. This was a dry run.',
    )
    expect(await countNumbers(inventory)).toBe(0)
  })

  it('stops after a batch when it is interrupted, and says where', async () => {
    const inventory = await stocked()
    const interruption = new AbortController()
    const onProgress = ({ phase, done }: ImportProgress) => {
      if (phase === 'importing' && done === 200) interruption.abort()
    }
    const context = { ...contextOf(inventory, interruption.signal), onProgress }
    const answer = await run(context, 'import', bad, '--policy', 'good')
    expect(answer).toMatchObject({
      exitCode: 130,
      facts: { state: 'cancelled', imported: 200, notImported: 1250 },
    })
    expect(answer.problem).toMatch(/^Cancelled/)
    expect(answer.facts['importedBatches']).toHaveLength(1)
    expect(answer.facts['stoppedAtRow']).toBeGreaterThan(200)
    expect(await countNumbers(inventory)).toBe(200)

    const rest = await run(contextOf(inventory), 'import', bad, '--policy', 'good')
    expect(rest.facts).toMatchObject({ imported: 1242 })
    expect(await countNumbers(inventory)).toBe(1442)
  })
})

describe('compare', () => {
  const heading = 'Number,Sub Account,SIP Trunk Name,Billing Reference ID'
  const ours = (last: number, account = 'Acme Clinics', reference = 'BR') =>
    `+165055501${last},${account},US-West SBC 1,${reference}`
  const file = (...rows: readonly string[]) => {
    const path = join(temporaryFolder(), 'portal.csv')
    writeFileSync(path, [heading, ...rows].join('\n'))
    return path
  }

  async function withNumbers(): Promise<TestInventory> {
    const inventory = await stocked()
    await run(contextOf(inventory), 'import', file(ours(10), ours(11), ours(12)))
    return inventory
  }

  it('succeeds if the inventory matches the file', async () => {
    const inventory = await withNumbers()
    const answer = await run(contextOf(inventory), 'compare', file(ours(10), ours(11), ours(12)))
    expect(answer).toMatchObject({ exitCode: 0, facts: { differences: 0, counts: { same: 3 } } })
  })

  it('lists the differences, exits with 1, and changes nothing', async () => {
    const inventory = await withNumbers()
    const { context, held } = watchedContext(inventory)
    const changed = file(ours(10), ours(11, 'Borealis Freight'), ours(13))
    const answer = await run(context, 'compare', changed, '--source', 'Portal')
    expect(answer).toMatchObject({
      exitCode: 1,
      problem: null,
      facts: {
        source: 'Portal',
        differences: 3,
        counts: { new: 1, changed: 1, same: 1, onlyHere: 1 },
        changed: [
          {
            number: '+16505550111',
            changes: [{ field: 'subAccount', before: 'Acme Clinics', after: 'Borealis Freight' }],
          },
        ],
        new: ['+16505550113'],
        onlyHere: ['+16505550112'],
      },
    })
    expect(answer.lines).toContain('  +16505550111  Sub Account: Acme Clinics → Borealis Freight')
    expect(await held()).toEqual(['not_found'])
    expect(await countNumbers(inventory)).toBe(3)
    expect(valueOf(await inventory.route('sources.list', {})).sources).toEqual([])
  })

  it('asks only about what the file covers and decides', async () => {
    const inventory = await withNumbers()
    const changed = file(ours(10, 'Borealis Freight', 'Other'))
    const of = (...options: readonly string[]) => run(contextOf(inventory), 'compare', changed, ...options)
    expect((await of('--covers', 'sub-account=Borealis Freight')).facts).toMatchObject({
      counts: { changed: 1, onlyHere: 0 },
    })
    expect((await of('--authority', 'serviceInfo')).facts).toMatchObject({ counts: { same: 1, onlyHere: 2 } })
    expect(await of('--covers', 'sub-account=Nobody')).toMatchObject({ exitCode: 2 })
    expect(readArguments(['compare', changed, '--covers', 'sub-account'])).toMatchObject({ kind: 'wrong' })
  })

  it('saves both sides of each difference as a sheet', async () => {
    const inventory = await withNumbers()
    const report = join(temporaryFolder(), 'differences.csv')
    const changed = file(ours(10), ours(11, 'Acme Clinics', 'New'), ours(13))
    await run(contextOf(inventory), 'compare', changed, '--report', report)
    const [headings, ...lines] = readFileSync(report, 'utf8').replace('\uFEFF', '').trim().split(/\r?\n/u)
    expect(headings).toContain('Number,State,Decision,Sub Account,Sub Account here')
    expect(lines).toEqual([
      "'+16505550111,Changed,Take theirs,Acme Clinics,Acme Clinics,US-West SBC 1,US-West SBC 1,,Assigned,,Normal,,,New,BR,,",
      "'+16505550113,New,Take theirs,Acme Clinics,,US-West SBC 1,,,,,,,,BR,,,",
      "'+16505550112,Only here,Keep,,Acme Clinics,,US-West SBC 1,,Assigned,,Normal,,,,BR,,",
    ])
  })
})

describe('export', () => {
  async function withNumbers() {
    const inventory = await stocked()
    await run(contextOf(inventory), 'import', fixture('numbers-200.csv'))
    return { inventory, context: contextOf(inventory), folder: temporaryFolder() }
  }

  it('writes the matches to a file, and replaces none without --force', async () => {
    const { context, folder } = await withNumbers()
    const file = join(folder, 'acme.csv')
    const args = ['export', file, '--sub-account', 'café müller gmbh', '--status', 'assigned']
    expect(await run(context, ...args)).toMatchObject({
      exitCode: 0,
      facts: { form: 'spreadsheet', format: 'csv' },
    })
    const lines = readFileSync(file, 'utf8').split('\r\n').slice(1, -1)
    expect(lines.length).toBeGreaterThan(0)
    expect(lines.every((line) => line.includes('Café Müller GmbH'))).toBe(true)
    expect(await run(context, ...args)).toMatchObject({ exitCode: 4 })
    expect(await run(context, ...args, '--force')).toMatchObject({ exitCode: 0 })
  })

  it('uses the requested delimiter in CSV files', async () => {
    const { context, folder } = await withNumbers()
    const firstLine = (name: string) => readFileSync(join(folder, name), 'utf8').split('\r\n')[0]
    await run(context, 'export', join(folder, 'plain.csv'))
    expect(firstLine('plain.csv')).toMatch(/^\ufeffNumber,Country,/u)
    await run(context, 'export', join(folder, 'semicolons.csv'), '--delimiter', 'semicolon')
    expect(firstLine('semicolons.csv')).toMatch(/^\ufeffNumber;Country;/u)
    const upload = ['--for', 'upload', '--name', 'April', '--delimiter', 'tab']
    expect(await run(context, 'export', folder, ...upload)).toMatchObject({ exitCode: 0 })
    expect(firstLine('April.csv')).toMatch(/^Number\tCountry\t/u)
  })

  it('writes a batch for upload to a folder', async () => {
    const { context, folder } = await withNumbers()
    const upload = join(folder, 'up')
    const args = ['export', upload, '--for', 'upload', '--batch', 'numbers-200.csv', '--name', 'April']
    expect(await run(context, ...args)).toMatchObject({
      exitCode: 4,
      problem: expect.stringContaining('not an existing folder') as string,
    })
    mkdirSync(upload)
    expect(await run(context, ...args)).toMatchObject({ exitCode: 0, facts: { numbers: 200, files: 1 } })
    expect(readdirSync(upload).sort()).toEqual(['April manifest.json', 'April.csv'])
  })

  it.each<[string[], RegExp, number]>([
    [['out'], /--for upload/, 2],
    [['out.csv', '--format', 'xlsx'], /does not match/, 2],
    [['out.csv', '--name', 'x'], /--name/, 2],
    [['out.csv', '--record'], /--record is for upload/, 2],
    [['out.xlsx', '--delimiter', 'tab'], /--delimiter is for CSV/, 2],
    [['out', '--for', 'upload', '--all-columns'], /--all-columns/, 2],
    [['out.csv', '--sub-account', 'Nobody'], /no sub account called Nobody/, 2],
    [['out.csv', '--sip-trunk', 'x'.repeat(300)], /no SIP trunk called/, 2],
    [['out.csv', '--batch', 'May'], /no batch called May/, 2],
    [['out.csv', '--search', 'nothing has this'], /No number matches/, 5],
  ])('%j is refused, and nothing is written', async (args, reason, exitCode) => {
    const { context, folder } = await withNumbers()
    const [target = '', ...options] = args
    const answer = await run(context, 'export', join(folder, target), ...options)
    expect(answer).toMatchObject({ exitCode, lines: [] })
    expect(answer.problem).toMatch(reason)
    expect(readdirSync(folder)).toEqual([])
  })

  it('writes by an export profile of the window, which says the format', async () => {
    const { inventory, context, folder } = await withNumbers()
    const profiles = openProfiles(join(dirname(inventory.file), 'export-profiles.json'))
    valueOf(profiles.save({ ...templateProfile('Portal'), format: 'xlsx', rowsPerFile: 150 }, null))
    const answer = await run(context, 'export', folder, '--profile', 'portal')
    expect(answer).toMatchObject({
      exitCode: 0,
      facts: { numbers: 200, files: 2, form: 'upload', format: 'xlsx' },
    })
    expect(await run(context, 'export', folder, '--profile', 'Gone')).toMatchObject({ exitCode: 2 })
    expect(await run(context, 'export', folder, '--profile', 'Portal', '--format', 'csv')).toMatchObject({
      exitCode: 2,
    })
    expect(await run(context, 'export', folder, '--profile', 'Portal', '--delimiter', 'tab')).toMatchObject({
      exitCode: 2,
    })
    const spreadsheet = ['export', join(folder, 'x.csv'), '--for', 'spreadsheet', '--profile', 'Portal']
    expect(await run(context, ...spreadsheet)).toMatchObject({ exitCode: 2 })
  })

  it('is recorded as a hand-over with --record, and its numbers are listed by it', async () => {
    const { inventory, context, folder } = await withNumbers()
    const upload = ['export', folder, '--for', 'upload', '--search', '0019']
    const { facts } = await run(context, ...upload)
    expect(facts).toMatchObject({ recorded: false })
    expect((await run(context, 'list', '--hand-over', 'given')).facts).toMatchObject({ total: 0 })
    const answer = await run(context, ...upload, '--record')
    expect(answer).toMatchObject({ exitCode: 0, facts: { recorded: true, numbers: facts['numbers'] } })
    expect(answer.lines.at(-1)).toBe('Recorded as a hand-over.')
    const given = await run(context, 'list', '--hand-over', 'GIVEN')
    expect(given.facts).toMatchObject({ total: facts['numbers'] })
    const { rows } = valueOf(await inventory.route('handOvers.list', { offset: 0, limit: 10 }))
    expect(rows).toMatchObject([{ profile: null, numbers: facts['numbers'] }])
    expect((await run(context, 'list', '--hand-over', 'rejected')).facts).toMatchObject({ total: 0 })
  })

  it('asks which of two batches with the same name is meant', async () => {
    const { inventory, context, folder } = await withNumbers()
    const file = join(folder, 'numbers-200.csv')
    writeFileSync(file, 'Number\n+4930200000001\n')
    await run(contextOf(inventory), 'import', file)
    const answer = await run(context, 'export', join(folder, 'x.csv'), '--batch', 'numbers-200.csv')
    expect(answer.problem).toMatch(/Several batches .*: 2, 1\./)
    expect(await run(context, 'export', join(folder, 'x.csv'), '--batch', '2')).toMatchObject({
      facts: { numbers: 1 },
    })
  })
})

describe('how a sheet is read', () => {
  const one = '+16505550100'
  const two = '+16505550101'

  /** A sheet in a folder of its own. */
  function sheetOf(content: string | Buffer, name = 'sheet.csv'): string {
    const path = join(temporaryFolder(), name)
    writeFileSync(path, content)
    return path
  }

  const check = async (path: string, ...args: string[]) =>
    run(contextOf(await stocked()), 'check', path, ...args)
  const phones = sheetOf.bind(null, `Phone,Mobile,Kunde\n${one},${two},\n`)

  it('is set by headings or letters, if two columns contain numbers', async () => {
    expect(await check(phones())).toMatchObject({
      exitCode: 4,
      problem: expect.stringContaining(
        'Several columns contain phone numbers: “Phone” and “Mobile”',
      ) as string,
    })
    for (const columns of ['number=Mobile', 'number=b', 'NUMBER=mobile,sub-account=Kunde']) {
      const answer = await check(phones(), '--columns', columns, '--json')
      expect(answer).toMatchObject({ exitCode: 0, facts: { counts: { ready: 1 } } })
    }
  })

  it.each([
    ['number=Fax', 'no such column. The headings are “Phone”, “Mobile”, “Kunde”.'],
    ['number=Phone,country=A', 'A is used for two fields'],
  ])('by columns that are there: %s', async (columns, problem) => {
    const answer = await check(phones(), '--columns', columns)
    expect(answer).toMatchObject({ exitCode: 2, problem: expect.stringContaining(problem) as string })
  })

  it('may be said of the heading row, the encoding and the delimiter', async () => {
    const path = sheetOf(Buffer.from(`${one};Caf\x8e\r\n${two};Acme\r\n`, 'latin1'))
    const answer = await check(
      path,
      ...['--heading-row', 'none', '--encoding', 'Mac-intosh', '--delimiter', 'semicolon'],
      ...['--columns', 'number=A,serviceInfo=B'],
    )
    expect(answer).toMatchObject({ exitCode: 0, facts: { counts: { rows: 2, ready: 2 } } })
    expect(answer.lines[1]).toContain('Mac Roman')
  })

  it('may be said of the sheet, by its name or its place', async () => {
    const book = workbook(
      [
        { name: 'Old', rows: [['Number'], [one]] },
        { name: 'New', rows: [['Number'], [one], [two]] },
      ],
      'xlsx',
    )
    for (const [choice, rows] of [
      ['new', 2],
      ['1', 1],
    ] as const) {
      const answer = await check(sheetOf(book, 'book.xlsx'), '--sheet', choice)
      expect(answer.facts).toMatchObject({ counts: { rows } })
    }
    expect(await check(sheetOf(book, 'book.xlsx'), '--sheet', 'Newer')).toMatchObject({
      exitCode: 2,
      problem: '--sheet Newer: no such sheet. The sheets are “Old”, “New”.',
    })
  })

  it('reports what was not read, with its rows, and its exit code says if numbers may be missing', async () => {
    const fine = await check(sheetOf(`Number,Service Info\n${one},Main, floor 2\n${two},x\n`))
    expect(fine.exitCode).toBe(0)
    expect(fine.lines).toContainEqual(expect.stringMatching(/^ {2}row 2 .*floor 2/) as string)
    expect(fine.facts).toMatchObject({ warnedRows: [{ row: 2 }] })
    const lost = await check(sheetOf(`Number,Line 2\n${one},${two}\n`))
    expect(lost).toMatchObject({ exitCode: 1, facts: { counts: { refused: 0 } } })
    expect(lost.lines).toContain('Warning: The column “Line 2” contains phone numbers and was not read.')
  })

  it('is checked without an inventory, as far as possible', async () => {
    const path = sheetOf(`Number,Sub Account,SIP Trunk\n${one},Nobody,Nowhere\n${one},,\n`)
    const answer = await run(contextOf(openInventory(), undefined, false), 'check', path)
    expect(answer).toMatchObject({
      exitCode: 1,
      facts: { verified: false, counts: { ready: 1, refused: 1 } },
    })
    expect(answer.lines).toContainEqual(expect.stringContaining('There is no inventory') as string)
  })
})
