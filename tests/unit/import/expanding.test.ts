import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inEnglish } from '../../english.ts'
import { addLimit } from '../../../contract/sheets/rows.ts'
import { noAnswers, noCells, type SheetCells } from '../../../contract/sheets/sheets.ts'
import { expansionOf } from '../../../electron/sheets/expanding.ts'
import { checkCells, isSeveral, partsOf } from '../../../electron/sheets/rowChecks.ts'

type Cells = Partial<SheetCells>

const expansion = (cells: Cells, country: string | null = null) =>
  expansionOf({ ...noCells, ...cells }, { ...noAnswers, country })

/** How many numbers cells contain, with the first and the last as they are read. */
function numbersOf(cells: Cells, country: string | null = null) {
  const answers = { ...noAnswers, country }
  const row = checkCells({ row: 2, cells: { ...noCells, ...cells }, numberCell: null }, 'number', answers)
  const rows = isSeveral(row) ? [...partsOf(row, answers)] : [row]
  const numbers = rows.map(({ number }) => number?.e164 ?? 'none')
  return { count: rows.length, first: numbers[0], last: numbers.at(-1) }
}

describe('a row with a last number or a quantity contains as many numbers', () => {
  const us = { first: '+16505550100', last: '+16505550149', count: 50 }
  const de = { first: '+49302312000', last: '+49302312099', count: 100 }
  it.each<[string, Cells, string | null, object]>([
    ['both in full', { number: '+16505550100', lastNumber: '+16505550149' }, null, us],
    ['a quantity', { number: '+16505550100', quantity: '50' }, null, us],
    ['both and a quantity', { number: '+16505550100', lastNumber: '+16505550149', quantity: '50' }, null, us],
    ['a quantity as a number cell shows it', { number: '+16505550100', quantity: '50.0' }, null, us],
    ['the last digits', { number: '+1 650 555 0100', lastNumber: '49' }, null, us],
    ['the last digits after a dash', { number: '+1 650 555 0100', lastNumber: '-49' }, null, us],
    ['the last digits after dots', { number: '+1 650 555 0100', lastNumber: '… 0149' }, null, us],
    ['in national writing', { number: '(650) 555-0100', lastNumber: '(650) 555-0149' }, 'US', us],
    [
      'in bare digits of a country',
      { number: '6505550100', lastNumber: '6505550149', country: 'US' },
      null,
      us,
    ],
    ['in national writing, German', { number: '030 2312000', lastNumber: '030 2312099' }, 'DE', de],
    ['the end as dialled at home', { number: '+49 30 2312000', lastNumber: '030 2312099' }, 'DE', de],
    [
      'the end as dialled at home, no country',
      { number: '+49 30 2312000', lastNumber: '030/2312099' },
      null,
      de,
    ],
    ['the start as dialled at home', { number: '030 2312000', lastNumber: '+49 30 2312099' }, null, de],
    [
      'the start as dialled at home, US',
      { number: '(650) 555-0100', lastNumber: '+1 650 555 0149' },
      null,
      us,
    ],
    ['with 00', { number: '0049302312000', lastNumber: '0049302312099' }, 'DE', de],
    ['a start with a dash', { number: '+49 30 231-2000', lastNumber: '+49 30 231-2099' }, null, de],
    [
      'in full width',
      { number: '＋１６５０５５５０１００', lastNumber: '＋１６５０５５５０１４９' },
      null,
      us,
    ],
    [
      'Italian, whose zero stays',
      { number: '+39 06 69812300', lastNumber: '06 69812309' },
      'IT',
      { first: '+390669812300', last: '+390669812309', count: 10 },
    ],
    [
      'one',
      { number: '+16505550100', lastNumber: '+16505550100' },
      null,
      { ...us, last: us.first, count: 1 },
    ],
    ['a quantity of 1', { number: '+16505550100', quantity: '1' }, null, { ...us, last: us.first, count: 1 }],
  ])('%s', (_, cells, country, expected) => {
    expect(numbersOf(cells, country)).toEqual(expected)
  })

  it.each<[string, Cells, string, RegExp]>([
    [
      'an end before the start',
      { number: '+16505550149', lastNumber: '+16505550100' },
      'lastNumber',
      /before/,
    ],
    [
      'a quantity that is another',
      { number: '+16505550100', lastNumber: '+16505550199', quantity: '50' },
      'quantity',
      /100 numbers from first to last, but its quantity is 50/,
    ],
    ['more than the limit', { number: '+16505500000', quantity: '10,001' }, 'quantity', /10,001 numbers/],
    ['a quantity of 0', { number: '+16505550100', quantity: '0' }, 'quantity', /count is 0/],
    ['a quantity that is a word', { number: '+16505550100', quantity: 'many' }, 'quantity', /whole number/],
    ['a broken quantity', { number: '+16505550100', quantity: '2.5' }, 'quantity', /whole number/],
    [
      'an end that is a word',
      { number: '+16505550100', lastNumber: 'open' },
      'lastNumber',
      /is not a number/,
    ],
    [
      'an end that lost digits',
      { number: '+16505550100', lastNumber: '1.65E+10' },
      'lastNumber',
      /is not a number/,
    ],
    [
      'an end in another country',
      { number: '+16505550100', lastNumber: '+496505550149' },
      'lastNumber',
      /longer/,
    ],
    ['a vanity number', { number: '1-800-FLOWERS', quantity: '5', country: 'US' }, 'number', /letters/],
    [
      'a start that is no number',
      { number: '12', quantity: '5', country: 'US' },
      'number',
      /Not a valid phone/,
    ],
    ['no country', { number: '030 2312000', quantity: '5' }, 'number', /without a country/],
  ])('%s is refused', (_, cells, field, message) => {
    const read = checkCells(
      { row: 2, cells: { ...noCells, ...cells }, numberCell: null },
      'number',
      noAnswers,
    )
    const row = inEnglish(read)
    expect(row.number).toBeNull()
    expect(row.issues[0]).toMatchObject({ field, message: expect.stringMatching(message) as string })
  })
})

describe('a cell', () => {
  it.each<[string, string | null, string[]]>([
    ['+16505550100, +16505550101', null, ['+16505550100', '+16505550101']],
    ['+16505550100; +16505550101; +16505550102', null, ['+16505550100', '+16505550101', '+16505550102']],
    ['+16505550102\n+16505550103', null, ['+16505550102', '+16505550103']],
    ['030 2312000\n030 2312001', 'DE', ['+49302312000', '+49302312001']],
    [
      '030 2312000;\n030 2312010 bis 12',
      'DE',
      ['+49302312000', '+49302312010', '+49302312011', '+49302312012'],
    ],
    ['+16505550104 / 0105', null, ['+16505550104', '+16505550105']],
    ['+16505550104 / 0105 / 0107', null, ['+16505550104', '+16505550105', '+16505550107']],
    ['030 2312000 und 030 2312005', 'DE', ['+49302312000', '+49302312005']],
    ['+1 650 555 0100 & +1 650 555 0104', null, ['+16505550100', '+16505550104']],
    ['03-1234-5678と03-1234-5679', 'JP', ['+81312345678', '+81312345679']],
    ['01 42 68 53 00 et 01 42 68 53 01', 'FR', ['+33142685300', '+33142685301']],
    ['912 345 670 y 912 345 671', 'ES', ['+34912345670', '+34912345671']],
  ])('%s contains several numbers', (number, country, expected) => {
    const answers = { ...noAnswers, country }
    const row = checkCells({ row: 2, cells: { ...noCells, number }, numberCell: null }, 'number', answers)
    expect(isSeveral(row)).toBe(true)
    expect([...partsOf(row, answers)].map((part) => part.number?.e164)).toEqual(expected)
  })

  it.each(['+49 30 12345-67', '+49 30 12345-0', '650-555-0100', '+16505550100', '+1 650\n555 0100'])(
    '%s alone is not several numbers',
    (number) => expect(expansion({ number }, 'US').kind).toBe('one'),
  )

  it('keeps all other cells of its row', () => {
    const cells = { ...noCells, number: '+16505550100', quantity: '3', subAccount: 'Acme', serviceInfo: 'x' }
    const row = checkCells({ row: 7, cells, numberCell: null }, 'number', noAnswers)
    const own = { row: 7, cells: { ...cells, quantity: '' } }
    expect([...partsOf(row, noAnswers)]).toMatchObject(
      [1, 2, 3].map((part) => ({
        ...own,
        cells: { subAccount: 'Acme', serviceInfo: 'x', quantity: '' },
        part,
      })),
    )
  })
})

describe('for any range', () => {
  const starts = fc.integer({ min: 0, max: 9_000 }).map((n) => 16_505_550_000n + BigInt(n))
  const counts = fc.integer({ min: 2, max: 900 })

  it('every number is there once, in order, from the first to the last', () => {
    fc.assert(
      fc.property(
        starts,
        counts,
        fc.constantFrom('end', 'short', 'quantity', 'both', 'cell'),
        (from, count, how) => {
          const number = `+${from}`
          const last = `+${from + BigInt(count) - 1n}`
          const quantity = String(count)
          const cells = {
            end: { number, lastNumber: last },
            short: { number, lastNumber: last.slice(-4) },
            quantity: { number, quantity },
            both: { number, lastNumber: last, quantity },
            cell: { number: `${number} - ${last}` },
          }[how]
          const found = expansion(cells)
          if (found.kind !== 'several') throw new Error(`${JSON.stringify(cells)} is ${found.kind}`)
          const texts = [...found.texts()]
          expect(texts).toEqual(Array.from({ length: count }, (__, at) => `+${from + BigInt(at)}`))
          expect(found.count).toBe(count)
        },
      ),
    )
  })

  it('there are never more than stated, nor more than the limit, whatever is in the cells', () => {
    const digits = fc.stringMatching(/^\+?\d{1,14}$/)
    const odd = fc.string({ unit: fc.constantFrom(...Array.from('0123456789+-/ ().;,…bis')), maxLength: 30 })
    const text = fc.oneof(fc.constant(''), digits, odd)
    fc.assert(
      fc.property(
        text,
        text,
        fc.oneof(fc.constant(''), fc.nat(20_000).map(String)),
        (number, lastNumber, quantity) => {
          const found = expansion({ number, lastNumber, quantity }, 'DE')
          if (found.kind !== 'several') return
          const texts = [...found.texts()]
          expect(texts.length).toBe(found.count)
          expect(texts.length).toBeLessThanOrEqual(addLimit)
          if (quantity !== '') expect(texts.length).toBe(Number(quantity))
        },
      ),
      { numRuns: 1000 },
    )
  })
})
