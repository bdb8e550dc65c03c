import { countryCodeOf, nationalPart } from '../../contract/dialled.ts'
import { sql, type ReadDb } from '../file/connection.ts'

/** Where numbers are kept by their digits: those in the inventory, and those that have left it. */
export type NumberTable = 'numbers' | 'gone_numbers'

/** The numbers from one to another. */
export interface NumberRange {
  readonly first: number
  readonly last: number
}

/** Numbers of one length that have the same country code. */
interface Kind {
  readonly table: NumberTable
  readonly code: string
  readonly length: number
}

/** Which country codes there are numbers of, in which lengths: each is one step in the table, however many they are. */
function kindsIn(db: ReadDb, table: NumberTable): Kind[] {
  const next = sql<[number], number>(
    db,
    `SELECT e164 FROM ${table} WHERE e164 >= ? ORDER BY e164 LIMIT 1`,
  ).pluck()
  const kinds: Kind[] = []
  for (let from = 0; ;) {
    const found = next.get(from)
    if (found === undefined) return kinds
    const digits = String(found)
    const code = countryCodeOf(digits)
    kinds.push({ table, code, length: digits.length })
    from = (Number(code) + 1) * 10 ** (digits.length - code.length)
  }
}

/**
 * Gives the ranges in which there are numbers that are dialled within their country as some digits, or begin so. A range
 * of one number is that number as a whole.
 * @param tables where the numbers are looked for, as they are now
 */
export function nationalRanges(
  db: ReadDb,
  tables: readonly NumberTable[] = ['numbers'],
): (digits: string) => NumberRange[] {
  const kinds = tables.flatMap((table) => kindsIn(db, table))
  return (digits) => {
    const found = kinds.flatMap(({ table, code, length }) => {
      const part = nationalPart(digits, code)
      if (part === null || code.length + part.length > length) return []
      const step = 10 ** (length - code.length - part.length)
      const first = Number(`${code}${part}`) * step
      const range = { first, last: first + step - 1 }
      const any = sql<[number, number]>(db, `SELECT 1 FROM ${table} WHERE e164 BETWEEN ? AND ? LIMIT 1`)
      return any.get(range.first, range.last) === undefined ? [] : [range]
    })
    return [...new Map(found.map((range) => [`${range.first} ${range.last}`, range])).values()]
  }
}
