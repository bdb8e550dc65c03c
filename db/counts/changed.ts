import { insertSelected, ofLabelColumns, type Given, type StateColumn } from '../schema/stateColumns.ts'

/** What of a number is looked at by what derives from the history, with what each is. */
const columns = {
  pool_status: 'TEXT',
  line_status: 'TEXT',
  sub_account_id: 'INTEGER',
  sip_trunk_id: 'INTEGER',
  user_id: 'INTEGER',
  ...ofLabelColumns('TEXT' as const),
  custom: 'TEXT',
  country: 'TEXT',
  number_type: 'TEXT',
  batch_id: 'INTEGER',
} as const satisfies Partial<Record<StateColumn | 'batch_id', string>>
type ChangedColumn = keyof typeof columns

// The keys of the table are its columns.
const names = Object.keys(columns) as ChangedColumn[]
const prefixed = (prefix: string) => names.map((name) => `${prefix}${name} ${columns[name]}`).join(', ')

/**
 * What the writes since the last keeping have made of each number: how it was and how it is, by number. Columns that
 * begin with `was_` are empty for a number that was not in the inventory, those with `is_` for one that no longer is.
 */
export const changedNumbers = `CREATE TEMP TABLE IF NOT EXISTS changed (
  key INTEGER PRIMARY KEY, ${prefixed('was_')}, ${prefixed('is_')}) STRICT`

/**
 * Where the changed numbers are: in that table, or, where all of them have just come in, in a view of the same columns
 * over the rows that arrived. To compare what each was with what it is takes a fifth longer.
 */
export type ChangedSource = 'changed' | 'arrived'

/** Something made for each place where changed numbers can be. */
export function ofSources<T>(each: (from: ChangedSource) => T): Readonly<Record<ChangedSource, T>> {
  return { changed: each('changed'), arrived: each('arrived') }
}

/** The columns of changed numbers with what each was and is. */
function wasAndIs(
  key: string,
  was: (column: ChangedColumn) => string,
  is: (column: ChangedColumn) => string,
): Given {
  return {
    key,
    ...Object.fromEntries(names.map((name) => [`was_${name}`, was(name)])),
    ...Object.fromEntries(names.map((name) => [`is_${name}`, is(name)])),
  }
}

/**
 * Declares the view of numbers that come in; it goes on with where they are from.
 * @param is what is given of each; all else is empty
 */
export function declareArrived(is: Partial<Record<ChangedColumn, string>>): string {
  const columns = wasAndIs(
    'key',
    () => 'NULL',
    (column) => is[column] ?? 'NULL',
  )
  const selected = Object.entries(columns).map(([name, value]) => `${value} AS ${name}`)
  return `CREATE TEMP VIEW IF NOT EXISTS arrived AS SELECT ${selected.join(', ')}`
}

/** An INSERT of changed numbers; it goes on with where they are from. */
const insertWasAndIs = (...given: Parameters<typeof wasAndIs>) =>
  insertSelected('temp.changed', wasAndIs(...given))

/** An INSERT of numbers of which some columns become another; it goes on with where they are from. */
export function insertChanged(to: Partial<Record<ChangedColumn, string>>): string {
  return insertWasAndIs(
    'key',
    (column) => column,
    (column) => to[column] ?? column,
  )
}

/** What an entry says of the number, rather than the one before it: no act changes it. */
const saidByAll: readonly string[] = ['country', 'number_type']

/**
 * A number's state before is in the entry before its first new one, which is the one that is not ignored. The batch of a
 * number is in its row; of one that was removed meanwhile, in the tombstone. None was, where the first new entry is the
 * number's last.
 */
export const findChanged = `${insertWasAndIs(
  'h.key',
  (column) => {
    if (column === 'pool_status') return 'h.from_status'
    if (column === 'batch_id') {
      return `CASE WHEN h.from_status IS NULL THEN NULL WHEN t.id IS NULL THEN n.batch_id ELSE t.tombstone ->> 'batchId' END`
    }
    return saidByAll.includes(column)
      ? `CASE WHEN h.from_status IS NOT NULL THEN h.${column} END`
      : `p.${column}`
  },
  (column) => `n.${column}`,
).replace('INSERT', 'INSERT OR IGNORE')}
  FROM history AS h NOT INDEXED
  LEFT JOIN history AS p ON p.id = h.prior_id
  LEFT JOIN numbers AS n ON n.key = h.key
  LEFT JOIN history AS t ON t.id = CASE WHEN h.from_status IS NULL OR h.id = n.history_id THEN NULL
    WHEN h.pool_status IS NULL THEN h.id
    ELSE (SELECT min(id) FROM history WHERE key = h.key AND id > :kept AND pool_status IS NULL) END
  WHERE h.id > :kept ORDER BY h.id`
