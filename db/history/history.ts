import { fields, shownFields, type Field, type ShownField } from '../../contract/fields.ts'
import type { CustomFieldChanged, FieldChange, HistoryAct, HistoryEntry } from '../../contract/history.ts'
import type { PoolStatus } from '../../contract/life/statuses.ts'
import type { Id } from '../../contract/values.ts'
import { expectChanges, sql, type ReadDb, type WriteDb } from '../file/connection.ts'
import { customValuesOf } from '../customFields/customValues.ts'
import { fieldName } from '../customFields/fields.ts'
import { momentOf } from './moments.ts'
import { columnsOf } from '../numbers/heldNumbers.ts'
import { e164Of } from '../numbers/numberKey.ts'
import type { NumberIdentity, NumberState } from '../numbers/numbers.ts'
import { entryState, insertSelected, references } from '../schema/stateColumns.ts'

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

/** The fields whose changes are shown: those of the directory, by their names as they were, labels, and the status of the line. */
const shown = (['reference', 'text', 'status', 'date'] as const).flatMap((kind) =>
  shownFields.filter((field) => fields[field].kind === kind),
)

type Shown = Field & { readonly column: string }

/** What an entry shows of a field: a name as it was, where the history keeps it, or as it is now. */
function shownOf(field: ShownField, entry: 'h' | 'p'): string {
  const { column, ofHold }: Shown = fields[field]
  if (ofHold !== undefined) return `CASE WHEN ${entry}.hold = '${ofHold}' THEN ${entry}.${column} END`
  const reference = references.find((each) => each.column === column)
  if (reference === undefined) return `${entry}.${column}`
  const { table, name } = reference
  return name === undefined ? `(SELECT name FROM ${table} WHERE id = ${entry}.${column})` : `${entry}.${name}`
}

/** What an entry shows of a state, as it is after the act and as it was before, and whether it is another. */
type ShownRecord = Readonly<
  Record<`${'is' | 'was'}_${ShownField}`, string | number | null> & Record<`changes_${ShownField}`, 0 | 1>
>

/** The same one of the directory may have had another name by then. */
const selectShown = shown
  .map((field) => {
    const { column, ofHold }: Shown = fields[field]
    const is = shownOf(field, 'h')
    const was = shownOf(field, 'p')
    const isOther = ofHold === undefined ? `h.${column} IS NOT p.${column}` : `${is} IS NOT ${was}`
    return `${is} AS is_${field}, ${was} AS was_${field}, ${isOther} AS changes_${field}`
  })
  .join(', ')

interface EntryRecord extends ShownRecord {
  readonly id: number
  readonly operation_id: number
  readonly at: number
  readonly act: HistoryAct
  readonly key: number
  readonly number_key: number | null
  readonly from_status: PoolStatus | null
  readonly pool_status: PoolStatus | null
  readonly reason: string | null
  readonly is_custom: string | null
  readonly was_custom: string | null
}

const selectEntries = (from: string) => `SELECT h.id, h.operation_id, h.at, h.act, h.key, n.key AS number_key,
    h.from_status, h.pool_status, h.reason, h.custom AS is_custom, p.custom AS was_custom, ${selectShown}
  FROM ${from} LEFT JOIN history AS p ON p.id = h.prior_id LEFT JOIN numbers AS n ON n.key = h.key`

/** A value as the history shows it: moments as the contract has them. */
function asText(field: ShownField, value: string | number | null): string | null {
  return typeof value === 'number' && fields[field].kind === 'date'
    ? momentOf(value)
    : value === null
      ? null
      : String(value)
}

/** A line has a status, Normal as a rule, while its number is there; that it has one then is no change. */
function changesOf(record: EntryRecord): FieldChange[] {
  const bothThere = record.from_status !== null && record.pool_status !== null
  return shown
    .filter((field) => record[`changes_${field}`] === 1 && (bothThere || fields[field].kind !== 'status'))
    .map((field) => ({
      field,
      before: asText(field, record[`was_${field}`]),
      after: asText(field, record[`is_${field}`]),
    }))
}

/** What changes of fields that people defined. */
function customChangesOf(db: ReadDb, { is_custom, was_custom }: EntryRecord): CustomFieldChanged[] {
  if (is_custom === was_custom) return []
  const is = customValuesOf(is_custom)
  const was = customValuesOf(was_custom)
  const ids = Object.keys({ ...was, ...is }).filter(
    (id) => JSON.stringify(is[id]) !== JSON.stringify(was[id]),
  )
  return ids.map((id) => ({
    field: { id: Number(id), name: fieldName(db, Number(id)) },
    before: was[id] ?? null,
    after: is[id] ?? null,
  }))
}

const toEntries = (db: ReadDb, records: readonly EntryRecord[]) =>
  records.map((record) => toEntry(db, record))

function toEntry(db: ReadDb, record: EntryRecord): StoredEntry {
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
    customChanges: customChangesOf(db, record),
    reason: record.reason,
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
  return { rows: toEntries(db, rows), total }
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
  return { rows: toEntries(db, rows), total }
}
