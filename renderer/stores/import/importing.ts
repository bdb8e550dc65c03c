import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { ok } from '../../../contract/result.ts'
import type { SheetFiles } from '../../../contract/sheets/files.ts'
import type { ImportTarget } from '../../../contract/sheets/sheets.ts'
import { call } from '../../api.ts'
import { useWriting } from '../writing.ts'
import { useChangesOfPlan } from './changes.ts'
import { useCommitting } from './committing.ts'
import { useKeptDrafts } from './keptDrafts.ts'
import { useReading } from './reading.ts'
import {
  canBeWritten,
  next,
  noImport,
  type AskedComparison,
  type ImportEvent,
  type ImportState,
} from './state.ts'

/** What the dialog opens with: files to read, or a draft to continue; without either it asks for a file. */
export interface ImportBeginning {
  readonly target?: ImportTarget
  /** Whether the inventory is compared with the file. */
  readonly compare?: boolean
  readonly paths?: readonly string[]
  /** Files that have been looked up already. */
  readonly found?: SheetFiles
  readonly draft?: string
}

/**
 * The current import: what the dialog shows, and its actions. Only `next` changes its state; the plan itself is the
 * inventory's.
 */
export const useImporting = defineStore('importing', () => {
  const drafts = useKeptDrafts()
  const writing = useWriting()
  const state = shallowRef<ImportState>(noImport)
  const send = (event: ImportEvent) => void (state.value = next(state.value, event))
  const get = <K extends keyof ImportState>(key: K) => computed(() => state.value[key])

  const machine = { state, send }
  const reopen = (draft: string) => begin({ draft })
  const reading = useReading(machine, (reviews) => drafts.keep(reviews, reopen))
  const committing = useCommitting(machine, reading.recheck)
  const changes = useChangesOfPlan(machine)

  const open = computed(() => state.value.step !== 'closed')
  const busy = computed(() => state.value.step === 'reading' || state.value.step === 'committing')
  /** Whether nothing else can start. */
  const occupied = computed(() => busy.value || state.value.isWritingAll)
  const filesReading = computed(
    () => state.value.files?.some(({ state: at }) => at === 'waiting' || at === 'reading') ?? false,
  )
  /** Those of several files that can be imported without a question. */
  const filesReady = computed(() => state.value.files?.filter(canBeWritten) ?? [])

  /** Opens the dialog, or says why nothing can be imported. If it is open already, it only accepts dropped files. */
  async function begin({
    target = 'number',
    compare = false,
    paths,
    found,
    draft,
  }: ImportBeginning = {}): Promise<void> {
    if (busy.value || writing.refuses()) return
    if (!open.value) {
      send({ kind: 'opened', target, isComparison: compare })
      void call('import.prepare', {})
    }
    if (draft !== undefined) await reading.openDraft(draft)
    else if (found !== undefined) await reading.take(ok(found))
    else if (paths !== undefined) await drop(paths)
  }

  /** Opens the system's file dialog and takes the chosen files. */
  async function choose(): Promise<void> {
    await reading.take(await call('import.choose', {}))
  }

  /** Takes dropped files and folders. */
  async function drop(paths: readonly string[]): Promise<void> {
    await reading.take(await call('import.files', { paths: [...paths] }))
  }

  /** Reads the chosen sheet, to compare the inventory with it. */
  async function compare(compared: AskedComparison): Promise<void> {
    const { source } = state.value
    if (source === null) return
    send({ kind: 'scopeChosen', compared })
    await reading.read(source)
  }

  /** Ends the import, whatever is running; returns the files whose drafts stay. */
  function end() {
    reading.forget()
    const kept = reading.leaveFiles()
    send({ kind: 'closed' })
    return kept
  }

  /** Stops the current reading; a draft that was being opened stays closed. */
  function cancelReading(): void {
    if (state.value.isDraft) end()
    else reading.cancel()
  }

  /** Closes the dialog. A review that was not imported stays as a draft, and a notice says so. */
  async function close(): Promise<void> {
    if (occupied.value) return
    const { step, review, committed } = state.value
    const others = end().filter(({ planId }) => planId !== review?.planId)
    // The report has said which rows stay, so the plan can be released.
    if (step === 'outcome' && committed !== null) await call('import.close', { planId: committed.planId })
    await drafts.keep([...others, ...(review === null ? [] : [review])], reopen)
  }

  /** Removes a file from the list, and its draft. */
  async function removeFile(index: number): Promise<void> {
    const review = state.value.files?.[index]?.review ?? null
    send({ kind: 'fileRemoved', index })
    if (review !== null) await call('import.discard', { planId: review.planId })
  }

  /** Removes the import under review. With several files the list stays; otherwise the dialog closes. */
  async function discard(): Promise<void> {
    const { review, current } = state.value
    if (review === null) return
    if (current === null) {
      end()
      await drafts.discard(review.planId, review.name)
    } else {
      send({ kind: 'filesLookedAt' })
      await removeFile(current)
    }
  }

  return {
    open,
    busy,
    occupied,
    filesReading,
    filesReady,
    step: get('step'),
    target: get('target'),
    isComparison: get('isComparison'),
    country: get('country'),
    source: get('source'),
    review: get('review'),
    problem: get('problem'),
    isDraft: get('isDraft'),
    rows: get('rows'),
    files: get('files'),
    current: get('current'),
    isWritingAll: get('isWritingAll'),
    progress: get('commit'),
    committed: get('committed'),
    outcome: get('outcome'),
    refusedRows: get('refusedRows'),
    begin,
    choose,
    drop,
    read: reading.read,
    takeOne: reading.takeOne,
    compare,
    askScope: () => {
      if (state.value.source !== null) send({ kind: 'scopeAsked', source: state.value.source })
    },
    openDraft: reading.openDraft,
    cancelReading,
    chooseCountry: (country: string | null) => send({ kind: 'countryChosen', country }),
    askColumns: () => send({ kind: 'columnsAsked' }),
    /** From the columns to the review, if there is one; else from a file to the list of files. */
    back: () =>
      send({
        kind: state.value.review !== null && state.value.step !== 'review' ? 'columnsLeft' : 'filesLookedAt',
      }),
    forgetProblem: () => send({ kind: 'refused', problem: null }),
    lookAt: (index: number) => send({ kind: 'fileLookedAt', index }),
    removeFile,
    ...committing,
    ...changes,
    end,
    close,
    discard,
  }
})
