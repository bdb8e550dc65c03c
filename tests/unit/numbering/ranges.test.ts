import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addLimit } from '../../../contract/batches.ts'
import { expand, readRange } from '../../../electron/numbering/ranges.ts'
import { readNumber } from '../../../electron/numbering/readNumber.ts'

const isNumber = (text: string) => readNumber({ text }, '', 'US').number !== null
const reading = (text: string) => readRange(text, isNumber)

describe('a range', () => {
  it.each([
    ['+1 650 555 0100 - 0199', '+16505550100', '+16505550199', 100],
    ['+1 650 555 0100-0199', '+16505550100', '+16505550199', 100],
    ['+1 650 555 0100 – 0199', '+16505550100', '+16505550199', 100],
    ['+1 650 555 0100 to 0199', '+16505550100', '+16505550199', 100],
    ['+1-650-555-0100 - 9', '+16505550100', '+16505550109', 10],
    ['+4930123450-59', '+4930123450', '+4930123459', 10],
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
    ['+9999999999', null],
  ])('%s is refused', (text, message) => {
    const read = reading(text)
    if (message === null) expect(read.kind).toBe('single')
    else expect(read).toMatchObject({ kind: 'refused', message: expect.stringMatching(message) as string })
  })

  it.each([
    ['650-555-0100'],
    ['+1-650-555-0100'],
    ['+1 650 555-0100'],
    ['030/123456'],
    [''],
    ['-'],
    ['* 20'],
    ['+1 650 555 0100 x 20'],
    ['+16505550100x5'],
    ['hello - world'],
  ])('%s is one number, or none', (text) => {
    expect(reading(text)).toEqual({ kind: 'single' })
  })

  it('holds as many numbers as it says, in order, each once', () => {
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

  it('by a count is the range of that many', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: addLimit }), (count) => {
        expect(reading(`+81 3 7010 0000 * ${count}`)).toMatchObject({ kind: 'range', count })
      }),
    )
  })

  it('is never made of junk', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[+\d().\-/ xto*…]{0,40}$/u), (text) => {
        const read = reading(text)
        if (read.kind === 'range') expect(read.count).toBeGreaterThan(0)
      }),
      { numRuns: 2000 },
    )
  })
})
