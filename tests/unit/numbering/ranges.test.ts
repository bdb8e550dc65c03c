import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inEnglish } from '../../english.ts'
import { addLimit } from '../../../contract/sheets/rows.ts'
import { noAnswers } from '../../../contract/sheets/sheets.ts'
import { expand } from '../../../electron/numbering/ranges.ts'
import { meaningOfText } from '../../../electron/numbering/readNumber.ts'

const reading = (text: string) => meaningOfText(text, '', { ...noAnswers, country: 'US' })

describe('a range', () => {
  it.each([
    ['+1 650 555 0100 - 0199', '+16505550100', '+16505550199', 100],
    ['+1 650 555 0100-0199', '+16505550100', '+16505550199', 100],
    ['+1 650 555 0100 – 0199', '+16505550100', '+16505550199', 100],
    ['+1 650 555 0100 to 0199', '+16505550100', '+16505550199', 100],
    ['+1-650-555-0100 - 9', '+16505550100', '+16505550109', 10],
    ['+49 30 123450 bis 59', '+4930123450', '+4930123459', 10],
    ['+33 1 42 68 53 00 à 09', '+33142685300', '+33142685309', 10],
    ['+34 912 345 670 al 679', '+34912345670', '+34912345679', 10],
    ['+39 02 1234 5670 al 79', '+390212345670', '+390212345679', 10],
    ['+81 3-1234-5600〜5699', '+81312345600', '+81312345699', 100],
    ['+81 3-1234-5600から5699まで', '+81312345600', '+81312345699', 100],
    ['+43 1 5321 bis 5329', '+4315321', '+4315329', 9],
    ['+16505550100..+16505550109', '+16505550100', '+16505550109', 10],
    ['+16505550100...0109', '+16505550100', '+16505550109', 10],
    ['+16505550100 - +1 650 555-0109', '+16505550100', '+16505550109', 10],
    ['6505550100-6505550105', '6505550100', '6505550105', 6],
    ['650-555-0100 - 650-555-0105', '6505550100', '6505550105', 6],
    ['+1 650 555 0100 * 20', '+16505550100', '+16505550119', 20],
    ['+1 650 555 0100 × 20', '+16505550100', '+16505550119', 20],
    ['+16505550100*1', '+16505550100', '+16505550100', 1],
    ['+1 650 555 0199 - 0199', '+16505550199', '+16505550199', 1],
    ['+1 650 555 0000 - 9999', '+16505550000', '+16505559999', 10_000],
  ])('%s', (text, first, last, count) => {
    expect(reading(text)).toEqual({ kind: 'range', first, last, count })
  })

  it.each([
    ['+1 650 555 0199 - 0100', /before its start/],
    ['+1 650 555 0100 * 0', /count is 0/],
    ['+1 650 555 0100 * 10001', /10,001 numbers/],
    ['+1 650 550 0000 - 559 9999', /numbers/],
    ['+16505550100 - 116505550109', /longer/],
    ['6505550100 - +16505550109', /longer/],
    ['+16505550100 - +0109', /shorter/],
  ])('%s is refused', (text, message) => {
    expect(inEnglish(reading(text))).toMatchObject({
      kind: 'refused',
      message: expect.stringMatching(message) as string,
    })
  })

  it.each([
    ['650-555-0100'],
    ['+1-650-555-0100'],
    ['+1 650 555-0100'],
    ['030/123456'],
    ['+9999999999'],
    ['+49 30 12345-0'],
    ['+49 234/123456-106'],
    ['+41 44 123 45-67'],
    ['+4930123459-50'],
    [''],
    ['-'],
    ['* 20'],
    ['+1 650 555 0100 x 20'],
    ['+16505550100x5'],
    ['hello - world'],
  ])('%s is one number, or none', (text) => {
    expect(reading(text)).toEqual({ kind: 'one' })
  })

  it.each([
    ['+49 30 12345-67', 23],
    ['+49 30 12345 - 67', 23],
    ['+4930123450-59', 10],
    ['+49 (30) 1234-567', 334],
    ['+43 1 40400-1234', 835],
    ['+39 02-1234-5678', 4445],
  ])('%s may be one number or a range of %d', (text, count) => {
    expect(reading(text)).toMatchObject({ kind: 'either', range: { count } })
    const answered = (dash: 'number' | 'range') => meaningOfText(text, '', { ...noAnswers, dash })
    expect(answered('number')).toEqual({ kind: 'one' })
    expect(answered('range')).toMatchObject({ kind: 'range', count })
  })

  it.each([
    [['+16505550100', '+16505550101'], '+16505550100; +16505550101'],
    [['+16505550100', '+16505550101'], '+16505550100\n+16505550101'],
    [['+1 650 555 0100', '0101'], '+1 650 555 0100 / 0101'],
    [['+49 30 12345', '68'], '+49 30 12345 und 68'],
    [['+49 89 1234567', '1234568'], '+49 89 1234567 oder 1234568'],
    [['+33 1 42 68 53 00', '01'], '+33 1 42 68 53 00 et 01'],
    [['+1 650 555 0100', '0101', '0102'], '+1 650 555 0100, 0101 & 0102'],
  ])('%j: %s is several numbers', (texts, text) => {
    expect(reading(text)).toEqual({ kind: 'several', texts })
  })

  it('has as many numbers as it says, in order, each once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 0, max: 9999 }), (a, b) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)].map((each) => String(each).padStart(4, '0'))
        const range = reading(`+1 650 555 ${from} - ${to}`)
        if (range.kind !== 'range') throw new Error(range.kind)
        const all = [...expand(range)]
        expect(all.length).toBe(range.count)
        expect(all.length).toBe(Math.abs(a - b) + 1)
        expect(all[0]).toBe(`+1650555${from}`)
        expect(all.at(-1)).toBe(`+1650555${to}`)
        expect(new Set(all).size).toBe(all.length)
        expect(all.toSorted()).toEqual(all)
      }),
      { numRuns: 100 },
    )
  })

  it('by a count has that many numbers', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: addLimit }), (count) => {
        expect(reading(`+81 3 7010 0000 * ${count}`)).toMatchObject({ kind: 'range', count })
      }),
    )
  })

  it('is never made from junk', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[+\d().\-/ xto*…]{0,40}$/u), (text) => {
        const read = reading(text)
        if (read.kind === 'range') expect(read.count).toBeGreaterThan(0)
      }),
      { numRuns: 2000 },
    )
  })
})
