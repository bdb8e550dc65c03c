import type { ShallowRef } from 'vue'
import type { ImportOutcome } from '../../../contract/sheets/batches.ts'
import type { ImportReview } from '../../../contract/sheets/review.ts'
import type { ImportRow } from '../../../contract/sheets/rows.ts'
import type { Failure } from '../../../contract/result.ts'
import type { Comparison, ImportSource, ImportTarget, NumberUpdate } from '../../../contract/sheets/sheets.ts'

/**
 * The steps of an import: a file is chosen, the scope of a comparison is chosen, it is read, its columns are matched,
 * several files are listed, the rows are reviewed, written, and reported on.
 */
export type ImportStep =
  'closed' | 'file' | 'scope' | 'reading' | 'columns' | 'files' | 'review' | 'committing' | 'outcome'

/** The answers about a file that the inventory is compared with. */
export interface AskedComparison {
  readonly update: NumberUpdate
  readonly comparison: Comparison
}

/** One of several files. */
export interface QueuedFile {
  readonly path: string
  readonly name: string
  /** `columns`: the person has to match them. */
  readonly state: 'waiting' | 'reading' | 'columns' | 'failed' | 'read' | 'importing' | 'imported'
  readonly review: ImportReview | null
  readonly problem: Failure | null
  readonly outcome: ImportOutcome | null
}

/** The progress of writing a plan. */
interface CommitProgress {
  readonly done: number
  /** How many are imported in a second; null until it is known. */
  readonly rate: number | null
  readonly stopping: boolean
}

/** The state of the current import. */
export interface ImportState {
  readonly step: ImportStep
  readonly target: ImportTarget
  /** Whether the inventory is compared with what is read. */
  readonly isComparison: boolean
  /** Its scope; null until that is chosen. */
  readonly compared: AskedComparison | null
  /** The country of national numbers, for what is read next. */
  readonly country: string | null
  /** The source of the sheet under review; null for a draft, which needs its file no more. */
  readonly source: ImportSource | null
  readonly review: ImportReview | null
  readonly problem: Failure | null
  /** Whether a draft is being opened, whose rows are checked again; no file is read. */
  readonly isDraft: boolean
  /** Whether the current reading started at the columns step. */
  readonly fromColumns: boolean
  /** How many rows have been read so far. */
  readonly rows: number
  /** The files of an import with more than one. */
  readonly files: readonly QueuedFile[] | null
  /** The file that is shown. */
  readonly current: number | null
  /** Whether all files that are ready are being written, one after the other. */
  readonly isWritingAll: boolean
  readonly commit: CommitProgress
  /** The last written plan as it was reviewed; the plan itself may be gone. */
  readonly committed: ImportReview | null
  readonly outcome: ImportOutcome | null
  /** Its refused rows before the write. */
  readonly refusedRows: readonly ImportRow[]
}

/** What happens to an import. */
export type ImportEvent =
  | { readonly kind: 'opened'; readonly target: ImportTarget; readonly isComparison: boolean }
  /** The scope of a comparison has to be chosen. */
  | { readonly kind: 'scopeAsked'; readonly source: ImportSource }
  | { readonly kind: 'scopeChosen'; readonly compared: AskedComparison }
  | { readonly kind: 'closed' }
  /** A choice, or part of it, was refused; null clears that. */
  | { readonly kind: 'refused'; readonly problem: Failure | null }
  | { readonly kind: 'countryChosen'; readonly country: string | null }
  /** `source` null: a draft. `replaces`: the current review stays until it is replaced; else it is closed. */
  | { readonly kind: 'readingBegan'; readonly source: ImportSource | null; readonly replaces: boolean }
  | { readonly kind: 'rowsRead'; readonly rows: number }
  | { readonly kind: 'read'; readonly review: ImportReview }
  /** `problem` null: it was cancelled. */
  | { readonly kind: 'readingFailed'; readonly problem: Failure | null }
  | { readonly kind: 'columnsAsked' }
  | { readonly kind: 'columnsLeft' }
  | { readonly kind: 'reviewChanged'; readonly review: ImportReview }
  /** The review has been closed. */
  | { readonly kind: 'letGo' }
  | { readonly kind: 'filesTaken'; readonly files: readonly Pick<QueuedFile, 'path' | 'name'>[] }
  | { readonly kind: 'fileChanged'; readonly index: number; readonly change: Partial<QueuedFile> }
  | { readonly kind: 'fileRemoved'; readonly index: number }
  | { readonly kind: 'fileLookedAt'; readonly index: number }
  | { readonly kind: 'filesLookedAt' }
  | { readonly kind: 'writingAll'; readonly on: boolean }
  | { readonly kind: 'commitBegan'; readonly plan: ImportReview; readonly isShown: boolean }
  | { readonly kind: 'refusedRowsFound'; readonly rows: readonly ImportRow[] }
  | { readonly kind: 'committing'; readonly done: number; readonly rate: number | null }
  | { readonly kind: 'stopAsked' }
  | { readonly kind: 'committed'; readonly outcome: ImportOutcome }
  | { readonly kind: 'commitFailed'; readonly problem: Failure }

const noProgress: CommitProgress = { done: 0, rate: null, stopping: false }

/** No current import. */
export const noImport: ImportState = {
  step: 'closed',
  target: 'number',
  isComparison: false,
  compared: null,
  country: null,
  source: null,
  review: null,
  problem: null,
  isDraft: false,
  fromColumns: false,
  rows: 0,
  files: null,
  current: null,
  isWritingAll: false,
  commit: noProgress,
  committed: null,
  outcome: null,
  refusedRows: [],
}

/** The step without a reading: the review if there is one, else the files, else the choice of a file. */
function stepBack({ review, files, source, isComparison }: ImportState): ImportStep {
  if (review !== null) return 'review'
  if (isComparison && source !== null) return 'scope'
  return files === null ? 'file' : 'files'
}

function withFile(state: ImportState, index: number, change: Partial<QueuedFile>): ImportState {
  const files = state.files?.map((file, at) => (at === index ? { ...file, ...change } : file)) ?? null
  return { ...state, files, rows: change.state === 'reading' ? 0 : state.rows }
}

function reviewing(state: ImportState, review: ImportReview): ImportState {
  const { target, country, comparison } = review
  const isComparison = comparison !== null
  return { ...state, step: 'review', isDraft: false, review, target, country, isComparison }
}

function lookAtFile(state: ImportState, index: number): ImportState {
  const file = state.files?.[index]
  if (file === undefined) return state
  const source = { kind: 'file', path: file.path } as const
  const looked = { ...state, current: index, problem: null, source }
  return file.review === null ? { ...looked, step: 'columns', review: null } : reviewing(looked, file.review)
}

/** Back to the list, with the outcome of the file that was shown. */
function lookAtFiles(state: ImportState): ImportState {
  const { current: index, step, outcome, committed, review } = state
  const list: ImportState = {
    ...state,
    step: 'files',
    current: null,
    review: null,
    source: null,
    problem: null,
  }
  if (index === null) return list
  if (step === 'outcome' && outcome !== null && committed !== null) {
    return withFile(list, index, { state: 'imported', outcome, review: committed })
  }
  return review === null ? list : withFile(list, index, { state: 'read', review })
}

/** The import after an event; the only place that decides the next step. */
export function next(state: ImportState, event: ImportEvent): ImportState {
  // A late answer does not open a closed dialog.
  if (state.step === 'closed' && event.kind !== 'opened') return state
  switch (event.kind) {
    case 'opened':
      return { ...noImport, step: 'file', target: event.target, isComparison: event.isComparison }
    case 'scopeAsked':
      return { ...state, step: 'scope', source: event.source, isComparison: true, problem: null }
    case 'scopeChosen':
      return { ...state, compared: event.compared }
    case 'closed':
      return noImport
    case 'refused':
      return { ...state, problem: event.problem }
    case 'countryChosen':
      return { ...state, country: event.country }
    case 'readingBegan': {
      const { source, replaces } = event
      const begun = { ...state, source, isDraft: source === null, problem: null, rows: 0 }
      const review = replaces ? state.review : null
      return { ...begun, step: 'reading', review, fromColumns: state.step === 'columns' && source !== null }
    }
    case 'rowsRead':
      return { ...state, rows: event.rows }
    case 'read':
      return reviewing(state, event.review)
    case 'readingFailed': {
      if (state.step !== 'reading') return state
      const left = { ...state, isDraft: false }
      return { ...left, problem: event.problem, step: state.fromColumns ? 'columns' : stepBack(left) }
    }
    case 'columnsAsked':
      return state.source === null ? state : { ...state, step: 'columns' }
    case 'columnsLeft':
      return state.review === null ? { ...state, step: stepBack(state) } : reviewing(state, state.review)
    case 'reviewChanged':
      return event.review.planId === state.review?.planId
        ? { ...state, review: event.review, country: event.review.country, problem: null }
        : state
    case 'letGo':
      return {
        ...state,
        review: null,
        source: null,
        step: stepBack({ ...state, review: null, source: null }),
      }
    case 'filesTaken': {
      const files = event.files.map(({ path, name }) => {
        return { path, name, state: 'waiting' as const, review: null, problem: null, outcome: null }
      })
      return { ...state, step: 'files', files, current: null, review: null, source: null }
    }
    case 'fileChanged':
      return withFile(state, event.index, event.change)
    case 'fileRemoved':
      return {
        ...state,
        files: state.files?.filter((_, at) => at !== event.index) ?? null,
        current: null,
      }
    case 'fileLookedAt':
      return lookAtFile(state, event.index)
    case 'filesLookedAt':
      return state.files === null ? state : lookAtFiles(state)
    case 'writingAll':
      return { ...state, isWritingAll: event.on }
    case 'commitBegan': {
      const begun = { ...state, committed: event.plan, commit: noProgress }
      return event.isShown
        ? { ...begun, step: 'committing', review: event.plan, problem: null, outcome: null, refusedRows: [] }
        : begun
    }
    case 'refusedRowsFound':
      return { ...state, refusedRows: event.rows }
    case 'committing':
      return { ...state, commit: { ...state.commit, done: event.done, rate: event.rate } }
    case 'stopAsked':
      return { ...state, commit: { ...state.commit, stopping: true } }
    case 'committed':
      return state.step === 'committing'
        ? { ...state, step: 'outcome', outcome: event.outcome, review: null }
        : state
    case 'commitFailed':
      return { ...state, step: stepBack(state), problem: event.problem }
  }
}

/** The state of an import, and the function that changes it. */
export interface ImportMachine {
  readonly state: Readonly<ShallowRef<ImportState>>
  readonly send: (event: ImportEvent) => void
}

/** Whether one of several files can be imported without a question. */
export function canBeWritten(file: QueuedFile): file is QueuedFile & { readonly review: ImportReview } {
  const { state, review } = file
  return state === 'read' && review?.counts.refused === 0 && review.counts.ready > 0
}
