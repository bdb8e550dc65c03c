import { HandedFiles, type HandedFile, type HandOver } from '../../contract/handOvers.ts'
import type { NumberFilter } from '../../contract/numbers.ts'
import type { Id } from '../../contract/values.ts'
import { nameKey } from '../directory/names.ts'
import { sql, type ReadDb, type WriteDb } from '../file/connection.ts'
import { momentOf } from '../history/moments.ts'
import { refreshHandOverStates } from './states.ts'

/** What tells which hand-overs belong together: the name of their profile as names are compared. */
const profileKey = (profile: string | null) => (profile === null ? '' : nameKey(profile))

/** What is recorded of an export. */
export interface NewHandOver {
  readonly profile: string | null
  /** What the numbers were chosen by; null where they were chosen one by one. */
  readonly filter: NumberFilter | null
  readonly files: readonly HandedFile[]
  readonly numbers: number
  /** Milliseconds since 1970, UTC. */
  readonly at: number
}

/**
 * Begins the record of a hand-over; its numbers are to be added next.
 * @returns its id
 */
export function insertHandOver(db: WriteDb, { profile, filter, files, numbers, at }: NewHandOver): Id {
  const id = sql<(string | number | null)[], number>(
    db,
    `INSERT INTO hand_overs (at, profile, profile_key, filter, files, numbers) VALUES (?, ?, ?, ?, ?, ?)
      RETURNING id`,
  )
    .pluck()
    .get(at, profile, profileKey(profile), filter && JSON.stringify(filter), JSON.stringify(files), numbers)
  if (id === undefined) throw new Error('the hand-over was not recorded')
  return id
}

/**
 * Adds numbers to a hand-over, each as the entry that it was in.
 * @param last the newest entry of the history when they were exported
 */
export function addToHandOver(db: WriteDb, id: Id, keys: readonly number[], last: number): void {
  sql<[{ id: Id; keys: string; last: number }]>(
    db,
    `INSERT INTO hand_over_numbers (key, hand_over_id, history_id)
      SELECT k.value, :id, (SELECT max(id) FROM history WHERE key = k.value AND id <= :last)
      FROM json_each(:keys) AS k WHERE true ORDER BY k.value`,
  ).run({ id, keys: JSON.stringify(keys), last })
  refreshHandOverStates(db, keys)
}

interface HandOverRecord {
  readonly id: number
  readonly at: number
  readonly profile: string | null
  readonly files: string
  readonly numbers: number
  readonly confirmed: number
  readonly rejected: number
  readonly is_latest: number
}

/** A part of the hand-overs, newest first, and how many there are. */
export function listHandOvers(
  db: ReadDb,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): { rows: HandOver[]; total: number } {
  const records = sql<[number, number], HandOverRecord>(
    db,
    `SELECT *, NOT EXISTS (SELECT 1 FROM hand_overs AS later
        WHERE later.profile_key = h.profile_key AND later.id > h.id) AS is_latest
      FROM hand_overs AS h ORDER BY id DESC LIMIT ? OFFSET ?`,
  ).all(limit, offset)
  const total = sql<[], number>(db, 'SELECT count(*) FROM hand_overs').pluck().get() ?? 0
  return { rows: records.map(toHandOver), total }
}

function toHandOver({
  id,
  at,
  profile,
  files,
  numbers,
  confirmed,
  rejected,
  is_latest,
}: HandOverRecord): HandOver {
  return {
    id,
    at: momentOf(at),
    profile,
    numbers,
    confirmed,
    rejected,
    files: HandedFiles.parse(JSON.parse(files)),
    isLatest: is_latest === 1,
  }
}
