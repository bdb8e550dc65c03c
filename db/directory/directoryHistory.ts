import type { DirectoryKind } from '../../contract/accounts.ts'
import type { DirectoryChange } from '../../contract/life/directoryActs.ts'
import type { Operation } from '../../contract/history.ts'
import type { Id } from '../../contract/values.ts'
import { sql, type ReadDb } from '../file/connection.ts'
import { fragment, verbatim, type Fragment } from '../file/fragment.ts'
import { latestOf, ownerOf, tableOf } from '../schema/directoryState.ts'
import { contains } from '../search/patterns.ts'

/** An entry as a line of the history keeps it: see `entryJson`. */
export interface KeptEntry {
  readonly id: Id
  readonly name: string
  /** The owner's `uid`, in hexadecimal digits. */
  readonly owner: string | null
  readonly addedAt: number
  readonly archivedAt: number | null
  readonly custom: Readonly<Record<string, unknown>> | null
}

function keptEntry(json: string | null): KeptEntry | null {
  // The guards take nothing into the history that is not the JSON of a row.
  return json === null ? null : (JSON.parse(json) as KeptEntry)
}

interface ChangeRecord {
  readonly kind: DirectoryKind
  readonly before: string | null
  readonly after: string | null
}

/** The owner's name now; of one that is gone, the last that it had. */
function ownerName(db: ReadDb, kind: DirectoryKind, uid: string | null): string | null {
  const owned = ownerOf(tableOf[kind])
  if (owned === null || uid === null) return null
  return (
    sql<[{ uid: string }], string>(
      db,
      `SELECT coalesce((SELECT name FROM ${owned.owner} WHERE uid = unhex(:uid)),
        (SELECT before ->> 'name' FROM directory_history WHERE id = ${latestOf('unhex(:uid)')}))`,
    )
      .pluck()
      .get({ uid }) ?? null
  )
}

function toChange(db: ReadDb, { kind, before: from, after: to }: ChangeRecord): DirectoryChange {
  const before = keptEntry(from)
  const after = keptEntry(to)
  const shown = (entry: KeptEntry | null) =>
    entry && {
      name: entry.name,
      owner: ownerName(db, kind, entry.owner),
      isArchived: entry.archivedAt !== null,
    }
  const id = (after ?? before)?.id
  if (id === undefined) throw new Error('the history has a change of nothing')
  return { id, kind, before: shown(before), after: shown(after) }
}

/** Which entries of the directory an operation changed; null where none. */
export function directoryPart(db: ReadDb, operationId: Id): Operation['directory'] {
  const summary = sql<[Id], { count: number; kind: DirectoryKind; last: DirectoryKind }>(
    db,
    'SELECT count(*) AS count, min(kind) AS kind, max(kind) AS last FROM directory_history WHERE operation_id = ?',
  ).get(operationId)
  const [first] = changesOf(db, operationId, { offset: 0, limit: 1 })
  if (summary === undefined || first === undefined) return null
  const { count, kind, last } = summary
  return { count, kind: kind === last ? kind : null, first }
}

function changesOf(db: ReadDb, operationId: Id, { offset, limit }: Page): DirectoryChange[] {
  return sql<[Id, number, number], ChangeRecord>(
    db,
    'SELECT kind, before, after FROM directory_history WHERE operation_id = ? ORDER BY id LIMIT ? OFFSET ?',
  )
    .all(operationId, limit, offset)
    .map((record) => toChange(db, record))
}

interface Page {
  readonly offset: number
  readonly limit: number
}

/** What an operation did to the directory, in the order in which it was done. */
export function directoryChanges(
  db: ReadDb,
  operationId: Id,
  page: Page,
): { rows: DirectoryChange[]; total: number } {
  const total = sql<[Id], number>(db, 'SELECT count(*) FROM directory_history WHERE operation_id = ?').pluck()
  return { rows: changesOf(db, operationId, page), total: total.get(operationId) ?? 0 }
}

/** The operations on `operations AS o` that changed an entry whose name contains a text, before or after. */
export function ofEntriesCalled(text: string): Fragment {
  const named = (column: string) => contains(verbatim(`d.${column} ->> 'name'`), text)
  return fragment`o.id IN (SELECT d.operation_id FROM directory_history AS d WHERE ${named('after')} OR ${named('before')})`
}

/** What an operation made of one entry in all. */
export interface EntryOutcome {
  readonly kind: DirectoryKind
  readonly uid: Buffer
  readonly before: KeptEntry | null
  readonly after: KeptEntry | null
  /** Whether the entry is still as the operation left it. */
  readonly isCurrent: boolean
}

interface OutcomeRecord extends ChangeRecord {
  readonly uid: Buffer
  readonly is_current: 0 | 1
}

/** What an operation made of the entries that it changed, those that it changed last first. */
export function entryOutcomes(db: ReadDb, operationId: Id): EntryOutcome[] {
  const records = sql<[Id], OutcomeRecord>(
    db,
    `SELECT f.kind, f.uid, f.before, l.after,
        l.after IS (SELECT after FROM directory_history WHERE id = ${latestOf('f.uid')}) AS is_current
      FROM (SELECT uid, min(id) AS first_id, max(id) AS last_id FROM directory_history
        WHERE operation_id = ? GROUP BY uid) AS o
      JOIN directory_history AS f ON f.id = o.first_id JOIN directory_history AS l ON l.id = o.last_id
      ORDER BY o.last_id DESC`,
  ).all(operationId)
  return records.map(({ kind, uid, before, after, is_current: isCurrent }) => ({
    kind,
    uid,
    before: keptEntry(before),
    after: keptEntry(after),
    isCurrent: isCurrent === 1,
  }))
}

/** The id of the entry with this `uid`, which a line of the history names; null where it is gone. */
export function idOfUid(db: ReadDb, kind: DirectoryKind, uid: string): Id | null {
  return (
    sql<[string], Id>(db, `SELECT id FROM ${tableOf[kind]} WHERE uid = unhex(?)`).pluck().get(uid) ?? null
  )
}
