import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { noAnswers, noCells, type SheetField } from '../../../contract/sheets/sheets.ts'
import { labels, labelShapes } from '../../../contract/fields.ts'
import { tooLong } from '../../../contract/reasons.ts'
import { Name } from '../../../contract/values.ts'
import { keptText } from '../../../electron/sheets/cellText.ts'
import { rowCells } from '../../../electron/reading/rowCells.ts'
import { checkCells } from '../../../electron/sheets/rowChecks.ts'
import { fileWith, readFile } from './reading.ts'
import { workbook } from '../../fixtures/sheets/workbooks.ts'

describe('a row checked again from its cells', () => {
  it('has the same result as when it was read, even if a cell was not text', async () => {
    const rows = [
      ['Number', 'Country', 'Billing Reference ID'],
      [{ t: 'n', v: 16505550100 } as const, '', "'+1"],
      [{ t: 'n', v: 46000, z: 'yyyy-mm-dd' } as const, 'US', 'x'.repeat(61)],
      [{ t: 'n', v: 6505550100, f: 'A1' } as const, 'US', '=1'],
      [{ t: 'n', v: 0, f: 'A1' } as const, '', ''],
      ["''+16505550100", '', "''=x"],
      ['020 7946 0958', '', ''],
    ]
    const path = fileWith(workbook([{ rows }], 'xlsx'), 'a.xlsx')
    for (const country of [null, 'GB']) {
      const { asRead: read } = await readFile(path, { country })
      expect(read).toHaveLength(6)
      for (const row of read) expect(checkCells(row, 'number', { ...noAnswers, country })).toEqual(row)
    }
  })

  it('uses the text of an edited number, and no longer the cell', async () => {
    const rows = [['Number'], [{ t: 'b', v: true } as const]]
    const { rows: read } = await readFile(fileWith(workbook([{ rows }], 'xlsx'), 'a.xlsx'))
    expect(read[0]).toMatchObject({
      number: null,
      numberCell: { unfit: { reason: 'the cell is TRUE or FALSE' } },
    })
    const cells = { ...read[0]!.cells, number: '+16505550100' }
    const again = checkCells({ row: 2, cells, numberCell: null }, 'number', noAnswers)
    expect(again).toMatchObject({ number: { e164: '+16505550100' }, issues: [], numberCell: null })
  })

  it('is checked as the target of its sheet', () => {
    const cells = { ...noCells, name: 'North 1' }
    const codes = (target: 'carrier' | 'sipTrunk' | 'user' | 'number') =>
      checkCells({ row: 1, cells, numberCell: null }, target, noAnswers).issues.map(({ code }) => code)
    expect(codes('carrier')).toEqual([])
    expect(codes('sipTrunk')).toEqual(['carrier_required'])
    expect(codes('user')).toEqual(['sub_account_required'])
    expect(codes('number')).toEqual(['number_missing'])
  })
})

it('stored text is not changed again', () => {
  const field = fc.constantFrom<SheetField>('number', 'country', 'subAccount', 'serviceInfo', 'name')
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom("''=x", "'+1", ' a ', 'e\u0301'))
  fc.assert(
    fc.property(field, text, (each, typed) => {
      const kept = keptText(each, typed)
      const cells = { ...noCells, [each]: kept }
      expect(checkCells({ row: 1, cells, numberCell: null }, 'number', noAnswers).cells[each]).toBe(kept)
    }),
  )
})

it('a row without content is ignored, and columns without a field are not stored', () => {
  const cells = [{ text: ' ' }, { text: '' }]
  expect(rowCells({ row: 3, cells }, ['number', 'country'], String)).toBeNull()
  const row = rowCells({ row: 3, cells: [{ text: 'secret' }, { text: '1' }] }, [null, 'number'], String)
  expect(row).toEqual({ row: 3, cells: { ...noCells, number: '1' }, numberCell: null })
})

it('an import refuses as too long exactly what a form refuses, whatever the characters are made of', () => {
  const fields = [
    ...labels.map(({ key, column, limit }) => ({
      field: key,
      schema: labelShapes[key],
      limit,
      code: tooLong(column),
    })),
    { field: 'name' as const, schema: Name, limit: 120, code: 'name_too_long' },
  ]
  const character = fc.constantFrom('x', 'é', '東', '😀', '𠮷')
  fc.assert(
    fc.property(fc.constantFrom(...fields), character, fc.integer({ min: -2, max: 2 }), (one, each, more) => {
      const text = each.repeat(one.limit + more)
      const cells = { ...noCells, [one.field]: keptText(one.field, text) }
      const target = one.field === 'name' ? 'carrier' : 'number'
      const { issues } = checkCells({ row: 1, cells, numberCell: null }, target, noAnswers)
      const isRefused = issues.some(({ code }) => code === one.code)
      expect(isRefused).toBe(more > 0)
      expect(one.schema.safeParse(text).success).toBe(!isRefused)
    }),
  )
})
