import { ImportReview, type Draft } from '../contract/batches.ts'
import { ReadAs, SheetCells, SomeCells, type ImportTarget, type SheetFormat } from '../contract/sheets.ts'
import type { Id } from '../contract/values.ts'
import { expectChanges, sql, type ReadDb, type WriteDb } from './connection.ts'

/** Where a draft is in its life; those being read or removed are not shown. */
type DraftState = 'reading' | 'review' | 'importing' | 'rest' | 'stopped' | 'removing'

/** What never changes of a draft once its sheet was read. */
export interface DraftSheet {
  readonly planId: string
  readonly name: string
  readonly target: ImportTarget
  readonly format: SheetFormat
  readonly readAs: ReadAs
  readonly notes: readonly string[]
  readonly ignoredColumns: readonly string[]
  /** The path of the file; null for cells that were pasted. */
  readonly source: string | null
  /** Milliseconds since 1970, UTC. */
  readonly at: number
}

/** What is kept up to date while a draft is worked on. */
export interface DraftProgress {
  readonly state: DraftState
  readonly country: string | null
  /** Rows that are not left out. */
  readonly waiting: number
  readonly partsDone: number
  readonly numbersDone: number
}

/** A draft as it is found again. */
export interface StoredDraft extends DraftSheet, DraftProgress {
  readonly id: Id
}

/** A row of a draft. */
export interface DraftRow {
  /** The row number in the sheet. */
  readonly row: number
  readonly cells: SheetCells
  /** What cells that were changed held in the sheet. */
  readonly original: SomeCells | null
  /** What is known of the number's cell besides its text, as the reading process said it; null for nothing. */
  readonly numberCell: unknown
  readonly leftOut: boolean
}

const { notes: Notes, ignoredColumns: IgnoredColumns } = ImportReview.shape

/** The cells that have content: most have none, and a draft may have a million rows. */
function filledOf(cells: SheetCells): SomeCells {
  return Object.fromEntries(Object.entries(cells).filter(([, text]) => text !== ''))
}

const noCells: SheetCells = {
  number: '',
  country: '',
  subAccount: '',
  sipTrunk: '',
  billingReferenceId: '',
  serviceInfo: '',
  name: '',
  carrier: '',
}

const jsonOrNull = (value: unknown) => (value === null || value === undefined ? null : JSON.stringify(value))

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
    progress.country,
    sheet.source,
    progress.waiting,
    progress.partsDone,
    progress.numbersDone,
  )
  expectChanges(result, 1, `draft ${sheet.name}`)
  return Number(result.lastInsertRowid)
}

/** Sets the notes of a draft, which are only complete when its last row was read. */
export function saveDraftNotes(db: WriteDb, id: Id, notes: readonly string[]): void {
  const result = sql<[string, Id]>(db, 'UPDATE drafts SET notes = ? WHERE id = ?').run(
    JSON.stringify(notes),
    id,
  )
  expectChanges(result, 1, `notes of draft ${id}`)
}

/** Saves how far a draft is; whoever saves it has taken it up, so that it counts as cut off no more. */
export function saveDraftProgress(db: WriteDb, id: Id, progress: DraftProgress, at: number): void {
  const { state, country, waiting, partsDone, numbersDone } = progress
  const result = sql<(string | number | null)[]>(
    db,
    `UPDATE drafts SET state = ?, country = ?, waiting = ?, parts_done = ?, numbers_done = ?, changed_at = ?, cut_off = 0
      WHERE id = ?`,
  ).run(state, country, waiting, partsDone, numbersDone, at, id)
  expectChanges(result, 1, `save draft ${id}`)
}

/** Says that somebody has taken up a draft that was cut off. */
export function takeUpDraft(db: WriteDb, id: Id): void {
  sql<[Id]>(db, 'UPDATE drafts SET cut_off = 0 WHERE id = ? AND cut_off = 1').run(id)
}

export function insertDraftRows(db: WriteDb, id: Id, rows: Iterable<DraftRow>): void {
  const insert = sql<(string | number | null)[]>(
    db,
    'INSERT INTO draft_rows (draft_id, row, cells, original, number_cell, left_out) VALUES (?, ?, ?, ?, ?, ?)',
  )
  for (const { row, cells, original, numberCell, leftOut } of rows) {
    const values = [JSON.stringify(filledOf(cells)), jsonOrNull(original), jsonOrNull(numberCell)]
    insert.run(id, row, ...values, leftOut ? 1 : 0)
  }
}

/** Saves what the person changed of rows: their cells, and whether they are left out. */
export function saveDraftRows(
  db: WriteDb,
  id: Id,
  rows: Iterable<Pick<DraftRow, 'row' | 'cells' | 'original' | 'leftOut'>>,
): void {
  const update = sql<(string | number | null)[]>(
    db,
    'UPDATE draft_rows SET cells = ?, original = ?, left_out = ? WHERE draft_id = ? AND row = ?',
  )
  for (const { row, cells, original, leftOut } of rows) {
    const values = [JSON.stringify(filledOf(cells)), jsonOrNull(original), leftOut ? 1 : 0]
    expectChanges(update.run(...values, id, row), 1, `row ${row} of draft ${id}`)
  }
}

/** Takes rows out of a draft, because they were imported. */
export function removeDraftRows(db: WriteDb, id: Id, rows: readonly number[]): void {
  const result = sql<[Id, string]>(
    db,
    'DELETE FROM draft_rows WHERE draft_id = ? AND row IN (SELECT value FROM json_each(?))',
  ).run(id, JSON.stringify(rows))
  expectChanges(result, rows.length, `rows of draft ${id}`)
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
  source: string | null
  waiting: number
  parts_done: number
  numbers_done: number
}

/** The draft of a plan, unless it is only being read or removed. */
export function findDraft(db: ReadDb, planId: string): StoredDraft | null {
  const record = sql<[string], DraftRecord>(
    db,
    `SELECT * FROM drafts WHERE plan_id = ? AND state NOT IN ('reading', 'removing')`,
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
    notes: Notes.parse(JSON.parse(record.notes)),
    ignoredColumns: IgnoredColumns.parse(JSON.parse(record.ignored_columns)),
    country,
    source,
    waiting,
    partsDone: record.parts_done,
    numbersDone: record.numbers_done,
  }
}

/** Rows of a draft in the order of the sheet, those after a row; at most so many. */
export function draftRowsAfter(db: ReadDb, id: Id, row: number, limit: number): DraftRow[] {
  return sql<
    [Id, number, number],
    { row: number; cells: string; original: string | null; number_cell: string | null; left_out: number }
  >(
    db,
    `SELECT row, cells, original, number_cell, left_out FROM draft_rows WHERE draft_id = ? AND row > ?
      ORDER BY row LIMIT ?`,
  )
    .all(id, row, limit)
    .map((record) => ({
      row: record.row,
      cells: SheetCells.parse({ ...noCells, ...(JSON.parse(record.cells) as object) }),
      original: record.original === null ? null : SomeCells.parse(JSON.parse(record.original)),
      numberCell: record.number_cell === null ? null : (JSON.parse(record.number_cell) as unknown),
      leftOut: record.left_out === 1,
    }))
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
    at: new Date(record.at).toISOString(),
    changedAt: new Date(record.changed_at).toISOString(),
    rows: record.waiting,
    // One whose import is under way is what would be left if it stopped now.
    state: state === 'rest' || state === 'review' ? state : 'stopped',
    imported: { batches: record.parts_done, numbers: record.numbers_done },
    cutOff: record.cut_off === 1,
  }
}

/**
 * What a start has to do before drafts are shown: an import that was under way when the application ended was cut off,
 * and a sheet that was only being read is to be removed.
 */
export function settleDrafts(db: WriteDb): void {
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
    `DELETE FROM draft_rows WHERE draft_id = ? AND row IN
      (SELECT row FROM draft_rows WHERE draft_id = ? ORDER BY row LIMIT ?)`,
  ).run(id, id, rows)
  if (changes === rows) return true
  forgetChanges(db, id)
  sql<[Id]>(db, 'DELETE FROM drafts WHERE id = ?').run(id)
  return false
}

/** A change that a person made to a draft, as it is kept for undoing it. */
export interface StoredChange {
  readonly seq: number
  /** What it was, in a few words. */
  readonly words: string
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
export function insertChange(db: WriteDb, id: Id, words: string, change: unknown): number {
  sql<[Id]>(db, `DELETE FROM draft_changes WHERE draft_id = ? AND state = 'undone'`).run(id)
  const seq = (sql<[Id], number | null>(db, newestDone).pluck().get(id) ?? 0) + 1
  const result = sql<[Id, number, string, string]>(
    db,
    `INSERT INTO draft_changes (draft_id, seq, words, change, state) VALUES (?, ?, ?, ?, 'doing')`,
  ).run(id, seq, words, JSON.stringify(change))
  expectChanges(result, 1, `change of draft ${id}`)
  sql<[Id, number]>(db, 'DELETE FROM draft_changes WHERE draft_id = ? AND seq <= ?').run(
    id,
    seq - changesKept,
  )
  return seq
}

function changeAt(db: ReadDb, id: Id, seq: string): StoredChange | null {
  const record = sql<[Id, Id], { seq: number; words: string; change: string; state: ChangeState }>(
    db,
    `SELECT seq, words, change, state FROM draft_changes WHERE draft_id = ? AND seq = (${seq})`,
  ).get(id, id)
  return record === undefined ? null : { ...record, change: JSON.parse(record.change) as unknown }
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
export function changeWords(db: ReadDb, id: Id): { undo: string | null; redo: string | null } {
  const words = (seq: string) =>
    sql<[Id, Id], string>(db, `SELECT words FROM draft_changes WHERE draft_id = ? AND seq = (${seq})`)
      .pluck()
      .get(id, id) ?? null
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
