import type { FieldChange, HistoryAct, HistoryEntry } from '../../contract/history.ts'
import type { PoolStatus } from '../../contract/numbers.ts'
import type { Id } from '../../contract/values.ts'
import { expectChanges, sql, type ReadDb, type WriteDb } from '../file/connection.ts'
import { momentOf } from './moments.ts'
import { columnsOf } from '../numbers/heldNumbers.ts'
import { e164Of } from '../numbers/numberKey.ts'
import type { NumberIdentity, NumberState } from '../numbers/numbers.ts'
import { entryState, insertSelected } from '../schema/stateColumns.ts'

export interface NewEntry {
  readonly operationId: Id
  readonly key: number
  readonly at: number
  readonly act: HistoryAct
  /** The number's latest entry; null for one that is not in the inventory. */
  readonly priorId: Id | null
  readonly from: PoolStatus | null
  /** The state after the act. */
  readonly state: NumberState
  /** What the numbering plan says of the number. */
  readonly plan: Pick<NumberIdentity, 'country' | 'numberType'>
}

/** Writes one history entry, with the names as they are now. Returns its id. */
export function writeEntry(db: WriteDb, entry: NewEntry): Id {
  const { key, operationId, at, act, priorId, from, state, plan } = entry
  const values = {
    operationId,
    key,
    at,
    act,
    priorId,
    from,
    country: plan.country,
    number_type: plan.numberType,
    ...columnsOf(state),
  }
  const given = {
    operation_id: ':operationId',
    key: ':key',
    at: ':at',
    act: ':act',
    prior_id: ':priorId',
    from_status: ':from',
    ...entryState((column) => (column in values ? `:${column}` : 'NULL')),
  }
  const result = sql<[typeof values]>(db, insertSelected('history', given)).run(values)
  expectChanges(result, 1, `history of ${e164Of(key)}`)
  return Number(result.lastInsertRowid)
}

/** A history entry without its number's format for the eye. */
export type StoredEntry = Omit<HistoryEntry, 'international'>

/** What an entry shows of a state, as it is after the act and, in other columns, as it was before. */
const shown = [
  'line_status',
  'sub_account_id',
  'sub_account',
  'sip_trunk_id',
  'sip_trunk',
  'user_id',
  'user',
  'billing_reference_id',
  'service_info',
] as const
type Shown = (typeof shown)[number]

type StateRecord<Prefix extends string> = Readonly<{
  [Column in Shown as `${Prefix}${Column}`]:
    (Column extends `${'sub_account' | 'sip_trunk' | 'user'}_id` ? number : string) | null
}>

interface EntryRecord extends StateRecord<''>, StateRecord<'was_'> {
  readonly id: number
  readonly operation_id: number
  readonly at: number
  readonly act: HistoryAct
  readonly key: number
  readonly number_key: number | null
  readonly from_status: PoolStatus | null
  readonly pool_status: PoolStatus | null
}

const selectEntries = (from: string) => `SELECT h.id, h.operation_id, h.at, h.act, h.key, n.key AS number_key,
    h.from_status, h.pool_status, ${shown.map((column) => `h.${column}, p.${column} AS was_${column}`).join(', ')}
  FROM ${from} LEFT JOIN history AS p ON p.id = h.prior_id LEFT JOIN numbers AS n ON n.key = h.key`

/** What an entry has of the directory, each as the entry before it had it and as it has it. */
function referencesOf(record: EntryRecord): { change: FieldChange; isOther: boolean }[] {
  const fields = [
    ['subAccount', 'sub_account'],
    ['sipTrunk', 'sip_trunk'],
    ['user', 'user'],
  ] as const
  return fields.map(([field, column]) => ({
    change: { field, before: record[`was_${column}`], after: record[column] },
    // The same one may have had another name by then.
    isOther: record[`was_${column}_id`] !== record[`${column}_id`],
  }))
}

function changesOf(record: EntryRecord): FieldChange[] {
  const references = referencesOf(record).flatMap(({ change, isOther }) => (isOther ? [change] : []))
  const labels: FieldChange[] = [
    {
      field: 'billingReferenceId',
      before: record.was_billing_reference_id,
      after: record.billing_reference_id,
    },
    { field: 'serviceInfo', before: record.was_service_info, after: record.service_info },
  ]
  const bothThere = record.from_status !== null && record.pool_status !== null
  if (bothThere) {
    labels.push({ field: 'lineStatus', before: record.was_line_status, after: record.line_status })
  }
  return [...references, ...labels.filter(({ before, after }) => before !== after)]
}

function toEntry(record: EntryRecord): StoredEntry {
  return {
    id: record.id,
    operationId: record.operation_id,
    at: momentOf(record.at),
    act: record.act,
    e164: e164Of(record.key),
    numberId: record.number_key,
    from: record.from_status,
    to: record.pool_status,
    changes: changesOf(record),
  }
}

/** A number's history, newest first, whether it is still in the inventory or not. */
export function historyOf(
  db: ReadDb,
  key: number,
  page: { offset: number; limit: number },
): { rows: StoredEntry[]; total: number } {
  const rows = sql<[number, number, number], EntryRecord>(
    db,
    `${selectEntries('history AS h')} WHERE h.key = ? ORDER BY h.id DESC LIMIT ? OFFSET ?`,
  ).all(key, page.limit, page.offset)
  const total = sql<[number], number>(db, 'SELECT count(*) FROM history WHERE key = ?').pluck().get(key) ?? 0
  return { rows: rows.map(toEntry), total }
}

/** The entries of an operation, in the order in which they were written; the page's keys first, their rows after. */
export function entriesOf(
  db: ReadDb,
  operationId: Id,
  page: { offset: number; limit: number },
): { rows: StoredEntry[]; total: number } {
  const rows = sql<[number, number, number], EntryRecord>(
    db,
    selectEntries(`(SELECT id FROM history WHERE operation_id = ? ORDER BY id LIMIT ? OFFSET ?) AS page
      CROSS JOIN history AS h ON h.id = page.id`),
  ).all(operationId, page.limit, page.offset)
  const total =
    sql<[Id], number>(db, 'SELECT entries FROM operation_totals WHERE operation_id = ?')
      .pluck()
      .get(operationId) ?? 0
  return { rows: rows.map(toEntry), total }
}
