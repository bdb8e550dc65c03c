import type { CustomField, CustomKind } from '../../contract/customFields.ts'
import type { Id } from '../../contract/values.ts'
import { nameKey } from '../directory/names.ts'
import { sql, type ReadDb, type WriteDb } from '../file/connection.ts'

interface FieldRecord {
  readonly id: number
  readonly kind: CustomKind
  readonly name: string
  readonly choices: string
  readonly retired_at: number | null
  readonly numbers: number | null
}

/** A number has one value of a field, or several tags, which are counted as one. */
const counted = '(SELECT count(DISTINCT key) FROM field_values WHERE field = f.id)'
const selectFields = (numbers = 'NULL') =>
  `SELECT f.id, f.kind, f.name, f.choices, f.retired_at, ${numbers} AS numbers FROM fields AS f`

const toField = ({ id, kind, name, choices, retired_at, numbers }: FieldRecord): CustomField => ({
  id,
  kind,
  name,
  // Written as such a list.
  choices: JSON.parse(choices) as string[],
  isRetired: retired_at !== null,
  numbers,
})

/**
 * All fields that people defined, those in use in their order and then the retired ones.
 * @param isCounted whether it is said how many numbers have a value, which takes a while
 */
export function listFields(db: ReadDb, isCounted = false): CustomField[] {
  return sql<[], FieldRecord>(
    db,
    `${selectFields(isCounted ? counted : 'NULL')} ORDER BY f.retired_at IS NOT NULL, f.place, f.id`,
  )
    .all()
    .map(toField)
}

/** One field; null where there is none of this id. */
export function findField(db: ReadDb, id: Id): CustomField | null {
  const record = sql<[Id], FieldRecord>(db, `${selectFields()} WHERE f.id = ?`).get(id)
  return record === undefined ? null : toField(record)
}

/** What a field is called; fields are never deleted. */
export function fieldName(db: ReadDb, id: Id): string {
  return sql<[Id], string>(db, 'SELECT name FROM fields WHERE id = ?').pluck().get(id) ?? String(id)
}

/** The field in use that has this name, whatever the case; null where there is none. */
export function fieldNamed(db: ReadDb, name: string): CustomField | null {
  const record = sql<[string], FieldRecord>(
    db,
    `${selectFields()} WHERE f.name_key = ? AND f.retired_at IS NULL`,
  ).get(nameKey(name))
  return record === undefined ? null : toField(record)
}

/**
 * Makes a field, after all others.
 * @param at milliseconds since 1970, UTC
 * @returns its id
 */
export function insertField(
  db: WriteDb,
  { kind, name, choices }: Pick<CustomField, 'kind' | 'name' | 'choices'>,
  at: number,
): Id {
  const { lastInsertRowid } = sql<(string | number)[]>(
    db,
    `INSERT INTO fields (kind, name, name_key, choices, place, added_at)
      VALUES (?, ?, ?, ?, (SELECT coalesce(max(place), 0) + 1 FROM fields), ?)`,
  ).run(kind, name, nameKey(name), JSON.stringify(choices), at)
  return Number(lastInsertRowid)
}

/** Gives a field another name and, where it is a choice, other words. */
export function changeField(db: WriteDb, id: Id, name: string, choices: readonly string[]): void {
  sql<[string, string, string, Id]>(
    db,
    'UPDATE fields SET name = ?, name_key = ?, choices = ? WHERE id = ?',
  ).run(name, nameKey(name), JSON.stringify(choices), id)
}

/**
 * Takes a field out of use, or back into it, as the last one.
 * @param at milliseconds since 1970, UTC; null for back into use
 */
export function retireField(db: WriteDb, id: Id, at: number | null): void {
  sql<[number | null, Id]>(
    db,
    'UPDATE fields SET retired_at = ?, place = (SELECT max(place) + 1 FROM fields) WHERE id = ?',
  ).run(at, id)
}

/** Puts the fields into this order; those that are not named stay behind them. */
export function orderFields(db: WriteDb, ids: readonly Id[]): void {
  const place = sql<[number, Id]>(db, 'UPDATE fields SET place = ? WHERE id = ?')
  sql<[number]>(db, 'UPDATE fields SET place = place + ?').run(ids.length)
  for (const [index, id] of ids.entries()) place.run(index + 1, id)
}

/** Which of some words of a choice numbers have. */
export function choicesHeld(db: ReadDb, id: Id, choices: readonly string[]): string[] {
  const isHeld = sql<[Id, string], 0 | 1>(
    db,
    'SELECT EXISTS (SELECT 1 FROM field_values WHERE field = ? AND value = ?)',
  ).pluck()
  return choices.filter((choice) => isHeld.get(id, choice) === 1)
}
