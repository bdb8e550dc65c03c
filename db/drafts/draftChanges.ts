import { Message, messageOf } from '../../contract/messages/message.ts'
import type { Id } from '../../contract/values.ts'
import { expectChanges, sql, type ReadDb, type WriteDb } from '../file/connection.ts'

/** A change that a person made to a draft, as it is kept for undoing it. */
export interface StoredChange {
  readonly seq: number
  /** What it was, in a few words. */
  readonly words: Message
  readonly change: unknown
  readonly state: ChangeState
}

/** At most so many changes of a draft can be undone. */
const changesKept = 200

/** `doing` and `undoing` are those whose rows are not all changed yet. */
type ChangeState = 'doing' | 'done' | 'undoing' | 'undone'

const newestDone = `SELECT max(seq) FROM draft_changes WHERE draft_id = ? AND state = 'done'`
const oldestUndone = `SELECT min(seq) FROM draft_changes WHERE draft_id = ? AND state = 'undone'`
const unfinished = `SELECT max(seq) FROM draft_changes WHERE draft_id = ? AND state IN ('doing', 'undoing')`

/**
 * Records a change after the last that is not undone; what was undone can't be done again any more.
 * @returns its number
 */
export function insertChange(db: WriteDb, id: Id, words: Message, change: unknown): number {
  sql<[Id]>(db, `DELETE FROM draft_changes WHERE draft_id = ? AND state = 'undone'`).run(id)
  const seq = (sql<[Id], number | null>(db, newestDone).pluck().get(id) ?? 0) + 1
  const result = sql<[Id, number, string, string]>(
    db,
    `INSERT INTO draft_changes (draft_id, seq, words, change, state) VALUES (?, ?, ?, ?, 'doing')`,
  ).run(id, seq, JSON.stringify(words), JSON.stringify(change))
  expectChanges(result, 1, `change of draft ${id}`)
  sql<[Id, number]>(db, 'DELETE FROM draft_changes WHERE draft_id = ? AND seq <= ?').run(
    id,
    seq - changesKept,
  )
  return seq
}

/** Writes down more of a change, which begins by that. */
export function replaceChange(db: WriteDb, id: Id, seq: number, change: unknown): void {
  const result = sql<[string, Id, number]>(
    db,
    `UPDATE draft_changes SET change = ?, state = 'doing' WHERE draft_id = ? AND seq = ?`,
  ).run(JSON.stringify(change), id, seq)
  expectChanges(result, 1, `change ${seq} of draft ${id}`)
}

/** What JSON says; null for a text that is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** A change is named by a message; one of a build before there were messages is named by that alone. */
function wordsOf(text: string): Message {
  const words = Message.safeParse(parsed(text))
  return words.success ? words.data : messageOf('step.earlier')
}

function changeAt(db: ReadDb, id: Id, seq: string): StoredChange | null {
  const record = sql<[Id, Id], { seq: number; words: string; change: string; state: ChangeState }>(
    db,
    `SELECT seq, words, change, state FROM draft_changes WHERE draft_id = ? AND seq = (${seq})`,
  ).get(id, id)
  if (record === undefined) return null
  return { ...record, words: wordsOf(record.words), change: JSON.parse(record.change) as unknown }
}

/** The change that **Undo** would take back. */
export function changeToUndo(db: ReadDb, id: Id): StoredChange | null {
  return changeAt(db, id, newestDone)
}

/** The change that **Redo** would do again. */
export function changeToRedo(db: ReadDb, id: Id): StoredChange | null {
  return changeAt(db, id, oldestUndone)
}

/** The change that was begun and has not come to its end. */
export function unfinishedChange(db: ReadDb, id: Id): StoredChange | null {
  return changeAt(db, id, unfinished)
}

/** What **Undo** and **Redo** would be about, in a few words. */
export function changeWords(db: ReadDb, id: Id): { undo: Message | null; redo: Message | null } {
  const words = (seq: string) => changeAt(db, id, seq)?.words ?? null
  return { undo: words(newestDone), redo: words(oldestUndone) }
}

export function markChange(db: WriteDb, id: Id, seq: number, state: ChangeState): void {
  const result = sql<[string, Id, number]>(
    db,
    'UPDATE draft_changes SET state = ? WHERE draft_id = ? AND seq = ?',
  ).run(state, id, seq)
  expectChanges(result, 1, `change ${seq} of draft ${id}`)
}

/** Forgets the changes of a draft, because rows that they are about were imported. */
export function forgetChanges(db: WriteDb, id: Id): void {
  sql<[Id]>(db, 'DELETE FROM draft_changes WHERE draft_id = ?').run(id)
}
