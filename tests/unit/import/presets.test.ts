import { describe, expect, it } from 'vitest'
import { presets } from '../../../contract/presets/presets.ts'
import type { SheetField } from '../../../contract/sheets/sheets.ts'
import { recognise } from '../../../electron/reading/columns/recognising.ts'
import { say } from '../../english.ts'
import { headingLists, ownedNumbers, sheetOf } from './headingLists.ts'
import { fileWith, gist, lookAt, readCells } from './reading.ts'

const numbers = ['+16505550100', '+16505550101', '+16505550107']

/** The fields that the columns of a sheet fill, by their headings. */
const filled = (headings: readonly string[], columns: readonly (SheetField | null)[]) =>
  Object.fromEntries(
    headings.flatMap((heading, index) => {
      const field = columns[index] ?? null
      return field === null ? [] : [[heading, field] as const]
    }),
  )

/** The preset that a sheet matches. */
function nameOf(headings: readonly string[]): string | null {
  const found = recognise(headings)
  return found === null ? null : say(found.preset.name)
}

describe.each(headingLists)('a sheet of $system', (list) => {
  it('is read without a question, and only its fields are used', async () => {
    const sheet = await readCells(sheetOf(list, numbers), { ask: true })
    expect(filled(list.headings, sheet.head.readAs.columns)).toEqual(list.fields)
    expect(gist(sheet)).toEqual(numbers)
    expect(sheet.losses).toEqual([])
    const said = sheet.notes.filter((note) => note.startsWith('Recognised: '))
    expect(said).toEqual(list.preset === null ? [] : [`Recognised: ${list.preset}.`])
  })

  it('is recognised by its headings in any order and spelling', () => {
    const headings = list.headings.map((heading) => heading.toUpperCase().replaceAll('_', ' ')).reverse()
    expect(nameOf(headings)).toBe(list.preset)
  })
})

describe('presets', () => {
  it('have each heading once, and the number among them', () => {
    for (const { name, headings, fields } of presets) {
      expect(new Set(headings).size, say(name)).toBe(headings.length)
      const values = Object.values(fields)
      expect(new Set(values).size, say(name)).toBe(values.length)
      expect(values.filter((value) => value === 'number' || value === 'digits')).toHaveLength(1)
    }
    expect(new Set(presets.map(({ name }) => say(name))).size).toBe(presets.length)
  })

  it('each has a sheet in the list', () => {
    const listed = headingLists.map(({ preset }) => preset)
    const others = presets.map(({ name }) => say(name)).filter((name) => !listed.includes(name))
    expect(others).toEqual(['Operator Connect, upload'])
  })
})

describe('a sheet similar to that of a system', () => {
  it.each([
    ['a list as anybody keeps it', 'Number\tCountry\tDescription\tArea'],
    ['one with a type', 'Number\tCountry\tType'],
    ['one of cities', 'Number\tCity\tState\tStatus'],
    ['the template', 'Number\tCountry\tSub Account\tSIP Trunk Name\tBilling Reference ID\tService Info'],
    ['one without the number', 'LocationId\tTags\tAcquiredCapabilities\tNetworkSiteId\tReverseNumberLookup'],
  ])('%s is none', (_what, headings) => {
    expect(recognise(headings.split('\t'))).toBeNull()
  })

  it('with some of its columns is one', () => {
    const chosen = 'destination_type destination_number destination_context destination_enabled'
    expect(nameOf(chosen.split(' '))).toBe('FusionPBX')
  })

  it('with one more column is one, with a question about that column', async () => {
    const [list] = headingLists
    if (list === undefined) throw new Error('there is no list')
    const more = { ...list, headings: [...list.headings, 'Reserved for'] }
    await expect(readCells(sheetOf(more, numbers), { ask: true })).rejects.toMatchObject({
      code: 'columns_unclear',
      message: expect.stringContaining('“Reserved for”') as string,
    })
    const sheet = await readCells(sheetOf({ ...list, headings: [...list.headings, 'Notes'] }, numbers), {
      ask: true,
    })
    expect(sheet.head.readAs.columns).toEqual(['number', null, null, null, null, null, 'serviceInfo'])
  })
})

describe('in a sheet of a system', () => {
  const headings =
    'assigned_status,carrier_code,country_iso_code,phone_number,status,sub_account_id,sub_account_name'

  it('the person’s earlier choice takes precedence', async () => {
    const keys = headings.split(',').map((heading) => heading.replaceAll('_', ''))
    const columns = keys.map((key) => (key === 'phonenumber' ? 'number' : null))
    const remembered = [{ target: 'number' as const, headings: keys, columns }]
    const look = await lookAt(
      fileWith(`${headings}\nassigned,1,US,+16505550100,active,7,Acme\n`),
      {},
      { remembered },
    )
    expect(look.preset).toBeNull()
    expect(look.columns.map(({ by }) => by)).toEqual(columns.map(() => 'remembered'))
  })

  it('the look says what it is, and which of its columns have no field', async () => {
    const look = await lookAt(
      fileWith(`Numbers of June\n${headings}\nassigned,1,US,+16505550100,active,7,Acme\n`),
    )
    expect(look.preset === null ? null : say(look.preset)).toBe('Zoom, numbers of a carrier reseller')
    expect(look.readAs.headingRow).toBe(2)
    expect(look.clear).toBe(true)
    expect(look.columns.map(({ field, by }) => [field, by])).toEqual(
      ['poolStatus', null, 'country', 'number', 'lineStatus', null, 'subAccount'].map((field) => [
        field,
        'preset',
      ]),
    )
  })

  it('the words for a status are those of the system', async () => {
    const rows = ['assigned', 'Unassigned', 'returned', 'retired'].map(
      (word, index) => `${word},1,US,+1650555010${index},active,7,${word === 'Unassigned' ? '' : 'Acme'}`,
    )
    const sheet = await readCells([headings, ...rows].join('\n').replaceAll(',', '\t'))
    expect(sheet.rows.map(({ cells }) => cells.poolStatus)).toEqual([
      'Assigned',
      'Free',
      'Returned',
      'retired',
    ])
    expect(sheet.rows.map(({ issues }) => issues.map(({ code }) => code))).toEqual([
      [],
      [],
      [],
      ['unknown_status'],
    ])
  })

  it('its own words for a line are read, and reported where they are neither Normal nor Pending', async () => {
    const words = ['active', 'Inactive', 'port_failed', '', 'Pending']
    const rows = words.map((word, index) => `assigned,1,US,+1650555010${index},${word},7,Acme`)
    const sheet = await readCells([headings, ...rows].join('\n').replaceAll(',', '\t'))
    expect(sheet.rows.map(({ cells }) => cells.lineStatus)).toEqual(['Normal', 'Pending', '', '', 'Pending'])
    expect(sheet.rows.map(({ issues }) => issues.map(({ code }) => code))).toEqual([
      [],
      [],
      ['status_not_read'],
      [],
      [],
    ])
  })

  it('values decide: numbers in another column lead to a question', async () => {
    const look = await lookAt(fileWith(`${headings}\nassigned,+16505550100,US,n/a,active,7,Acme\n`))
    expect(look.clear).toBe(false)
    expect(look.columns[1]).toMatchObject({ field: 'number', by: 'content' })
  })

  it('a country calling code is not a country', async () => {
    const report =
      'TelephoneNumber,NumberType,ActivationState,AssignmentType,AssignedPstnTargetId,AssignedPstnTargetName,CountryCode,City'
    const look = await lookAt(
      fileWith(`${report}\n+16505550100,DirectRouting,Activated,User,7,Ada,1,Omaha\n`),
    )
    expect(look.clear).toBe(false)
    expect(look.columns[6]?.field).not.toBe('country')
  })
})

it('a sheet without a preset leads to questions, and its ids and dates are not used', async () => {
  const list = {
    system: 'own',
    preset: null,
    headings: ownedNumbers,
    fields: { DialedNumber: 'number' },
  } as const
  const look = await lookAt(fileWith(sheetOf(list, numbers), 'owned.tsv'))
  expect(look.preset).toBeNull()
  expect(look.clear).toBe(false)
  const read = look.columns.filter(({ field, by }) => field !== null && by !== 'likeness')
  expect(read.map(({ heading, field }) => [heading, field])).toEqual([
    ['DialedNumber', 'number'],
    ['Notes', 'serviceInfo'],
    ['TrunkGroup', 'sipTrunk'],
  ])
})
