import type { Id, Named } from '../../contract/values.ts'
import { nameKey } from '../directory/names.ts'
import { expectChanges, sql, type ReadDb, type WriteDb } from '../file/connection.ts'
import { countRowsUpTo, fragment, selectRows, verbatim, type Fragment } from '../file/fragment.ts'
import { anyOf } from '../list/condition.ts'
import { lengths, type KeyRange } from '../numbers/numberKey.ts'
import { contains } from '../search/patterns.ts'

/** A range as it is stored. */
export interface StoredRange extends KeyRange {
  readonly id: Id
  readonly name: string
  readonly carrier: Named | null
  /** A day, as ISO 8601 has it. */
  readonly receivedOn: string | null
  readonly note: string | null
}

/** What is written of a range. */
export interface NewRange extends KeyRange {
  readonly name: string
  readonly carrierId: Id | null
  readonly receivedOn: string | null
  readonly note: string | null
}

interface RangeRecord {
  id: number
  first_key: number
  last_key: number
  name: string
  carrier_id: number | null
  carrier: string | null
  received_on: string | null
  note: string | null
}

const from = verbatim('FROM ranges LEFT JOIN carriers ON carriers.id = ranges.carrier_id')
const select = fragment`SELECT ranges.id, first_key, last_key, ranges.name, carrier_id, carriers.name AS carrier,
  received_on, note ${from}`

const toRange = (record: RangeRecord): StoredRange => ({
  id: record.id,
  first: record.first_key,
  last: record.last_key,
  name: record.name,
  carrier:
    record.carrier_id === null || record.carrier === null
      ? null
      : { id: record.carrier_id, name: record.carrier },
  receivedOn: record.received_on,
  note: record.note,
})

const first = (db: ReadDb, where: Fragment): StoredRange | null => {
  const [record] = selectRows<RangeRecord>(db, fragment`${select} WHERE ${where} LIMIT 1`)
  return record === undefined ? null : toRange(record)
}

/** One range, or null when there is none with this id. */
export const findRange = (db: ReadDb, id: Id) => first(db, fragment`ranges.id = ${id}`)

/**
 * A range that has a number of these; numbers with more or fewer digits are others.
 * @param but a range that is not looked at
 */
export function findOverlap(db: ReadDb, keys: KeyRange, but: Id | null): StoredRange | null {
  return first(
    db,
    fragment`first_key <= ${keys.last} AND last_key >= ${keys.first}
      AND (first_key - ${keys.first}) % ${lengths} = 0 AND ranges.id <> ${but ?? 0} ORDER BY first_key`,
  )
}

/** Ranges in the order of their numbers, those whose name or carrier contains `text`. */
export function listRanges(
  db: ReadDb,
  { text = '', offset, limit }: { text?: string | undefined; offset: number; limit: number },
): { rows: StoredRange[]; total: number } {
  const key = nameKey(text)
  const where =
    key === ''
      ? fragment`1`
      : anyOf([
          contains(verbatim('ranges.name_key'), key),
          contains(verbatim(`coalesce(carriers.name_key, '')`), key),
        ])
  const records = selectRows<RangeRecord>(
    db,
    fragment`${select} WHERE ${where} ORDER BY first_key, ranges.id LIMIT ${limit} OFFSET ${offset}`,
  )
  return {
    rows: records.map(toRange),
    total: countRowsUpTo(db, fragment`SELECT 1 ${from} WHERE ${where}`, -1),
  }
}

/** How many ranges a carrier delivered. */
export function countRangesOf(db: ReadDb, carrierId: Id): number {
  return sql<[Id], number>(db, 'SELECT count(*) FROM ranges WHERE carrier_id = ?').pluck().get(carrierId) ?? 0
}

type Columns = [number, number, string, string, number | null, string | null, string | null]

const columnsOf = ({ first, last, name, carrierId, receivedOn, note }: NewRange): Columns => [
  first,
  last,
  name,
  nameKey(name),
  carrierId,
  receivedOn,
  note,
]

/** Adds a range; the caller has made sure that no other has its numbers. Returns its id. */
export function insertRange(db: WriteDb, range: NewRange, at: number): Id {
  const result = sql<[...Columns, number]>(
    db,
    `INSERT INTO ranges (first_key, last_key, name, name_key, carrier_id, received_on, note, added_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(...columnsOf(range), at)
  expectChanges(result, 1, 'add range')
  return Number(result.lastInsertRowid)
}

/** Makes another range of one. */
export function updateRange(db: WriteDb, id: Id, range: NewRange): void {
  const result = sql<[...Columns, Id]>(
    db,
    `UPDATE ranges SET first_key = ?, last_key = ?, name = ?, name_key = ?, carrier_id = ?, received_on = ?, note = ?
      WHERE id = ?`,
  ).run(...columnsOf(range), id)
  expectChanges(result, 1, `edit range ${id}`)
}

/** Removes a range; its numbers stay as they are. */
export function removeRange(db: WriteDb, id: Id): void {
  expectChanges(sql<[Id]>(db, 'DELETE FROM ranges WHERE id = ?').run(id), 1, `delete range ${id}`)
}
