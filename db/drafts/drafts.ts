import { isDeepStrictEqual } from 'node:util'
import { ImportReview } from '../../contract/sheets/review.ts'
import { type Draft } from '../../contract/sheets/batches.ts'
import {
  GivenSheetAnswers,
  noAnswers,
  ReadAs,
  type ImportTarget,
  sheetAnswersIn,
  type SheetAnswers,
  type SheetFormat,
  type SheetNote,
} from '../../contract/sheets/sheets.ts'
import type { Id } from '../../contract/values.ts'
import { expectChanges, sql, type ReadDb, type WriteDb } from '../file/connection.ts'
import type { draftStates } from '../schema/draftTables.ts'
import { forgetChanges } from './draftChanges.ts'
import { momentOf } from '../history/moments.ts'

type DraftState = (typeof draftStates)[number]

/** What never changes of a draft once its sheet was read. */
export interface DraftSheet {
  readonly planId: string
  readonly name: string
  readonly target: ImportTarget
  readonly format: SheetFormat
  readonly readAs: ReadAs
  readonly notes: readonly SheetNote[]
  readonly ignoredColumns: readonly string[]
  /** The path of the file; null for cells that were pasted. */
  readonly source: string | null
  /** Milliseconds since 1970, UTC. */
  readonly at: number
}

/** What is kept up to date while a draft is worked on. */
export interface DraftProgress {
  readonly state: DraftState
  readonly answers: SheetAnswers
  /** Rows that are not excluded. */
  readonly waiting: number
  readonly partsDone: number
  readonly numbersDone: number
}

/** A draft as it is found again. */
export interface StoredDraft extends DraftSheet, DraftProgress {
  readonly id: Id
}

/** Keeps the answers that have no column of their own, where there are any or were some before. */
function saveAnswers(db: WriteDb, id: Id, answers: Omit<SheetAnswers, 'country'>): void {
  if (isDeepStrictEqual(sheetAnswersIn(answers), noAnswers)) {
    sql<[Id]>(db, 'DELETE FROM draft_answers WHERE draft_id = ?').run(id)
    return
  }
  sql<[Id, string]>(db, 'INSERT OR REPLACE INTO draft_answers (draft_id, answers) VALUES (?, ?)').run(
    id,
    JSON.stringify(answers),
  )
}

const { ignoredColumns: IgnoredColumns } = ImportReview.shape

/** Records a draft whose rows are to follow. Returns its id. */
export function insertDraft(db: WriteDb, sheet: DraftSheet, progress: DraftProgress): Id {
  const result = sql<(string | number | null)[]>(
    db,
    `INSERT INTO drafts (plan_id, name, target, state, at, changed_at, format, read_as, notes, ignored_columns, country,
      source, waiting, parts_done, numbers_done) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    sheet.planId,
    sheet.name,
    sheet.target,
    progress.state,
    sheet.at,
    sheet.at,
    sheet.format,
    JSON.stringify(sheet.readAs),
    JSON.stringify(sheet.notes),
    JSON.stringify(sheet.ignoredColumns),
    progress.answers.country,
    sheet.source,
    progress.waiting,
    progress.partsDone,
    progress.numbersDone,
  )
  expectChanges(result, 1, `draft ${sheet.name}`)
  return Number(result.lastInsertRowid)
}

/** Sets the notes of a draft, which are only complete when its last row was read. */
export function saveDraftNotes(db: WriteDb, id: Id, notes: readonly SheetNote[]): void {
  const result = sql<[string, Id]>(db, 'UPDATE drafts SET notes = ? WHERE id = ?').run(
    JSON.stringify(notes),
    id,
  )
  expectChanges(result, 1, `notes of draft ${id}`)
}

/** Saves how far a draft is; whoever saves it has taken it up, so that it counts as cut off no more. */
export function saveDraftProgress(db: WriteDb, id: Id, progress: DraftProgress, at: number): void {
  const { state, waiting, partsDone, numbersDone } = progress
  const { country, ...more } = progress.answers
  const result = sql<(string | number | null)[]>(
    db,
    `UPDATE drafts SET state = ?, country = ?, waiting = ?, parts_done = ?, numbers_done = ?, changed_at = ?, cut_off = 0
      WHERE id = ?`,
  ).run(state, country, waiting, partsDone, numbersDone, at, id)
  expectChanges(result, 1, `save draft ${id}`)
  saveAnswers(db, id, more)
}

/** Says that somebody has taken up a draft that was cut off. */
export function takeUpDraft(db: WriteDb, id: Id): void {
  sql<[Id]>(db, 'UPDATE drafts SET cut_off = 0 WHERE id = ? AND cut_off = 1').run(id)
}

/** Notes that a build before there were messages kept as sentences are not shown again. */
function notesOf(text: string): readonly SheetNote[] {
  const notes = ImportReview.shape.notes.safeParse(JSON.parse(text))
  return notes.success ? notes.data : []
}

interface DraftRecord {
  id: number
  plan_id: string
  name: string
  target: ImportTarget
  state: DraftState
  cut_off: number
  at: number
  changed_at: number
  format: SheetFormat
  read_as: string
  notes: string
  ignored_columns: string
  country: string | null
  answers: string | null
  source: string | null
  waiting: number
  parts_done: number
  numbers_done: number
}

/** The draft of a plan, unless it is only being read or removed. */
export function findDraft(db: ReadDb, planId: string): StoredDraft | null {
  const record = sql<[string], DraftRecord>(
    db,
    `SELECT drafts.*, answers FROM drafts LEFT JOIN draft_answers ON draft_id = id
      WHERE plan_id = ? AND state NOT IN ('reading', 'removing')`,
  ).get(planId)
  if (record === undefined) return null
  const { id, name, target, state, at, format, country, source, waiting } = record
  return {
    id,
    planId: record.plan_id,
    name,
    target,
    state,
    at,
    format,
    readAs: ReadAs.parse(JSON.parse(record.read_as)),
    notes: notesOf(record.notes),
    ignoredColumns: IgnoredColumns.parse(JSON.parse(record.ignored_columns)),
    answers: sheetAnswersIn(
      GivenSheetAnswers.parse({ ...(JSON.parse(record.answers ?? '{}') as object), country }),
    ),
    source,
    waiting,
    partsDone: record.parts_done,
    numbersDone: record.numbers_done,
  }
}

/** Imports that were not finished, the latest changed first. */
export function listDrafts(
  db: ReadDb,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): { rows: Draft[]; total: number } {
  const shown = `state NOT IN ('reading', 'removing')`
  const records = sql<[number, number], DraftRecord>(
    db,
    `SELECT * FROM drafts WHERE ${shown} ORDER BY changed_at DESC, id DESC LIMIT ? OFFSET ?`,
  ).all(limit, offset)
  const total = sql<[], { n: number }>(db, `SELECT count(*) AS n FROM drafts WHERE ${shown}`).get()
  return { rows: records.map(toDraft), total: total?.n ?? 0 }
}

function toDraft(record: DraftRecord): Draft {
  const { state } = record
  return {
    planId: record.plan_id,
    name: record.name,
    target: record.target,
    at: momentOf(record.at),
    changedAt: momentOf(record.changed_at),
    rows: record.waiting,
    // One whose import is under way is what would be left if it stopped now.
    state: state === 'rest' || state === 'review' ? state : 'stopped',
    imported: { batches: record.parts_done, numbers: record.numbers_done },
    cutOff: record.cut_off === 1,
  }
}

/**
 * Marks what the last run did not finish, before drafts are shown: an import becomes a draft that can go on, and a sheet
 * that was only being read is removed.
 */
export function markCutOffDrafts(db: WriteDb): void {
  sql(db, `UPDATE drafts SET state = 'stopped', cut_off = 1 WHERE state = 'importing'`).run()
  sql(db, `UPDATE drafts SET state = 'removing', cut_off = 0 WHERE state = 'reading'`).run()
}

/** Hides a draft that is going to be removed. */
export function hideDraft(db: WriteDb, id: Id): void {
  sql<[Id]>(db, `UPDATE drafts SET state = 'removing', cut_off = 0 WHERE id = ?`).run(id)
}

/** A draft that is to be removed, or null when there is none. */
export function nextToRemove(db: ReadDb): Id | null {
  return (
    sql<[], { id: number }>(db, `SELECT id FROM drafts WHERE state = 'removing' LIMIT 1`).get()?.id ?? null
  )
}

/** Removes a part of a draft, or the last that is left of it; gives back whether there is more to remove. */
export function removeDraftPart(db: WriteDb, id: Id, rows: number): boolean {
  const { changes } = sql<[Id, Id, number]>(
    db,
    `DELETE FROM draft_rows WHERE draft_id = ? AND id IN
      (SELECT id FROM draft_rows WHERE draft_id = ? ORDER BY id LIMIT ?)`,
  ).run(id, id, rows)
  if (changes === rows) return true
  forgetChanges(db, id)
  sql<[Id]>(db, 'DELETE FROM draft_answers WHERE draft_id = ?').run(id)
  sql<[Id]>(db, 'DELETE FROM drafts WHERE id = ?').run(id)
  return false
}
