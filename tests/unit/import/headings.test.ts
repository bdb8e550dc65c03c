import { fields as allFields } from '../../../contract/fields.ts'
import { describe, expect, it } from 'vitest'
import {
  fieldsOf,
  type ImportTarget,
  type ReadingOptions,
  type SheetField,
} from '../../../contract/sheets/sheets.ts'
import { findColumns, readableColumns } from '../../../electron/reading/columns/columns.ts'
import type { RememberedColumns, SheetCustomField } from '../../../electron/sheets/messages.ts'
import { SheetError } from '../../../electron/reading/reading.ts'
import { fileWith, gist, lookAt, readCells, readFile } from './reading.ts'

interface Given {
  readonly target?: ImportTarget
  readonly options?: ReadingOptions
  readonly remembered?: readonly RememberedColumns[]
  readonly custom?: readonly SheetCustomField[]
}

/** The columns of rows of text, numbered from 1. */
function columnsOf(rows: readonly (readonly string[])[], given: Given = {}) {
  const looked = rows.map((texts, index) => ({
    row: index + 1,
    cells: texts.map((text) => ({ text })),
  }))
  return findColumns(looked, { target: 'number', options: {}, remembered: [], ...given })
}

const fields = (rows: readonly (readonly string[])[], given: Given = {}) =>
  columnsOf(rows, given).uses.map(({ field }) => field)
const foundBy = (rows: readonly (readonly string[])[], given: Given = {}) =>
  columnsOf(rows, given).uses.map(({ by }) => by)

const number = '+16505550100'

/** The code and words of a failure. */
async function failure(reading: Promise<unknown>): Promise<{ code: string; message: string }> {
  const error = await reading.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!(error instanceof SheetError)) throw new Error('it was read')
  return { code: error.code, message: error.message }
}

describe('headings', () => {
  it.each<ImportTarget>(['number', 'subAccount', 'carrier', 'sipTrunk', 'user'])(
    'of the template for a %s are recognised, in any order',
    (target) => {
      const expected = [...fieldsOf[target]].reverse()
      const rows = [expected.map((field) => allFields[field].heading)]
      expect(fields(rows, { target })).toEqual(expected)
      expect(columnsOf(rows, { target }).clear).toBe(true)
    },
  )

  it.each<[string, SheetField]>([
    ['NUMBER', 'number'],
    [' phone number ', 'number'],
    ['Phone-Number', 'number'],
    ['phone_number', 'number'],
    ['Phone', 'number'],
    ['Telephone Number', 'number'],
    ['TN', 'number'],
    ['DID', 'number'],
    ['DDI', 'number'],
    ['E.164', 'number'],
    ['MSISDN', 'number'],
    ['Rufnummer', 'number'],
    ['Tel.-Nr.', 'number'],
    ['電話番号', 'number'],
    ['Numéro de téléphone', 'number'],
    ['Numero de telephone', 'number'],
    ['NÚMERO DE TELÉFONO', 'number'],
    ['ＮＵＭＢＥＲ', 'number'],
    ['Land', 'country'],
    ['País', 'country'],
    ['Sub-Account', 'subAccount'],
    ['Assign To', 'subAccount'],
    ['Customer', 'subAccount'],
    ['顧客名', 'subAccount'],
    ['SIP Trunk', 'sipTrunk'],
    ['Trunk Name', 'sipTrunk'],
    ['Billing Reference', 'billingReferenceId'],
    ['Billing Ref. ID', 'billingReferenceId'],
    ['Service Information', 'serviceInfo'],
    ['Description', 'serviceInfo'],
    ['From', 'number'],
    ['Range Start', 'number'],
    ['(First) Phone number', 'number'],
    ['Von', 'number'],
    ['開始番号', 'number'],
    ['Last Number', 'lastNumber'],
    ['To', 'lastNumber'],
    ['Range to', 'lastNumber'],
    ['END', 'lastNumber'],
    ['Bis', 'lastNumber'],
    ['終了番号', 'lastNumber'],
    ['Quantity', 'quantity'],
    ['Qty', 'quantity'],
    ['Range size', 'quantity'],
    ['Anzahl', 'quantity'],
    ['数量', 'quantity'],
  ])('%s fills %s', (heading, field) => {
    const rows = [field === 'number' ? ['x', heading] : ['Number', heading]]
    expect(fields(rows)[1]).toBe(field)
  })

  it.each<[ImportTarget, string, SheetField]>([
    ['subAccount', 'Customer', 'name'],
    ['carrier', 'Provider', 'name'],
    ['sipTrunk', 'Trunk', 'name'],
    ['user', 'Full Name', 'name'],
  ])('of a sheet of each %s may be %s', (target, heading, field) => {
    expect(fields([[heading]], { target })).toEqual([field])
  })

  it('of the template go before synonyms, and the first of two counts', () => {
    expect(fields([['DID', 'Number', 'Phone']])).toEqual([null, 'number', null])
    expect(fields([['DID', 'Phone']])).toEqual(['number', null])
    expect(fields([['Number', 'Number']])).toEqual(['number', null])
  })

  it('of two columns for one field lead to a question', () => {
    expect(columnsOf([['Number', 'Phone']]).clear).toBe(false)
    expect(columnsOf([['Number', 'Country']]).clear).toBe(true)
  })

  it('that are similar to known ones are guesses, never used without a question', () => {
    const rows = [
      ['Numbr', 'Sub Acount', 'Colour'],
      [number, 'Acme', 'red'],
    ]
    expect(fields(rows)).toEqual(['number', 'subAccount', null])
    expect(foundBy(rows)).toEqual(['likeness', 'likeness', 'none'])
    expect(columnsOf(rows).clear).toBe(false)
    expect(() => readableColumns(columnsOf(rows), 'number', false)).toThrow('sheet.noColumnAmong')
    const known = columnsOf([['Number', 'Sub Acount']])
    expect(readableColumns(known, 'number', false)).toEqual(['number', null])
  })

  it('never match property names of objects', () => {
    expect(fields([['Number', '__proto__', 'constructor', 'toString']])).toEqual(['number', null, null, null])
  })

  it('are searched below titles, and the row with most of them counts', () => {
    const rows = [['Phone numbers', ''], [''], ['Number', 'Country', 'Account'], [number, 'US', 'Acme']]
    expect(columnsOf(rows).headingIndex).toBe(2)
  })

  it('are never a row with digits in it', () => {
    const rows = [['65O555O1OO'], [number]]
    expect(columnsOf(rows).headingIndex).toBeNull()
  })
})

describe('the content of columns', () => {
  it('shows which one has the numbers if no heading does, as a guess', () => {
    const rows = [
      ['Customer ID', 'Contact', 'Since'],
      ['10001', number, '2026-01-31'],
      ['10002', '020 7946 0958', '2026-02-28'],
    ]
    expect(fields(rows)).toContain('number')
    expect(columnsOf(rows).uses[1]).toEqual({ field: 'number', by: 'content' })
    expect(columnsOf(rows).clear).toBe(false)
    expect(columnsOf(rows).headingIndex).toBe(0)
  })

  it('outweighs a heading that is only similar', () => {
    const rows = [
      ['Order Number', 'Line'],
      ['A-17', number],
      ['A-18', '+16505550101'],
    ]
    expect(fields(rows)[1]).toBe('number')
  })

  it('is enough for a bare list, but not for several columns without headings', () => {
    expect(columnsOf([[number], ['+16505550101']]).clear).toBe(true)
    const several = columnsOf([
      [number, 'US'],
      ['+16505550101', 'US'],
    ])
    expect(several).toMatchObject({ headingIndex: null, clear: false })
    expect(several.uses[0]).toEqual({ field: 'number', by: 'content' })
  })

  it('of a bare list of names is a guess', () => {
    const found = columnsOf([['Acme'], ['Borealis']], { target: 'subAccount' })
    expect(found).toMatchObject({
      headingIndex: null,
      clear: false,
      uses: [{ field: 'name', by: 'content' }],
    })
  })
})

describe('chosen columns', () => {
  const rows = [
    ['A', 'B', 'C'],
    ['x', number, 'y'],
  ]
  const chosen = [null, 'number', 'serviceInfo'] as const

  it('take precedence', () => {
    const options = { columns: [...chosen], headingRow: 1 }
    expect(columnsOf(rows, { options })).toMatchObject({ headingIndex: 0, clear: true })
    expect(readableColumns(columnsOf(rows, { options }), 'number', true)).toEqual(chosen)
  })

  it('must include the required field, and each field only once', () => {
    const read = (columns: (SheetField | null)[], target: ImportTarget = 'number') =>
      readableColumns(columnsOf(rows, { target, options: { columns } }), target, false)
    expect(() => read([null, null, 'serviceInfo'])).toThrow('sheet.noColumnAmong')
    expect(() => read(['number', 'number'])).toThrow('sheet.twoColumns')
    expect(() => read(['number', 'carrier'], 'carrier')).toThrow('sheet.noColumnAmong')
  })

  it.each([
    ['another column in front', `Kunde,Rufnummer,Land\nAcme,${number},US\n`],
    ['another heading', `Fax,Land\n${number},US\n`],
    ['one heading less', `Rufnummer\n${number}\n`],
  ])('lead to another question if the sheet now has %s', async (_what, text) => {
    const options: ReadingOptions = {
      headingRow: 1,
      columns: ['number', null],
      headings: ['Rufnummer', 'Land'],
    }
    const same = await readFile(fileWith(`Rufnummer,Land\n${number},US\n`), { options })
    expect(gist(same)).toEqual([number])
    expect(await failure(readFile(fileWith(text), { options }))).toEqual({
      code: 'columns_unclear',
      message:
        'The headings of the sheet have changed since its columns were chosen. Choose its columns again.',
    })
  })

  it('are remembered for the same headings, in any order', () => {
    const remembered: RememberedColumns[] = [
      { target: 'number', headings: ['a', 'b', 'c'], columns: [...chosen] },
    ]
    expect(fields(rows, { remembered })).toEqual(chosen)
    expect(columnsOf(rows, { remembered }).clear).toBe(true)
    const otherOrder = [
      ['c', ' B ', 'A'],
      ['y', number, 'x'],
    ]
    expect(fields(otherOrder, { remembered })).toEqual(['serviceInfo', 'number', null])
    expect(
      foundBy(
        [
          ['A', 'B'],
          ['x', number],
        ],
        { remembered },
      ),
    ).not.toContain('remembered')
    expect(foundBy(rows, { remembered, target: 'user' })).not.toContain('remembered')
  })

  it('distinguish two columns with one name', () => {
    const remembered: RememberedColumns[] = [
      { target: 'number', headings: ['phone', 'phone'], columns: [null, 'number'] },
    ]
    expect(fields([['Phone', 'Phone']], { remembered })).toEqual([null, 'number'])
  })

  it('are returned by a reading with their headings, to be remembered', async () => {
    const path = fileWith(`Title\n\nWho,What\nAcme,${number}\n`)
    const { head } = await readFile(path, { options: { columns: ['subAccount', 'number'], headingRow: 3 } })
    expect(head.toRemember).toEqual({ headings: ['who', 'what'], columns: ['subAccount', 'number'] })
    expect((await readFile(fileWith(`Number\n${number}\n`))).head.toRemember).toBeNull()
  })
})

describe('the heading row', () => {
  const path = () => fileWith(`Who,What\nAcme,${number}\nBorealis,+16505550101\n`)

  it('can be chosen', async () => {
    const options: ReadingOptions = { headingRow: null, columns: ['subAccount', 'number'] }
    expect(gist(await readFile(path(), { options }))).toEqual(['not_valid', number, '+16505550101'])
    const second = await readFile(path(), { options: { ...options, headingRow: 2 } })
    expect(gist(second)).toEqual(['+16505550101'])
    expect(second.head.readAs.headingRow).toBe(2)
  })

  it('that does not exist leads to another question', async () => {
    expect(await failure(readFile(path(), { options: { headingRow: 7 } }))).toEqual({
      code: 'columns_unclear',
      message: 'Row 7 has no headings, or is too far down. Choose another row.',
    })
  })
})

describe('a sheet', () => {
  it('may have titles above its headings, with a note', async () => {
    const sheet = await readFile(fileWith('Numbers of 2026,\n,\nNumber,Country\n+16505550100,US\n'))
    expect(gist(sheet)).toEqual([number])
    expect(sheet.rows[0]!.row).toBe(4)
    expect(sheet.head.readAs.headingRow).toBe(3)
    expect(sheet.notes).toContain('The headings are in row 3; the rows above it were not read.')
  })

  it('without a number column is unclear, with its headings and what to do', async () => {
    expect(await failure(readFile(fileWith('Colour,Size\nred,5\n')))).toEqual({
      code: 'columns_unclear',
      message:
        'No column was recognised as the Number. The headings are “Colour” and “Size”. Choose the column, or name it as in the CSV Sample.',
    })
  })

  it('with unknown headings leads to a question if requested', async () => {
    const path = fileWith(`Number,Colour\n${number},red\n`)
    expect(await failure(readFile(path, { ask: true }))).toEqual({
      code: 'columns_unclear',
      message: 'These columns were not recognised: “Colour”. Choose a field for each, or skip it.',
    })
    const { head } = await readFile(path)
    expect(head.ignoredColumns).toEqual(['Colour'])
    expect(head.readAs).toEqual({
      sheet: null,
      encoding: 'utf-8',
      delimiter: ',',
      headingRow: 1,
      columns: ['number', null],
      headings: ['Number', 'Colour'],
    })
  })

  it('with only known headings leads to no question', async () => {
    const path = fileWith(`Phone,Kunde\n${number},Acme\n`)
    expect(gist(await readFile(path, { ask: true }))).toEqual([number])
  })

  it('may be a bare list without headings', async () => {
    const sheet = await readFile(fileWith('+16505550100\n+1 650 555 0101\njunk\n'), { ask: true })
    expect(gist(sheet)).toEqual([number, '+16505550101', 'not_valid'])
    expect(sheet.rows.map(({ row: at }) => at)).toEqual([1, 2, 3])
    expect(sheet.head.readAs).toMatchObject({ headingRow: null, columns: ['number'] })
  })

  it('of the directory is read to names and their owners', async () => {
    const users = fileWith(`Name,Sub Account\nAda,Acme\n,Acme\nBob,\n${'x'.repeat(121)},Acme\n`)
    const { rows } = await readFile(users, { target: 'user' })
    expect(rows.map(({ issues }) => issues.map(({ code }) => code))).toEqual([
      [],
      ['name_missing'],
      ['sub_account_required'],
      ['name_too_long'],
    ])
    expect(rows[0]).toMatchObject({ cells: { name: 'Ada', subAccount: 'Acme' }, number: null })
    const trunks = await readCells('Trunk\tCarrier\nNorth 1\t\n"a\nb"\tNorthern', { target: 'sipTrunk' })
    expect(trunks.rows.map(({ issues }) => issues.map(({ code }) => code))).toEqual([
      ['carrier_required'],
      ['control_characters'],
    ])
  })
})

describe('a look at a sheet', () => {
  it('shows its first rows, its columns with their first values, and how they would be read', async () => {
    const lines = Array.from({ length: 30 }, (_, index) => `+1650555${1000 + index};Acme ${index}`)
    const look = await lookAt(fileWith(['Numbr;Customer', ...lines].join('\n'), 'a.csv'))
    expect(look).toMatchObject({ name: 'a.csv', format: 'CSV', target: 'number', sheets: [], clear: false })
    expect(look.readAs).toEqual({
      sheet: null,
      encoding: 'utf-8',
      delimiter: ';',
      headingRow: 1,
      columns: ['number', 'subAccount'],
    })
    expect(look.columns).toEqual([
      {
        heading: 'Numbr',
        values: ['+16505551000', '+16505551001', '+16505551002', '+16505551003', '+16505551004'],
        field: 'number',
        by: 'likeness',
        holds: null,
      },
      {
        heading: 'Customer',
        values: ['Acme 0', 'Acme 1', 'Acme 2', 'Acme 3', 'Acme 4'],
        field: 'subAccount',
        by: 'synonym',
        holds: null,
      },
    ])
    expect(look.firstRows).toHaveLength(20)
    expect(look.firstRows[0]).toEqual({ row: 1, cells: ['Numbr', 'Customer'] })
  })

  it('uses the chosen delimiter and encoding', async () => {
    const path = fileWith(Buffer.from(`Number;Kunde,X\n${number};Caf\xe9,1\n`, 'latin1'))
    const look = await lookAt(path, { delimiter: ',', encoding: 'utf-8' })
    expect(look.readAs).toMatchObject({ delimiter: ',', encoding: 'utf-8' })
    expect(look.firstRows[1]!.cells).toEqual([`${number};Caf\ufffd`, '1'])
  })
})

describe('headings of fields that people defined', () => {
  const custom: readonly SheetCustomField[] = [
    { id: 3, kind: 'text', name: 'Notes' },
    { id: 7, kind: 'date', name: 'Contract end' },
    { id: 9, kind: 'text', name: 'Country' },
  ]
  const headings = ['DID', 'NOTES', 'contract-end', 'Country', 'Site']

  it('are recognised before synonyms, and not instead of the template’s own', () => {
    const rows = [headings, [number, 'a', '2026-12-31', 'US', 'x']]
    expect(fields(rows, { custom })).toEqual(['number', 'custom.3', 'custom.7', 'country', null])
    expect(foundBy(rows, { custom })).toEqual(['synonym', 'name', 'name', 'name', 'none'])
    expect(fields(rows)).toEqual(['number', 'serviceInfo', null, 'country', null])
  })

  it('do not hide that two columns may hold the numbers', () => {
    const rows = [
      ['Phone', 'DID', 'Notes'],
      [number, '+442079460958', 'a'],
    ]
    expect(columnsOf(rows, { custom }).rivals).toEqual([0, 1])
  })

  it('are chosen and remembered by the field, and asked about again when it is not in use', () => {
    const rows = [
      ['Number', 'Remark 1'],
      [number, 'a'],
    ]
    const columns: (SheetField | null)[] = ['number', 'custom.3']
    expect(fields(rows, { custom, options: { columns } })).toEqual(columns)
    const remembered: RememberedColumns[] = [{ target: 'number', headings: ['number', 'remark1'], columns }]
    expect(columnsOf(rows, { custom, remembered })).toMatchObject({ clear: true })
    expect(fields(rows, { custom, remembered })).toEqual(columns)
    const retired = custom.filter(({ id }) => id !== 3)
    expect(fields(rows, { custom: retired, remembered })).toEqual(['number', null])
    expect(columnsOf(rows, { custom: retired, remembered })).toMatchObject({ clear: false })
    expect(fields(rows, { custom: retired, options: { columns } })).toEqual(['number', null])
  })
})
