import { ofSources, type ChangedSource } from '../counts/changed.ts'
import { digitsOf } from '../numbers/numberKey.ts'
import { rowsWritten, sql, type WriteDb } from '../file/connection.ts'
import { labelColumns } from '../schema/stateColumns.ts'

type Prefix = 'was_' | 'is_'

const each = (of: (column: string) => string, between = ', ') => labelColumns.map(of).join(between)
const labelsDiffer = `(${each((column) => `was_${column} IS NOT is_${column}`, ' OR ')})`
/** Whether a number had, or has, any label. */
const hasLabel = (prefix: Prefix) => `(${each((column) => `${prefix}${column} IS NOT NULL`, ' OR ')})`
const columns = each((column) => column)

/** Texts end in line feeds in the indexes: one in the index of digits, two in that of labels. */
const digits = `${digitsOf('key')} || char(10)`
const labels = (prefix: Prefix) => each((column) => `${prefix}${column} || char(10, 10)`)

/** The index is told what a removed text was; it keeps no copy of it. */
const statements = ofSources((from) => [
  `INSERT INTO number_digits (number_digits, rowid, digits) SELECT 'delete', key, ${digits}
    FROM temp.${from} WHERE was_pool_status IS NOT NULL AND is_pool_status IS NULL ORDER BY key`,
  `INSERT INTO number_digits (rowid, digits) SELECT key, ${digits}
    FROM temp.${from} WHERE was_pool_status IS NULL AND is_pool_status IS NOT NULL ORDER BY key`,
  `INSERT INTO number_labels (number_labels, rowid, ${columns})
    SELECT 'delete', key, ${labels('was_')} FROM temp.${from}
    WHERE ${hasLabel('was_')} AND ${labelsDiffer} ORDER BY key`,
  `INSERT INTO number_labels (rowid, ${columns})
    SELECT key, ${labels('is_')} FROM temp.${from}
    WHERE ${hasLabel('is_')} AND ${labelsDiffer} ORDER BY key`,
])

/** Brings the search indexes up to date with the changed numbers. */
export function keepSearch(db: WriteDb, from: ChangedSource): void {
  for (const statement of statements[from]) sql(db, statement).run()
}

const indexes = ['number_digits', 'number_labels'] as const
/** How much one step of tidying writes, in database pages. */
const pagesAtOnce = 64

/**
 * Merges a part of what the transactions have added to the search indexes, which makes searching faster; for when
 * nothing else is to be done.
 * @returns whether there is more to merge
 */
export function tidySearch(db: WriteDb): boolean {
  return db
    .transaction(() =>
      indexes.map((index) => {
        const before = rowsWritten(db)
        sql<[number]>(db, `INSERT INTO ${index} (${index}, rank) VALUES ('merge', ?)`).run(pagesAtOnce)
        // SQLite's documentation gives this as the sign that a merge did nothing.
        return rowsWritten(db) - before >= 2
      }),
    )
    .immediate()
    .some((more) => more)
}
