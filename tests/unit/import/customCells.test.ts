import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  customKinds,
  tagsLimit,
  valueAs,
  type CustomField,
  type CustomKind,
  type CustomValue,
} from '../../../contract/customFields.ts'
import { keptText } from '../../../electron/sheets/cellText.ts'
import { customCell, readCustomCell } from '../../../electron/sheets/customCells.ts'
import { inEnglish } from '../../english.ts'

const fieldOf = (kind: CustomKind): CustomField => ({
  id: 1,
  kind,
  name: 'Field',
  choices: kind === 'choice' ? ['Phone', 'Zoom Rooms', 'STRASSE'] : [],
  isRetired: false,
  numbers: null,
})

/** What a cell says: a value, null for nothing, or what is the matter. */
function said(kind: CustomKind, text: string): CustomValue | null | { readonly problem: string } {
  const read = readCustomCell(keptText('custom.1', text), fieldOf(kind))
  if (read === null) return null
  return 'value' in read ? read.value : { problem: inEnglish(read.issue.message) }
}

const problem = (kind: CustomKind, text: string) => expect(said(kind, text)).toHaveProperty('problem')

describe('a cell of a field that people defined', () => {
  it.each([
    ['yes', true],
    ['Ja', true],
    ['はい', true],
    ['TRUE', true],
    ['WAHR', true],
    ['1', true],
    ['NO', false],
    ['nein', false],
    ['いいえ', false],
    ['FALSCH', false],
    ['０', false],
  ])('says yes or no as %s', (text, value) => {
    expect(said('flag', text)).toBe(value)
  })

  it.each([
    ['2026-12-03', '2026-12-03'],
    ['2026/1/5', '2026-01-05'],
    ['2026-12-03 00:00:00', '2026-12-03'],
    ['2026-12-03T10:15:00.000Z', '2026-12-03'],
    ['3.12.2026', '2026-12-03'],
    ['03. 12. 2026', '2026-12-03'],
    ['2026年12月3日', '2026-12-03'],
    ['２０２６年１２月３日', '2026-12-03'],
    ['31/12/2026', '2026-12-31'],
    ['12/31/2026', '2026-12-31'],
  ])('says a day as %s', (text, day) => {
    expect(said('date', text)).toBe(day)
  })

  it.each(['03/04/2026', '31.2.2026', '2026-13-01', '12/31/26', 'soon', '46000'])(
    'says no clear day as %s',
    (text) => problem('date', text),
  )

  it.each([
    ['30', 30],
    ['-5', -5],
    ['−5', -5],
    ['-0', 0],
    ['1,000', 1000],
    ['1.000', 1000],
    ['50.0', 50],
    ['３０', 30],
  ])('says a whole number as %s', (text, count) => {
    expect(said('count', text)).toBe(count)
  })

  it.each(['1.5', '1e3', '0x10', 'ten', '1234567890123456'])('says no whole number as %s', (text) =>
    problem('count', text),
  )

  it('says tags between commas, semicolons and line breaks, each once', () => {
    expect(said('tags', ' vip; Fax,  VIP\nNew ;; 東京、大阪')).toEqual(['Fax', 'New', 'vip', '大阪', '東京'])
    expect(said('tags', ' ; , ')).toBeNull()
    const many = Array.from({ length: tagsLimit + 2 }, (_, n) => `t${n}`)
    expect(said('tags', many.slice(0, tagsLimit).join(','))).toHaveLength(tagsLimit)
    problem('tags', many.join(','))
  })

  it('says a choice whatever its case and width', () => {
    expect(said('choice', 'ZOOM  rooms')).toBe('Zoom Rooms')
    expect(said('choice', 'ｐｈｏｎｅ')).toBe('Phone')
    problem('choice', 'Fax')
  })

  it('is one line of text', () => {
    expect(said('text', ' Café\u0301 ')).toBe('Café\u0301'.normalize('NFC'))
    problem('text', 'one\ntwo')
    problem('text', 'x'.repeat(256))
  })

  it('is a value of its field or refused, whatever it says', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...customKinds),
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        (kind, text) => {
          const read = readCustomCell(keptText('custom.1', text), fieldOf(kind))
          if (read === null) return
          if ('value' in read) expect(valueAs(fieldOf(kind), read.value)).toEqual(read.value)
          else expect(read.issue).toMatchObject({ field: 'custom.1', severity: 'refused' })
        },
      ),
    )
  })

  const word = fc.stringMatching(/^[\p{L}\p{N}]{1,20}$/u)
  const day = fc
    .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  const values: Readonly<Record<CustomKind, fc.Arbitrary<unknown>>> = {
    text: word,
    choice: fc.constantFrom(...fieldOf('choice').choices),
    date: day,
    flag: fc.boolean(),
    count: fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 }),
    tags: fc.array(word, { minLength: 1, maxLength: 10 }),
  }

  it.each(customKinds)('says what an export wrote of it: %s', (kind) => {
    const field = fieldOf(kind)
    fc.assert(
      fc.property(values[kind], (made) => {
        const value = valueAs(field, made)
        fc.pre(value !== null)
        expect(said(kind, customCell(value))).toEqual(value)
      }),
    )
  })
})
