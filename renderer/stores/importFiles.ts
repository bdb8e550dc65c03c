import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { ImportOutcome, ImportReview } from '../../contract/batches.ts'
import type { Failure } from '../../contract/result.ts'
import { call } from '../api.ts'
import { useImportCommit } from './importCommit.ts'
import { useImporting } from './importing.ts'
import { readSheet } from './sheetReading.ts'

/** One of several files that were taken at once. */
export interface QueuedFile {
  readonly path: string
  readonly name: string
  /** `columns`: they have to be named by the person. */
  readonly state: 'waiting' | 'reading' | 'columns' | 'failed' | 'read' | 'importing' | 'imported'
  readonly review: ImportReview | null
  readonly problem: Failure | null
  readonly outcome: ImportOutcome | null
}

/** Several files: they are read and checked one after the other, then reviewed and imported one by one or together. */
export const useImportFiles = defineStore('importFiles', () => {
  const importing = useImporting()
  const commits = useImportCommit()
  const files = shallowRef<readonly QueuedFile[]>([])
  /** Which of them is under review; null while all are listed. */
  const current = ref<number | null>(null)
  /** Rows read of the file that is being read. */
  const done = ref(0)
  const importingAll = ref(false)
  /** The import of all files that is under way, or the last one. */
  let run: { stopped: boolean } = { stopped: false }
  /** The reading of the files. */
  let underWay = new AbortController()

  const reading = computed(() => files.value.some(({ state }) => state === 'waiting' || state === 'reading'))
  /** Those that can be imported without a question. */
  const ready = computed(() =>
    files.value.filter(
      ({ state, review }) => state === 'read' && review?.counts.refused === 0 && review.counts.ready > 0,
    ),
  )
  /** Those that stay drafts when the dialog closes. */
  const open = computed(() =>
    files.value.flatMap(({ state, review }) => (state === 'read' && review !== null ? [review] : [])),
  )

  function put(index: number, part: Partial<QueuedFile>): void {
    files.value = files.value.map((file, at) => (at === index ? { ...file, ...part } : file))
  }

  /** Lists the files and begins to read them. */
  async function begin(found: readonly { readonly path: string; readonly name: string }[]): Promise<void> {
    underWay = new AbortController()
    const { signal } = underWay
    const isOver = () => signal.aborted
    current.value = null
    files.value = found.map(({ path, name }) => {
      return { path, name, state: 'waiting', review: null, problem: null, outcome: null }
    })
    for (const [index, { path }] of files.value.entries()) {
      if (isOver()) return
      if (files.value[index]?.state !== 'waiting') continue
      done.value = 0
      put(index, { state: 'reading' })
      const sheet = {
        source: { kind: 'file' as const, path },
        target: importing.target,
        ask: true,
        ...(importing.country === null ? {} : { country: importing.country }),
      }
      const result = await readSheet(sheet, { signal, onProgress: (now) => (done.value = now.done) })
      if (isOver()) {
        if (result.ok) await call('import.discard', { planId: result.value.planId })
        return
      }
      if (result.ok) put(index, { state: 'read', review: result.value })
      else put(index, { state: result.code === 'columns_unclear' ? 'columns' : 'failed', problem: result })
    }
  }

  /** Shows one file by itself: its review, or its columns where they have to be named. */
  function look(index: number): void {
    const file = files.value[index]
    if (file === undefined) return
    current.value = index
    importing.problem = null
    importing.source = { kind: 'file', path: file.path }
    if (file.review === null) {
      importing.review = null
      importing.step = 'columns'
    } else importing.show(file.review)
  }

  /** Back to the list, with what became of the file that was looked at. */
  function back(): void {
    const index = current.value
    if (index !== null) {
      const { outcome, committed } = commits
      if (importing.step === 'done' && outcome !== null && committed !== null) {
        put(index, { state: 'imported', outcome, review: committed })
      } else if (importing.review !== null) put(index, { state: 'read', review: importing.review })
    }
    current.value = null
    importing.review = null
    importing.source = null
    importing.problem = null
    importing.step = 'files'
  }

  /** Imports every file that has no refused row, one after the other. */
  async function importAll(): Promise<void> {
    importingAll.value = true
    const mine: { stopped: boolean } = { stopped: false }
    run = mine
    for (const [index, { review }] of files.value.entries()) {
      const file = files.value[index]
      if (mine.stopped || review === null || file === undefined || !ready.value.includes(file)) continue
      put(index, { state: 'importing', problem: null })
      const result = await commits.write(review, 'all')
      if (!result.ok) put(index, { state: 'read', problem: result })
      else {
        put(index, { state: 'imported', outcome: result.value })
        if (result.value.state !== 'done') break
      }
    }
    importingAll.value = false
  }

  /** Stops after the batch under way. */
  function stop(): void {
    run.stopped = true
    commits.stop()
  }

  /** Takes a file off the list; its draft goes with it. */
  async function remove(index: number): Promise<void> {
    const review = files.value[index]?.review
    files.value = files.value.filter((_, at) => at !== index)
    if (review !== null && review !== undefined) await call('import.discard', { planId: review.planId })
  }

  /** Forgets the files; one that is being read is let go. */
  function clear(): void {
    underWay.abort()
    files.value = []
    current.value = null
  }

  return {
    files,
    current,
    done,
    importingAll,
    reading,
    ready,
    open,
    begin,
    look,
    back,
    importAll,
    stop,
    remove,
    clear,
  }
})
