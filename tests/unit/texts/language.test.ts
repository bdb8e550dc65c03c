import { expect, test } from 'vitest'
import { languageOf } from '../../../contract/language.ts'
import { cellDelimiterOf, localeOf } from '../../../contract/regionalFormat.ts'

test('a chosen language is shown whatever the system prefers', () => {
  expect(languageOf('ja', ['de-AT'])).toBe('ja')
})

test('the system’s first language with a catalogue is shown, or else English', () => {
  expect(languageOf('system', ['de-AT', 'ja'])).toBe('de')
  expect(languageOf('system', ['fr-FR', 'ja-JP', 'de'])).toBe('ja')
  expect(languageOf('system', ['fr-FR'])).toBe('en')
  expect(languageOf('system', ['C'])).toBe('en')
  expect(languageOf('system', [])).toBe('en')
})

test('dates and numbers have the system’s regional format, in the shown language', () => {
  expect(localeOf('de', ['en-US'], 'de-CH')).toBe('de-CH')
  expect(localeOf('en', ['en-US'], 'de-DE')).toBe('en-DE')
  expect(localeOf('ja', ['ja-JP'], 'ja')).toBe('ja')
  const day = new Intl.DateTimeFormat(localeOf('en', ['en-US'], 'de-DE'), {
    dateStyle: 'short',
    timeZone: 'UTC',
  })
  expect(day.format(new Date('2026-12-01'))).toBe('01/12/2026')
})

test('without one they have the system’s format for that language', () => {
  expect(localeOf('de', ['en-US', 'de-CH'], null)).toBe('de-CH')
  expect(localeOf('de', ['en-US'], null)).toBe('de')
  expect(localeOf('de', ['de-AT'], 'en')).toBe('de-AT')
})

test.each([
  ['en-US', ','],
  ['en-GB', ','],
  ['ja-JP', ','],
  ['de-DE', ';'],
  ['fr-FR', ';'],
  ['pt-BR', ';'],
  ['en-DE', ';'],
  [null, ','],
])('in the regional format %s spreadsheet programs expect “%s” between cells', (format, delimiter) => {
  expect(cellDelimiterOf(format)).toBe(delimiter)
})
