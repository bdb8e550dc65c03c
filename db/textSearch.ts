import { anyOf, type Condition } from './condition.ts'
import { sql, type ReadDb } from './connection.ts'
import { containsFunction } from './functions.ts'
import { numbersWhere, type Leg } from './legs.ts'
import { nameKey } from './names.ts'
import { containing, digitsIn } from './patterns.ts'
import { tallyOf } from './tallies.ts'

/** What a text typed into the search box stands for. */
export interface TextSearch {
  /** Where to look for it. */
  readonly legs: readonly Leg[]
  /** The same as a condition on `numbers AS n` that uses no index. */
  readonly check: Condition
}

/** The shortest text that the trigram indexes find. */
const trigram = 3
const longestNumber = 15
/** Up to so many accounts, trunks or users are each looked up by themselves. */
const namesApart = 40
/** Up to so many hits are put in order after they were found. */
export const sortedLimit = 10_000

const nothing: TextSearch = { legs: [], check: anyOf([]) }

/** A text as one phrase of a full-text query. */
const phrase = (text: string) => `"${text.replaceAll('\0', '').replaceAll('"', '""')}"`

/** Numbers that begin with these digits: one range for each length that a number may have. */
function ranges(digits: string): Condition[] {
  if (digits.length > longestNumber) return []
  return Array.from({ length: longestNumber - digits.length + 1 }, (_, more) => {
    const step = 10 ** more
    const first = Number(digits) * step
    return { text: 'n.e164 BETWEEN ? AND ?', values: [first, first + step - 1] }
  })
}

/**
 * Numbers by their digits: from their beginning where the text has a plus sign, else any part of them; null for a text
 * that can't be part of a number.
 */
export function digitsSearch(text: string): TextSearch | null {
  const digits = digitsIn(text)
  if (digits === null) return null
  if (text.normalize('NFKC').startsWith('+')) {
    const conditions = ranges(digits)
    return {
      legs: conditions.map((each) => numbersWhere(each.text, ...each.values)),
      check: anyOf(conditions),
    }
  }
  const check = { text: String.raw`CAST(n.e164 AS TEXT) LIKE ? ESCAPE '\'`, values: [containing(digits)] }
  const indexed = {
    from: 'number_digits',
    key: 'rowid',
    text: 'number_digits MATCH ?',
    values: [phrase(digits)],
  }
  return { legs: [digits.length < trigram ? numbersWhere(check.text, ...check.values) : indexed], check }
}

/** Billing reference ID and service info. */
function byLabels(text: string): TextSearch {
  if (Array.from(text).length < trigram) {
    const like = ['n.billing_reference_id', 'n.service_info'].map((column) => ({
      text: String.raw`${column} LIKE ? ESCAPE '\'`,
      values: [containing(text)],
    }))
    const check = anyOf(like)
    return { legs: [numbersWhere(check.text, ...check.values)], check }
  }
  const query = phrase(text)
  return {
    legs: [{ from: 'number_labels', key: 'rowid', text: 'number_labels MATCH ?', values: [query] }],
    check: anyOf(
      ['n.billing_reference_id', 'n.service_info'].map((column) => ({
        text: `${containsFunction}(${column}, ?)`,
        values: [text],
      })),
    ),
  }
}

const named = {
  subAccountId: {
    column: 'sub_account_id',
    ids: String.raw`SELECT id FROM sub_accounts WHERE name_key LIKE :part ESCAPE '\'`,
  },
  sipTrunkId: {
    column: 'sip_trunk_id',
    ids: String.raw`SELECT id FROM sip_trunks WHERE name_key LIKE :part ESCAPE '\'
      UNION SELECT sip_trunks.id FROM carriers JOIN sip_trunks ON carrier_id = carriers.id
      WHERE carriers.name_key LIKE :part ESCAPE '\'`,
  },
  userId: {
    column: 'user_id',
    ids: String.raw`SELECT id FROM users WHERE name_key LIKE :part ESCAPE '\'`,
  },
} as const

function numbersOfUsers(db: ReadDb, ids: string): number {
  return (
    sql<[string], number>(
      db,
      'SELECT count(*) FROM numbers WHERE user_id IN (SELECT value FROM json_each(?))',
    )
      .pluck()
      .get(ids) ?? 0
  )
}

/** Numbers of those whose name contains the text. */
function byName(db: ReadDb, kind: keyof typeof named, text: string): TextSearch {
  const { column, ids: find } = named[kind]
  const ids = sql<[{ part: string }], number>(db, find)
    .pluck()
    .all({ part: containing(nameKey(text)) })
  if (ids.length === 0) return nothing
  if (ids.length <= namesApart) {
    const apart = ids.map((id) => numbersWhere(`n.${column} = ?`, id))
    return { legs: apart, check: { text: `+n.${column} IN (${ids.join(', ')})`, values: [] } }
  }
  const list = JSON.stringify(ids)
  // Without the index the numbers are read in order, and those of so many are soon found.
  const check = { text: `+n.${column} IN (SELECT value FROM json_each(?))`, values: [list] }
  const hits =
    kind === 'userId' ? numbersOfUsers(db, list) : ids.reduce((sum, id) => sum + tallyOf(db, kind, id), 0)
  const few = numbersWhere(`n.${column} IN (SELECT value FROM json_each(?))`, list)
  return { legs: [hits <= sortedLimit ? few : numbersWhere(check.text, list)], check }
}

/**
 * What a text stands for: part of a number, of a billing reference ID or service info, or of the name of a sub account,
 * SIP trunk, carrier or user; null for a text that narrows nothing.
 */
export function searchFor(db: ReadDb, text: string): TextSearch | null {
  const trimmed = text.normalize('NFC').trim()
  if (trimmed === '') return null
  const kinds = Object.keys(named) as (keyof typeof named)[]
  const parts = [
    digitsSearch(trimmed) ?? nothing,
    byLabels(trimmed),
    ...kinds.map((kind) => byName(db, kind, trimmed)),
  ]
  return {
    legs: parts.flatMap(({ legs }) => legs),
    check: anyOf(parts.flatMap(({ legs, check }) => (legs.length === 0 ? [] : [check]))),
  }
}
