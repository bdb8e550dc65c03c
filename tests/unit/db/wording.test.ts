import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { failureOf } from '../../../db/file/failures.ts'
import { nameKey } from '../../../db/directory/names.ts'
import { dialled } from '../../../contract/text/dialled.ts'
import { containing } from '../../../db/search/patterns.ts'

describe('names are the same', () => {
  it.each([
    ['Acme Clinics', '  acme   CLINICS '],
    ['Café Müller', 'Cafe\u0301 MU\u0308LLER'],
    ['Große Straße', 'GROSSE STRASSE'],
    ['ΟΔΟΣ', 'οδος'],
    ['Acme\u00a0Clinics', 'Acme Clinics'],
    ['ＡＣＭＥ', 'acme'],
  ])('%j and %j', (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other))
  })

  it('and others are not', () => {
    expect(nameKey('Acme 1')).not.toBe(nameKey('Acme 2'))
    expect(nameKey('Cafe')).not.toBe(nameKey('Café'))
  })

  it('folding a folded name changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => nameKey(nameKey(name)) === nameKey(name)),
    )
  })
})

describe('search digits', () => {
  it.each([
    ['650-555', '650555'],
    ['(650) 555', '650555'],
    ['+1 650', '1650'],
    ['650.555/01', '65055501'],
    ['650\u2013555', '650555'],
    ['６５０', '650'],
  ])('%s are %s', (text, digits) => {
    expect(dialled(text)?.digits).toBe(digits)
  })

  it.each(['Acme', 'BR-10001', '+', '', '1a'])('%j has none that could only be of a number', (text) => {
    expect(dialled(text)).toBeNull()
  })
})

it('special characters of LIKE are literal', () => {
  expect(containing(String.raw`50%_\x`)).toBe(String.raw`%50\%\_\\x%`)
})

describe('a system error', () => {
  it.each([
    ['SQLITE_FULL', 'disk_full'],
    ['ENOSPC', 'disk_full'],
    ['SQLITE_IOERR_WRITE', 'disk_full'],
    ['SQLITE_READONLY_DBMOVED', 'database_read_only'],
    ['SQLITE_CANTOPEN', 'database_read_only'],
    ['EROFS', 'database_read_only'],
    ['SQLITE_CORRUPT_VTAB', 'database_corrupt'],
    ['SQLITE_NOTADB', 'not_a_database'],
    ['SQLITE_BUSY', 'database_locked'],
  ])('%s is reported as %s', (code, reported) => {
    expect(failureOf(Object.assign(new Error(code), { code }))?.code).toBe(reported)
  })

  it('that only a bug can cause is not reported as anything else', () => {
    expect(failureOf(Object.assign(new Error(), { code: 'SQLITE_CONSTRAINT_TRIGGER' }))).toBeNull()
    expect(failureOf(new TypeError('x'))).toBeNull()
    expect(failureOf('text')).toBeNull()
  })
})

describe('errors of the file system have messages', () => {
  it.each([
    ['EBUSY', 'database_locked'],
    ['ENAMETOOLONG', 'unavailable'],
    ['ENOENT', 'unavailable'],
    ['UNKNOWN', 'disk_full'],
    ['ENXIO', 'disk_full'],
    ['EPERM', 'database_read_only'],
  ])('%s as %s', (code, meaning) => {
    expect(failureOf(Object.assign(new Error(code), { code }))?.code).toBe(meaning)
  })
})
