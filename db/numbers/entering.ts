import { labelKeys, type Labels } from '../../contract/fields.ts'
import type { NumberType } from '../../contract/numbers.ts'
import type { LineStatus, PoolStatus } from '../../contract/life/statuses.ts'
import type { Id } from '../../contract/values.ts'
import { declareArrived } from '../counts/changed.ts'
import { expectChanges, sql, type ReadDb, type WriteDb } from '../file/connection.ts'
import { insertSelected, labelColumns, type StateColumn } from '../schema/stateColumns.ts'

/** A number on its way into the inventory. */
export interface EnteringNumber {
  readonly key: number
  readonly country: string
  readonly numberType: NumberType
  readonly poolStatus: PoolStatus
  readonly lineStatus: LineStatus
  readonly subAccountId: Id | null
  readonly sipTrunkId: Id | null
  readonly userId: Id | null
  /** An empty text is none. */
  readonly labels: Labels<string>
  /** What it has in fields that people defined, as the column says it. */
  readonly custom: string | null
}

/** The batch that numbers come in, which has just been begun. */
interface EnteringBatch {
  readonly operationId: Id
  readonly batchId: Id
  /** Milliseconds since 1970, UTC. */
  readonly at: number
}

/** Makes what bringing in many needs on the writing connection. */
export function prepareEntering(db: WriteDb): void {
  db.exec(`CREATE TEMP TABLE IF NOT EXISTS entering (
    history_id INTEGER PRIMARY KEY, batch_id INTEGER NOT NULL, key INTEGER NOT NULL, country TEXT NOT NULL,
    number_type TEXT NOT NULL, pool_status TEXT NOT NULL, line_status TEXT NOT NULL, sub_account_id INTEGER,
    sip_trunk_id INTEGER, user_id INTEGER, custom TEXT, ${labelColumns.map((column) => `${column} TEXT`).join(', ')}) STRICT`)
  db.exec(`${declareArrived({ ...entering, batch_id: 'e.batch_id' })} FROM temp.entering AS e`)
}

const wait = `INSERT INTO temp.entering (history_id, batch_id, key, country, number_type, pool_status, line_status,
    sub_account_id, sip_trunk_id, user_id, custom, ${labelColumns.join(', ')})
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?${", nullif(?, '')".repeat(labelColumns.length)})`

/** What comes in with a number; all else of its state is empty. */
const entering = {
  country: 'e.country',
  number_type: 'e.number_type',
  pool_status: 'e.pool_status',
  line_status: 'e.line_status',
  sub_account_id: 'e.sub_account_id',
  sip_trunk_id: 'e.sip_trunk_id',
  user_id: 'e.user_id',
  custom: 'e.custom',
  ...Object.fromEntries(labelColumns.map((column) => [column, `e.${column}`])),
} satisfies Partial<Record<StateColumn, string>>

/** The entries get the ids that follow the last one, in this order. */
const writeHistory = `${insertSelected('history', {
  operation_id: ':operationId',
  key: 'e.key',
  at: ':at',
  act: "'pool.import'",
  ...entering,
  sub_account: 'account.name',
  sip_trunk: 'trunk.name',
  user: 'person.name',
})}
  FROM temp.entering AS e LEFT JOIN sub_accounts AS account ON account.id = e.sub_account_id
    LEFT JOIN sip_trunks AS trunk ON trunk.id = e.sip_trunk_id LEFT JOIN users AS person ON person.id = e.user_id WHERE e.history_id > :last ORDER BY e.history_id`

const writeNumbers = `${insertSelected('numbers', {
  key: 'e.key',
  ...entering,
  batch_id: 'e.batch_id',
  added_at: 'h.at',
  changed_at: 'h.at',
  history_id: 'h.id',
})}
  FROM temp.entering AS e CROSS JOIN history AS h ON h.id = e.history_id AND h.key = e.key ORDER BY e.history_id`

/** Begins to bring in the batches of a transaction. */
export function beginEntering(db: WriteDb): void {
  sql(db, 'DELETE FROM temp.entering').run()
}

/**
 * Writes the history of a batch, in the order of its numbers, with one statement. Its operation has to be the latest.
 * The caller has made sure that the numbers may come in, and brings them in with `insertEntered`.
 */
export function insertEntries(
  db: WriteDb,
  { operationId, batchId, at }: EnteringBatch,
  numbers: readonly EnteringNumber[],
): void {
  const last = sql<[], number>(db, 'SELECT coalesce(max(id), 0) FROM history').pluck().get() ?? 0
  const entering = sql<(string | number | null)[]>(db, wait)
  for (const [index, number] of numbers.entries()) {
    entering.run(
      last + index + 1,
      batchId,
      number.key,
      number.country,
      number.numberType,
      number.poolStatus,
      number.lineStatus,
      number.subAccountId,
      number.sipTrunkId,
      number.userId,
      number.custom,
      ...labelKeys.map((key) => number.labels[key]),
    )
  }
  const written = sql<[{ operationId: Id; at: number; last: number }]>(db, writeHistory).run({
    operationId,
    at,
    last,
  })
  expectChanges(written, numbers.length, `history of batch ${batchId}`)
}

/**
 * Brings in the numbers of all batches whose history was written since `beginEntering`, with one statement: a statement
 * keeps each page that it changes, to be able to take it back, and batches change mostly the same pages of the indexes.
 */
export function insertEntered(db: WriteDb): void {
  const count = sql<[], number>(db, 'SELECT count(*) FROM temp.entering').pluck().get() ?? 0
  expectChanges(sql(db, writeNumbers).run(), count, 'numbers that enter')
}

/**
 * Whether all that was written after a history entry, up to the last, are numbers that came in with the latest
 * `insertEntered`, none of which was ever there before.
 */
export function hasOnlyEntered(db: ReadDb, after: number, last: number): boolean {
  const entered = sql<[{ after: number; last: number }], 0 | 1>(
    db,
    `SELECT count(*) = :last - :after AND min(history_id) = :after + 1 AND max(history_id) = :last
        AND NOT EXISTS (SELECT 1 FROM temp.entering AS e CROSS JOIN gone_numbers AS gone ON gone.key = e.key)
      FROM temp.entering`,
  )
  return entered.pluck().get({ after, last }) === 1
}
