import type { Condition } from './condition.ts'
import { sql, type ReadDb } from './connection.ts'
import { numbersWhere } from './legs.ts'
import { nameKey } from './names.ts'
import { containing } from './patterns.ts'
import { allNumbers, numbersWithUser, tallyOfAll } from './tallies.ts'
import { eitherOf, nowhere, type TextSearch, type Way } from './ways.ts'

/** The numbers of up to so many accounts, trunks or users are read from their index and put in order. */
const namesApart = 2000
/** Where more than one number in so many belongs to somebody, those of thousands are soon found in the list itself. */
const oneIn = 10

const like = String.raw`name_key LIKE :part ESCAPE '\'`
const named = {
  subAccountId: {
    column: 'sub_account_id',
    found: `SELECT id, name_key AS key FROM sub_accounts WHERE ${like}`,
    has: `EXISTS (SELECT 1 FROM sub_accounts WHERE id = n.sub_account_id AND ${like})`,
  },
  sipTrunkId: {
    column: 'sip_trunk_id',
    found: `SELECT id, name_key AS key FROM sip_trunks WHERE ${like}
      UNION ALL SELECT sip_trunks.id, carriers.name_key FROM carriers JOIN sip_trunks ON carrier_id = carriers.id
      WHERE carriers.${like}`,
    has: `EXISTS (SELECT 1 FROM sip_trunks JOIN carriers ON carriers.id = carrier_id
      WHERE sip_trunks.id = n.sip_trunk_id AND (sip_trunks.${like} OR carriers.${like}))`,
  },
  userId: {
    column: 'user_id',
    found: `SELECT id, name_key AS key FROM users WHERE ${like}`,
    has: `EXISTS (SELECT 1 FROM users WHERE id = n.user_id AND ${like})`,
  },
} as const
type Kind = keyof typeof named

/** The numbers of some accounts, trunks or users. */
function numbersOf(db: ReadDb, kind: Kind, ids: readonly number[]): Way {
  const { column } = named[kind]
  const [only] = ids
  if (only === undefined) return nowhere
  const size = kind === 'userId' ? {} : { size: tallyOfAll(db, kind, ids) }
  if (size.size === 0) return nowhere
  if (ids.length === 1) {
    return {
      legs: [{ ...numbersWhere(`n.${column} = ?`, only), ...size }],
      check: { text: `+n.${column} = ?`, values: [only] },
    }
  }
  const list = JSON.stringify(ids)
  const condition = `n.${column} IN (SELECT value FROM json_each(?))`
  return {
    legs: [{ ...numbersWhere(condition, list), ...size, isUnordered: true }],
    check: { text: `+${condition}`, values: [list] },
  }
}

/** The numbers of all whose name contains a text, where those are very many. */
function numbersOfMany(db: ReadDb, kind: Kind, part: string): Way {
  const { has } = named[kind]
  const values = has
    .split(':part')
    .slice(1)
    .map(() => part)
  const check: Condition = { text: has.replaceAll(':part', '?'), values }
  const someones = kind === 'userId' ? numbersWithUser(db) : null
  if (someones === null || oneIn * someones > allNumbers(db)) {
    return { legs: [{ ...numbersWhere(check.text, ...values), isScan: true }], check }
  }
  // Else SQLite might take the order of the list, and look at every number.
  const leg = numbersWhere(`n.user_id IS NOT NULL AND ${check.text}`, ...values)
  return { legs: [{ ...leg, from: 'numbers AS n INDEXED BY numbers_by_user', isUnordered: true }], check }
}

function byName(db: ReadDb, kind: Kind, key: string): TextSearch {
  const part = containing(key)
  const found = sql<[{ part: string }], { id: number; key: string }>(
    db,
    `${named[kind].found} LIMIT ${namesApart + 1}`,
  ).all({ part })
  const wayTo = (isMeant: (name: string) => boolean) => {
    const ids = found.filter((each) => isMeant(each.key)).map(({ id }) => id)
    return numbersOf(db, kind, [...new Set(ids)])
  }
  // Of names that thousands have a part of, none is nearer than another.
  if (found.length > namesApart) {
    return { ...numbersOfMany(db, kind, part), exact: nowhere, begins: nowhere, ends: nowhere }
  }
  return {
    ...wayTo(() => true),
    exact: wayTo((name) => name === key),
    begins: wayTo((name) => name.startsWith(key)),
    ends: nowhere,
  }
}

/** Numbers of the sub accounts, SIP trunks, carriers and users whose name contains a text. */
export function nameSearch(db: ReadDb, text: string): TextSearch {
  const key = nameKey(text)
  const ways = (Object.keys(named) as Kind[]).map((kind) => byName(db, kind, key))
  return {
    ...eitherOf(ways),
    exact: eitherOf(ways.map(({ exact }) => exact)),
    begins: eitherOf(ways.map(({ begins }) => begins)),
    ends: nowhere,
  }
}
