import { isAmong } from '../list/condition.ts'
import type { ReadDb } from '../file/connection.ts'
import { fragment, verbatim, type Fragment } from '../file/fragment.ts'
import { namesContaining, type NamedKind } from '../directory/directoryNames.ts'
import { numbersWhere } from './indexScans.ts'
import { nameKey } from '../directory/names.ts'
import { contains } from './patterns.ts'
import { allNumbers, countOfAny, numbersWithUser } from '../counts/valueCounts.ts'
import { anySearch, rankedSearch, type RankedSearch } from './ranking.ts'
import { nowhere, type SearchPlan } from './searchPlan.ts'

/** The numbers of up to so many accounts, trunks or users are read from their index and put in order. */
const namesApart = 2000
/** Where more than one number in so many belongs to somebody, those of thousands are soon found in the list itself. */
const oneIn = 10

/** By whom numbers are found: their column, and that its name is `like` a text. */
const named = {
  subAccountId: {
    column: verbatim('n.sub_account_id'),
    has: (like) => fragment`EXISTS (SELECT 1 FROM sub_accounts WHERE id = n.sub_account_id AND ${like})`,
  },
  sipTrunkId: {
    column: verbatim('n.sip_trunk_id'),
    has: (like) => fragment`EXISTS (SELECT 1 FROM sip_trunks JOIN carriers ON carriers.id = carrier_id
      WHERE sip_trunks.id = n.sip_trunk_id AND (sip_trunks.${like} OR carriers.${like}))`,
  },
  userId: {
    column: verbatim('n.user_id'),
    has: (like) => fragment`EXISTS (SELECT 1 FROM users WHERE id = n.user_id AND ${like})`,
  },
} as const satisfies Record<NamedKind, { column: Fragment; has: (like: Fragment) => Fragment }>

/** The numbers of some accounts, trunks or users. */
function numbersOf(db: ReadDb, kind: NamedKind, ids: readonly number[]): SearchPlan {
  const { column } = named[kind]
  const [only] = ids
  if (only === undefined) return nowhere
  const size = kind === 'userId' ? {} : { size: countOfAny(db, kind, ids) }
  if (size.size === 0) return nowhere
  const condition = isAmong(column, ids)
  const isUnordered = ids.length > 1
  return {
    scans: [{ ...numbersWhere(condition), ...size, isUnordered }],
    check: fragment`+${condition}`,
  }
}

/** The numbers of all whose name contains a text, where those are very many. */
function numbersOfMany(db: ReadDb, kind: NamedKind, key: string): SearchPlan {
  const check = named[kind].has(contains(verbatim('name_key'), key))
  const someones = kind === 'userId' ? numbersWithUser(db) : null
  if (someones === null || oneIn * someones > allNumbers(db)) {
    return { scans: [{ ...numbersWhere(check), goesThroughAll: true }], check }
  }
  // Else SQLite might take the order of the list, and look at every number.
  const scan = numbersWhere(fragment`n.user_id IS NOT NULL AND ${check}`)
  return { scans: [{ ...scan, from: 'numbers AS n INDEXED BY numbers_by_user', isUnordered: true }], check }
}

/** The same numbers, found where all are looked at in their order anyway. */
function inPassing({ scans, check }: SearchPlan): SearchPlan {
  return scans.length === 0 ? nowhere : { scans: [{ ...numbersWhere(check), goesThroughAll: true }], check }
}

function byName(db: ReadDb, kind: NamedKind, key: string, isCommon: boolean): RankedSearch {
  const found = namesContaining(db, kind, key, namesApart + 1)
  const havingNames = (isMeant: (name: string) => boolean) => {
    const ids = found.filter((each) => isMeant(each.key)).map(({ id }) => id)
    return numbersOf(db, kind, [...new Set(ids)])
  }
  // Thousands of names have this part: none of them ranks first.
  if (found.length > namesApart) {
    const many = numbersOfMany(db, kind, key)
    return rankedSearch(isCommon ? inPassing(many) : many)
  }
  const all = havingNames(() => true)
  return rankedSearch(isCommon ? inPassing(all) : all, {
    exact: havingNames((name) => name === key),
    begins: havingNames((name) => name.startsWith(key)),
  })
}

/**
 * Numbers of the sub accounts, SIP trunks, carriers and users whose name contains a text.
 * @param isCommon whether so many numbers have the text anyway that they are read in order
 */
export function nameSearch(db: ReadDb, text: string, { isCommon }: { isCommon: boolean }): RankedSearch {
  const key = nameKey(text)
  return anySearch((Object.keys(named) as NamedKind[]).map((kind) => byName(db, kind, key, isCommon)))
}
