import { SourceSettings, type Source } from '../../contract/sheets/sources.ts'
import type { Comparison, NumberUpdate } from '../../contract/sheets/sheets.ts'
import type { Id } from '../../contract/values.ts'
import { nameKey } from '../directory/names.ts'
import { sql, type ReadDb, type WriteDb } from '../file/connection.ts'
import { momentOf } from '../history/moments.ts'

interface SourceRecord {
  readonly id: number
  readonly name: string
  readonly file: string
  readonly compared_at: number
  readonly settings: string
  readonly open_differences: number
  readonly history_id: number
}

/** All sources, by name. */
export function listSources(db: ReadDb): Source[] {
  return sql<[], SourceRecord>(db, 'SELECT * FROM sources ORDER BY name_key')
    .all()
    .map(({ id, name, file, compared_at, settings, open_differences }) => ({
      id,
      name,
      file,
      comparedAt: momentOf(compared_at),
      openDifferences: open_differences,
      ...SourceSettings.parse(JSON.parse(settings)),
    }))
}

/** A source as the next comparison with it needs it. */
export interface KnownSource {
  readonly id: Id
  /** The newest history entry when the last comparison ended. */
  readonly historyId: number
  /** Differences that stayed then. */
  readonly open: number
}

/** A source by its name; null where there is none. */
export function findSource(db: ReadDb, name: string): KnownSource | null {
  const record = sql<[string], SourceRecord>(db, 'SELECT * FROM sources WHERE name_key = ?').get(
    nameKey(name),
  )
  if (record === undefined) return null
  return { id: record.id, historyId: record.history_id, open: record.open_differences }
}

/** Forgets a source with what is known of its last comparison; one that is not there is forgotten already. */
export function removeSource(db: WriteDb, id: Id): void {
  sql<[Id]>(db, 'DELETE FROM source_differences WHERE source_id = ?').run(id)
  sql<[Id]>(db, 'DELETE FROM sources WHERE id = ?').run(id)
}

/** How a comparison ended. */
export interface EndedComparison {
  readonly name: string
  /** The name of the file. */
  readonly file: string
  readonly covers: Comparison['covers']
  readonly update: NumberUpdate
  /** Differences that stay. */
  readonly open: number
  /** Milliseconds since 1970, UTC. */
  readonly at: number
}

/**
 * Keeps how a comparison ended, as of the newest history entry. Differences of the one before are forgotten, those that
 * stay are to be saved next.
 * @returns the id of the source
 */
export function saveComparison(db: WriteDb, ended: EndedComparison): Id {
  const { name, file, covers, update, open, at } = ended
  const before = findSource(db, name)
  if (before !== null) {
    sql<[Id]>(db, 'DELETE FROM source_differences WHERE source_id = ?').run(before.id)
  }
  const id = sql<(string | number)[], number>(
    db,
    `INSERT INTO sources (name, name_key, file, compared_at, settings, open_differences, history_id)
      VALUES (?, ?, ?, ?, ?, ?, (SELECT coalesce(max(id), 0) FROM history))
      ON CONFLICT (name_key) DO UPDATE SET name = excluded.name, file = excluded.file,
        compared_at = excluded.compared_at, settings = excluded.settings,
        open_differences = excluded.open_differences, history_id = excluded.history_id
      RETURNING id`,
  )
    .pluck()
    .get(name, nameKey(name), file, at, JSON.stringify({ covers, update }), open)
  if (id === undefined) throw new Error(`source ${name} was not saved`)
  return id
}

/** Says how many differences stay, when the rest of a comparison ends. */
export function saveOpenDifferences(db: WriteDb, id: Id, count: number): void {
  sql<[number, Id]>(db, 'UPDATE sources SET open_differences = ? WHERE id = ?').run(count, id)
}
