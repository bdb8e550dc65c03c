import { ofSources, type ChangedSource } from '../counts/changed.ts'
import { sql, type WriteDb } from '../file/connection.ts'

/** Each value that rows have in fields that people defined; a row of tags is a row of `field_values` for each of them. */
const valuesOf = (rows: string, key: string, custom: string, where: string) => `
  SELECT CAST(held.key AS INTEGER) AS field, one.value AS value, ${key} AS key
  FROM ${rows} CROSS JOIN json_each(${custom}) AS held
    CROSS JOIN json_each(CASE held.type WHEN 'array' THEN held.value ELSE json_array(held.value) END) AS one
  WHERE ${where}`

const differ = 'c.was_custom IS NOT c.is_custom'
const statements = ofSources((from) => [
  `DELETE FROM field_values WHERE (field, value, key) IN (
    ${valuesOf(`temp.${from} AS c`, 'c.key', 'c.was_custom', `c.was_custom IS NOT NULL AND ${differ}`)})`,
  `INSERT INTO field_values (field, value, key)
    ${valuesOf(`temp.${from} AS c`, 'c.key', 'c.is_custom', `c.is_custom IS NOT NULL AND ${differ}`)}
    ORDER BY 1, 2, 3`,
])

/** Brings the values of fields that people defined up to date with the changed numbers. */
export function keepFieldValues(db: WriteDb, from: ChangedSource): void {
  for (const statement of statements[from]) sql(db, statement).run()
}

/** What to compare the values with: all of them read again. */
export const fieldValuesRecount = {
  what: 'field_values',
  kept: 'SELECT field, value, key FROM field_values',
  counted: valuesOf('numbers AS n', 'n.key', 'n.custom', 'n.custom IS NOT NULL'),
} as const
