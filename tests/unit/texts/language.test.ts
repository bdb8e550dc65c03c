import { expect, test } from 'vitest'
import { languageOf, localeOf } from '../../../contract/language.ts'

test('a chosen language is shown whatever the system prefers', () => {
  expect(languageOf('ja', ['de-AT'])).toBe('ja')
})

test('the system’s first language that there is a catalogue of is shown, or else English', () => {
  expect(languageOf('system', ['de-AT', 'ja'])).toBe('de')
  expect(languageOf('system', ['fr-FR', 'ja-JP', 'de'])).toBe('ja')
  expect(languageOf('system', ['fr-FR'])).toBe('en')
  expect(languageOf('system', ['C'])).toBe('en')
  expect(languageOf('system', [])).toBe('en')
})

test('dates and numbers are written as the system does in that language', () => {
  expect(localeOf('de', ['en-US', 'de-CH'])).toBe('de-CH')
  expect(localeOf('de', ['en-US'])).toBe('de')
})
