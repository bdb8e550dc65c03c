import { countryCodeOf, nationalPart } from '../../contract/text/dialled.ts'
import { sql, type ReadDb } from '../file/connection.ts'
import { beforeAllKeys, e164Of, keysBeginning, type KeyRange } from '../numbers/numberKey.ts'

/** Where numbers are kept by their keys: those in the inventory, and those that have left it. */
export type NumberTable = 'numbers' | 'gone_numbers'

/** Which country codes there are numbers of: each is one step in the table, however many they are. */
function codesIn(db: ReadDb, table: NumberTable): string[] {
  const next = sql<[number], number>(
    db,
    `SELECT key FROM ${table} WHERE key > ? ORDER BY key LIMIT 1`,
  ).pluck()
  const codes: string[] = []
  for (let after = beforeAllKeys; ;) {
    const found = next.get(after)
    if (found === undefined) return codes
    const code = countryCodeOf(e164Of(found).slice(1))
    codes.push(code)
    after = keysBeginning(code)?.last ?? found
  }
}

function hasAny(db: ReadDb, table: NumberTable, { first, last }: KeyRange): boolean {
  const any = sql<[number, number]>(db, `SELECT 1 FROM ${table} WHERE key BETWEEN ? AND ? LIMIT 1`)
  return any.get(first, last) !== undefined
}

/**
 * Gives the beginnings of numbers, from the country code on, that are dialled within their country as some digits, or
 * begin so; only those that numbers have.
 * @param tables where the numbers are looked for, as they are now
 */
export function nationalBeginnings(
  db: ReadDb,
  tables: readonly NumberTable[] = ['numbers'],
): (digits: string) => string[] {
  const codes = tables.flatMap((table) => codesIn(db, table).map((code) => ({ table, code })))
  return (digits) => {
    const found = codes.flatMap(({ table, code }) => {
      const part = nationalPart(digits, code)
      const keys = part === null ? null : keysBeginning(`${code}${part}`)
      return keys !== null && hasAny(db, table, keys) ? [`${code}${part}`] : []
    })
    return [...new Set(found)]
  }
}
