import { describe, expect, it } from 'vitest'
import { freeName, manifestName, partName, safeName } from '../../../electron/writing/naming.ts'

describe('a name for every system', () => {
  it.each([
    ['April (2 of 8)', 'April (2 of 8)'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j'],
    ['../../etc/passwd', 'etc passwd'],
    ['.hidden', 'hidden'],
    ['ends with dots...', 'ends with dots'],
    ['line\nbreak\u0000', 'line break'],
    ['turned \u202Exslx.exe', 'turned xslx.exe'],
    ['con', 'Numbers con'],
    ['CON.2026', 'Numbers CON.2026'],
    ['aux.x', 'Numbers aux.x'],
    ['nul .old', 'Numbers nul .old'],
    ['COM¹', 'Numbers COM¹'],
    ['LPT².May', 'Numbers LPT².May'],
    ['CONIN$', 'Numbers CONIN$'],
    ['Contract', 'Contract'],
    ['COM10', 'COM10'],
    ['console.log', 'console.log'],
    ['???', 'Numbers'],
    ['東京オフィス', '東京オフィス'],
  ])('of %j is %j', (text, name) => {
    expect(safeName(text)).toBe(name)
  })

  it('is short enough, whatever its characters', () => {
    const name = safeName('😀'.repeat(300))
    expect(Buffer.byteLength(partName(name, 4999, 5000, 'xlsx'))).toBeLessThanOrEqual(255)
    expect(name).toBe('😀'.repeat(50))
  })
})

it('says which of how many a file is, but not for a single one', () => {
  expect(partName('Numbers', 1, 8, 'csv')).toBe('Numbers (1 of 8).csv')
  expect(partName('Numbers', 1, 1, 'xlsx')).toBe('Numbers.xlsx')
  expect(manifestName('Numbers')).toBe('Numbers manifest.json')
})

it('never collides with the folder’s content', () => {
  expect(freeName('Numbers', [])).toBe('Numbers')
  expect(freeName('Numbers', ['Other.csv', 'Numbers of May.csv'])).toBe('Numbers')
  expect(freeName('Numbers', ['Numbers (1 of 2).csv'])).toBe('Numbers 2')
  expect(freeName('Numbers', ['numbers.CSV', 'Numbers 2 manifest.json'])).toBe('Numbers 3')
})

it('recognises a name that the disk returns with separate accents', () => {
  expect(freeName('Köln', ['Köln (1 of 2).csv'.normalize('NFD')])).toBe('Köln 2')
  expect(freeName('Köln'.normalize('NFD'), ['KÖLN.csv'])).toBe('Köln 2'.normalize('NFD'))
})
