import Database from 'better-sqlite3'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { E164 } from '../../../contract/values.ts'
import {
  allKeys,
  beforeAllKeys,
  beginningOf,
  digitsOf,
  e164Of,
  isKey,
  keyOf,
  keyOfDigits,
  keysBeginning,
} from '../../../db/numbers/numberKey.ts'
import { sqliteOptions } from '../../integration/support/inventory.ts'

const number = fc.stringMatching(/^\+[1-9]\d{1,14}$/)
const digits = fc.stringMatching(/^[1-9]\d{0,14}$/)

const db = new Database(':memory:', sqliteOptions)
afterAll(() => {
  db.close()
})
const valueOf = (expression: string, key: number) =>
  db.prepare<[number]>(`SELECT ${expression} FROM (SELECT CAST(? AS INTEGER) AS key)`).pluck().get(key)

describe('the key of a number', () => {
  it('returns the number, and is stored exactly', () => {
    fc.assert(
      fc.property(number, (e164) => {
        const key = keyOf(E164.parse(e164))
        expect(Number.isSafeInteger(key)).toBe(true)
        expect(e164Of(key)).toBe(e164)
        expect(keyOfDigits(e164.slice(1))).toBe(key)
        expect(JSON.parse(JSON.stringify(key))).toBe(key)
        expect(key).toBeGreaterThan(beforeAllKeys)
        expect(key).toBeGreaterThanOrEqual(allKeys.first)
        expect(key).toBeLessThanOrEqual(allKeys.last)
      }),
    )
  })

  it('sorts by digits, whatever the length', () => {
    fc.assert(
      fc.property(number, number, (one, other) => {
        expect(Math.sign(keyOf(one) - keyOf(other))).toBe(one < other ? -1 : one > other ? 1 : 0)
      }),
    )
    const sorted = ['+442079460000', '+493023125', '+4930231250', '+81312345678']
    expect([...sorted].sort((a, b) => keyOf(a) - keyOf(b))).toEqual(sorted)
  })

  it('is in the range of its first digits, and in no other', () => {
    fc.assert(
      fc.property(number, digits, (e164, beginning) => {
        const range = keysBeginning(beginning)
        const key = keyOf(e164)
        const isWithin = range !== null && key >= range.first && key <= range.last
        expect(isWithin).toBe(e164.slice(1).startsWith(beginning))
      }),
    )
    fc.assert(
      fc.property(number, fc.nat({ max: 14 }), (e164, length) => {
        const range = keysBeginning(e164.slice(1, 2 + length))
        expect(range?.first).toBeLessThanOrEqual(keyOf(e164))
        expect(range?.last).toBeGreaterThanOrEqual(keyOf(e164))
      }),
    )
  })

  it('is computed by SQLite as by us', () => {
    fc.assert(
      fc.property(number, fc.integer({ min: 1, max: 15 }), (e164, length) => {
        const key = keyOf(e164)
        expect(valueOf(digitsOf('key'), key)).toBe(e164.slice(1))
        expect(valueOf(isKey('key'), key)).toBe(1)
        expect(valueOf(beginningOf('key', length), key)).toBe(
          Number(e164.slice(1).padEnd(15, '0').slice(0, length)),
        )
      }),
    )
  })

  it('is no other integer', () => {
    fc.assert(
      fc.property(fc.oneof(fc.maxSafeInteger(), fc.integer()), (value) => {
        const text = `+${String(valueOf(digitsOf('key'), value))}`
        const isNumber = E164.safeParse(text).success && keyOf(text) === value
        expect(valueOf(isKey('key'), value) === 1).toBe(isNumber)
      }),
    )
    for (const nothing of ['', '1', '0', '01', '1'.repeat(16)]) expect(keyOfDigits(nothing)).toBe(null)
    for (const nothing of ['', '0', '1'.repeat(16)]) expect(keysBeginning(nothing)).toBe(null)
  })
})
