import { describe, expect, it } from 'vitest'
import { dayBeside, dayPattern, readDay, writtenDay } from '../../../renderer/dialogs/writtenDays.ts'

const letters = { year: 'YYYY', month: 'MM', day: 'DD' }

it.each([
  ['de', '01.12.2026', 'DD.MM.YYYY'],
  ['ja', '2026/12/01', 'YYYY/MM/DD'],
  ['en-US', '12/01/2026', 'MM/DD/YYYY'],
  ['en-GB', '01/12/2026', 'DD/MM/YYYY'],
])('in %s the first of December is written as %s, and read back', (locale, written, pattern) => {
  expect(writtenDay('2026-12-01', locale)).toBe(written)
  expect(readDay(written, locale, false)).toBe('2026-12-01')
  expect(dayPattern(locale, letters)).toBe(pattern)
  expect(writtenDay('', locale)).toBe('')
})

describe('a typed day', () => {
  it.each([
    ['2026-12-01', 'de', '2026-12-01'],
    ['1.12.2026', 'de', '2026-12-01'],
    ['1. 12. 2026', 'de', '2026-12-01'],
    ['3/4/2026', 'en-US', '2026-03-04'],
    ['3/4/2026', 'en-GB', '2026-04-03'],
    ['2026年12月1日', 'ja', '2026-12-01'],
    ['２０２６／１２／０１', 'ja', '2026-12-01'],
    ['29.02.2028', 'de', '2028-02-29'],
  ])('%s in %s is %s', (text, locale, day) => {
    expect(readDay(text, locale, false)).toBe(day)
  })

  it.each(['', '1.12.', '31.02.2026', '29.02.2026', '1.13.2026', '1.12.202', 'tomorrow', '0.1.2026'])(
    '%j is not a day',
    (text) => {
      expect(readDay(text, 'de', true)).toBeNull()
    },
  )

  it('has a two-digit year only once typing is finished', () => {
    expect(readDay('1.12.26', 'de', false)).toBeNull()
    expect(readDay('1.12.26', 'de', true)).toBe('2026-12-01')
  })
})

it('the days before and after follow the calendar', () => {
  expect(dayBeside('2026-12-31', 1, '')).toBe('2027-01-01')
  expect(dayBeside('2028-03-01', -1, '')).toBe('2028-02-29')
  expect(dayBeside('', 1, '2026-12-01')).toBe('2026-12-01')
})
