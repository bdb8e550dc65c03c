import fc from 'fast-check'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { NumberFilter } from '../../contract/numbers.ts'
import { insertEntry } from '../../db/directory/changingEntries.ts'
import { startOperation } from '../../db/history/operations.ts'
import { inTransaction, type ReadDb } from '../../db/file/connection.ts'
import { countInParts } from '../../db/list/facets.ts'
import { nameKey } from '../../db/directory/names.ts'
import { listNumbers } from '../../db/list/numberList.ts'
import { type StoredNumber } from '../../db/numbers/numbers.ts'
import type { OpenInventory } from '../../db/file/open.ts'
import { inventoryAt, valueOf } from './support/inventory.ts'
import { addDirectory, addNumbers, numbersOf } from './support/stock.ts'

const byNumber = { by: 'number', descending: false } as const
const everyRow = { offset: 0, limit: 1000 }

const labels = [
  'Front desk 12',
  'front DESK',
  'Straße 5',
  '代表番号',
  '代表',
  'Ünïted',
  'q',
  'zq',
  'B',
  '5',
  '55-0',
  '50 %',
  'under_score',
  'back\\slash',
  'say "hi"',
  'a OR b',
  'NEAR(x)',
]
/** With so many trigrams after one letter that they are not used to find it. */
const ofOneLetter = Array.from({ length: 90 }, (_, n) => `w${String.fromCharCode(0x4e00 + n)}${n}`)

let folder: string
let open: OpenInventory
let db: ReadDb
let all: StoredNumber[]

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'numberdesk-test-'))
  const opened = inventoryAt(join(folder, 'numberdesk.sqlite'))
  open = opened.open
  const { route } = opened
  const { acme, other, trunk, ada, bob } = await addDirectory(route)
  const numbers = await addNumbers(
    route,
    ['+1 650 555 0100 - 0199', '+49 30 23125000 - 5039', '+44 20 7946 0000 - 0019'].join('\n'),
  )
  const ids = numbers.map(({ id }) => id)
  for (const [place, label] of [...labels, ...ofOneLetter].entries()) {
    const texts = place % 2 === 0 ? { billingReferenceId: label } : { serviceInfo: label }
    const to = { subAccountId: place % 3 === 0 ? acme : other, sipTrunkId: trunk, ...texts }
    valueOf(await route('pool.assign', { numbers: { ids: [ids[place] ?? 0] }, ...to }))
  }
  valueOf(await route('user.assign', { numbers: { ids: [ids[0] ?? 0, ids[3] ?? 0] }, userId: ada }))
  valueOf(await route('user.assign', { numbers: { ids: [ids[1] ?? 0] }, userId: bob }))
  valueOf(await route('sub.release', { numbers: { ids: [ids[5] ?? 0, ids[6] ?? 0] } }))
  valueOf(await route('pool.delete', { numbers: { ids: ids.slice(-5) } }))
  inTransaction(open.db, () => {
    const operation = { operationId: startOperation(open.db, 'directory.add', 1), at: 1 }
    for (let n = 0; n < 2100; n += 1) {
      insertEntry(open.db, { kind: 'user', name: `Adalbert ${n}`, ownerId: acme }, operation)
    }
  })
  all = await numbersOf(route)
  db = open.reading
}, 60_000)
afterAll(() => {
  open.close()
  rmSync(folder, { recursive: true })
})

/** The first digits of these numbers, and the prefix that replaces them within their country. */
const trunks = [
  ['49', '0'],
  ['44', '0'],
] as const

/** The numbers, or their beginnings, that these digits dial within a country. */
const dialledAtHome = (typed: string) =>
  typed.length < 3
    ? []
    : trunks.flatMap(([code, trunk]) => (typed.startsWith(trunk) ? [code + typed.slice(trunk.length)] : []))

/** The same when dialled from abroad; with few digits, only if nothing else is meant. */
function dialledFromAbroad(typed: string): string[] {
  const followed = ['00', '011', '0011', '010'].flatMap((exit) =>
    typed.startsWith(exit) && typed.length > exit.length ? [typed.slice(exit.length)] : [],
  )
  const isMeant = (digits: string) =>
    digits.includes(typed) || dialledAtHome(typed).some((one) => digits.startsWith(one))
  const isElse = all.some(({ e164 }) => isMeant(e164.slice(1)))
  return followed.filter((one) => one.length >= 9 || !isElse)
}

/** What the search box should find, in the simplest way: each text of a number is searched. */
function rankOf(number: StoredNumber, text: string): number | null {
  const sought = text.normalize('NFC').trim()
  const digits = number.e164.slice(1)
  const typed = sought.normalize('NFKC').replaceAll(/[\s+().\-–—/]/gu, '')
  const isDigits = /^\d+$/.test(typed)
  const names = [number.subAccount, number.sipTrunk, number.carrier, number.user]
    .flatMap((named) => (named === null ? [] : [nameKey(named.name)]))
    .map((name) => ({ name, part: nameKey(sought) }))
  const texts = [number.billingReferenceId, number.serviceInfo].flatMap((label) => label ?? [])
  const spellings = [sought, sought.toLowerCase(), sought.toUpperCase()]
  const isPrefix = sought.startsWith('+')
  const dialled = isDigits && !isPrefix ? [...dialledAtHome(typed), ...dialledFromAbroad(typed)] : []
  if (isDigits && (digits === typed || dialled.includes(digits))) return 0
  if (names.some(({ name, part }) => name === part) || texts.some((label) => spellings.includes(label)))
    return 0
  if (isDigits && [typed, ...dialled].some((one) => digits.startsWith(one))) return 1
  if (names.some(({ name, part }) => name.startsWith(part))) return 1
  if (isDigits && !isPrefix && typed.length > 1 && digits.endsWith(typed)) return 2
  if (isDigits && !isPrefix && digits.includes(typed)) return 3
  if (texts.some((label) => label.toLowerCase().includes(sought.toLowerCase()))) return 3
  return names.some(({ name, part }) => name.includes(part)) ? 3 : null
}

/** Parts of existing texts, in any case, and texts that are nowhere. */
const texts = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(
        ...labels,
        ...ofOneLetter.slice(0, 3),
        'Acme Clinics',
        'Borealis Freight',
        'US-West SBC 1',
        'Example Telecom',
        'Ada',
        '16505550100',
        '493023125007',
        '+44 20 7946',
        '03023125007',
        '02079460012',
        '0114420794600',
      ),
      fc.nat(12),
      fc.integer({ min: 1, max: 12 }),
      fc.constantFrom(
        (text: string) => text,
        (text: string) => text.toUpperCase(),
        (text: string) => text.toLowerCase(),
      ),
    )
    .map(([whole, from, length, spell]) => {
      const characters = Array.from(whole)
      const start = Math.min(from, characters.length - 1)
      return spell(characters.slice(start, start + length).join(''))
    }),
  fc.stringMatching(/^\+?\d{1,6}$/),
  fc.string({ maxLength: 3 }),
  fc.constantFrom('w', 'W', 'zq', '代', '\n', 'a\nb', '"', '%', '_', '\\', '*', "'", 'da', '9999'),
)
const filters: fc.Arbitrary<NumberFilter> = fc.constantFrom(
  {},
  { country: ['US'] },
  { poolStatus: ['Assigned' as const] },
  { subAccountId: [1, 2], country: ['US', 'DE'] },
)

const isIn = (filter: NumberFilter, { country, poolStatus, subAccount }: StoredNumber) =>
  (filter.country?.includes(country) ?? true) &&
  (filter.poolStatus?.includes(poolStatus) ?? true) &&
  (filter.subAccountId?.includes(subAccount?.id ?? 0) ?? true)

function expectFound(text: string, filter: NumberFilter) {
  const expected = all
    .filter((number) => isIn(filter, number))
    .map((number) => ({ e164: number.e164, rank: text.trim() === '' ? 0 : rankOf(number, text) }))
    .filter(({ rank }) => rank !== null)
  const found = listNumbers(db, { filter: { ...filter, text }, sort: byNumber, ...everyRow, countUpTo: 50 })
  expect(found.rows.map(({ e164 }) => e164)).toEqual(expected.map(({ e164 }) => e164))
  const ranked = [0, 1, 2, 3].flatMap((rank) => expected.filter((each) => each.rank === rank))
  // Few hits are ranked from the count; of more, the indexes find those of each rank.
  for (const countUpTo of [undefined, 5, 10_000]) {
    const asked = { filter: { ...filter, text }, sort: byNumber, countUpTo, byRank: true }
    const byRank = listNumbers(db, { ...asked, ...everyRow })
    expect(byRank.rows.map(({ e164 }) => e164)).toEqual(ranked.map(({ e164 }) => e164))
  }
  return expected.length
}

describe('the search box finds what a complete scan finds', () => {
  it('of any text, with any filter, by rank', () => {
    fc.assert(
      fc.property(texts, filters, (text, filter) => {
        const total = expectFound(text, filter)
        const asked = { filter: { ...filter, text }, sort: byNumber, countUpTo: 10_000, byRank: true }
        expect(listNumbers(db, { ...asked, ...everyRow }).total).toBe(total)
        const counting = countInParts(db, { ...filter, text })
        let step = counting.next()
        while (step.done !== true) step = counting.next()
        expect(step.value).toBe(total)
      }),
      { numRuns: 400 },
    )
  })

  it('and pages by rank meet without a gap', () => {
    for (const text of ['55', '0', 'e', 'acme', '0100', 'w']) {
      const whole = listNumbers(db, { filter: { text }, sort: byNumber, ...everyRow, byRank: true })
      const pages = Array.from({ length: Math.ceil(whole.total / 7) }, (_, page) =>
        listNumbers(db, {
          filter: { text },
          sort: byNumber,
          offset: page * 7,
          limit: 7,
          byRank: true,
        }),
      )
      expect(pages.flatMap(({ rows }) => rows)).toEqual(whole.rows)
    }
  })
  it('even if every filter and every name seems to match very many', () => {
    // Plans are then chosen as in a large inventory.
    open.db.exec('UPDATE counts_by_value SET n = 1000000')
    fc.assert(
      fc.property(texts, filters, (text, filter) => {
        expectFound(text, filter)
      }),
      { numRuns: 300 },
    )
  })
})
