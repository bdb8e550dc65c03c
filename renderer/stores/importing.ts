import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { messageOf } from '../../contract/messages/message.ts'
import type { ImportProgress, ImportReview } from '../../contract/batches.ts'
import { fail, ok, type Failure, type Result } from '../../contract/result.ts'
import type { ImportSource, ImportTarget, ReadingOptions, SheetFiles } from '../../contract/sheets.ts'
import { call } from '../api.ts'
import { useKeptDrafts } from './keptDrafts.ts'
import { readSheet } from './sheetReading.ts'
import { useWriting } from './writing.ts'

/**
 * Where an import stands: a file is looked for, read, its columns are named, several files are listed, the rows are
 * reviewed, written, and reported on.
 */
export type ImportStep = 'file' | 'reading' | 'columns' | 'files' | 'review' | 'importing' | 'done'

/** What the dialog opens with: files to be read, or a draft to go on with; nothing to ask for a file. */
export interface ImportBeginning {
  readonly target?: ImportTarget
  readonly paths?: readonly string[]
  /** Files that were found already. */
  readonly found?: SheetFiles
  readonly draft?: string
}

/**
 * The import under way: what the dialog shows of it, and how it comes from one step to the next. The plan itself is
 * the inventory's; the stores beside this one change it, write it, and see to several files.
 */
export const useImporting = defineStore('importing', () => {
  const drafts = useKeptDrafts()
  const writing = useWriting()
  const open = ref(false)
  const target = ref<ImportTarget>('number')
  const step = ref<ImportStep>('file')
  /** Where the sheet under review comes from; null for a draft, whose file is not asked for again. */
  const source = shallowRef<ImportSource | null>(null)
  const country = ref<string | null>(null)
  const review = shallowRef<ImportReview | null>(null)
  const problem = shallowRef<Failure | null>(null)
  /** A draft is being opened, whose rows are checked again; nothing is read from a file. */
  const openingDraft = ref(false)
  /** How many rows have been read. */
  const done = ref(0)
  /** The files that were taken at once, where it was more than one; see the store of import files. */
  const several = shallowRef<SheetFiles | null>(null)
  /** Which reading is the latest: an answer to an earlier one is of no interest any more. */
  let reading = 0
  /** Stops it. */
  let underWay = new AbortController()

  const busy = computed(() => step.value === 'reading' || step.value === 'importing')

  function show(plan: ImportReview): void {
    target.value = plan.target
    country.value = plan.country
    review.value = plan
    step.value = 'review'
  }

  /** What goes with the call of a reading that begins. */
  function followed() {
    const mine = new AbortController()
    underWay = mine
    done.value = 0
    const onProgress = (now: ImportProgress) => {
      if (underWay === mine) done.value = now.done
    }
    return { signal: mine.signal, onProgress }
  }

  /** Where the person was before the reading that failed. */
  function back(): ImportStep {
    if (review.value !== null) return 'review'
    return several.value === null ? 'file' : 'files'
  }

  /**
   * Reads and checks a sheet; ends in the review, in the columns where they have to be named, or back where it began
   * with the problem. A review of the same file that it replaces is removed.
   */
  async function read(from: ImportSource, options?: ReadingOptions): Promise<void> {
    const mine = (reading += 1)
    const before = step.value
    const held = review.value?.planId
    const bare = review.value?.bare ?? null
    source.value = from
    problem.value = null
    step.value = 'reading'
    const sheet = {
      source: from,
      target: target.value,
      ask: options === undefined,
      ...(country.value === null || target.value !== 'number' ? {} : { country: country.value }),
      ...(bare === null ? {} : { bare }),
      ...(options === undefined ? {} : { options }),
    }
    const result = await readSheet(sheet, followed())
    if (mine !== reading) {
      if (result.ok) await call('import.discard', { planId: result.value.planId })
      return
    }
    if (result.ok) {
      show(result.value)
      if (held !== undefined) await call('import.discard', { planId: held })
    } else if (result.code === 'columns_unclear' && options === undefined) {
      step.value = 'columns'
    } else {
      problem.value = result.code === 'cancelled' ? null : result
      step.value = before === 'columns' ? 'columns' : back()
    }
  }

  /** Takes what was chosen or dropped: one file is read, several are listed. */
  async function take(found: Result<SheetFiles | null>): Promise<void> {
    if (!found.ok) {
      problem.value = found
      return
    }
    if (found.value === null) return
    const { files, refused } = found.value
    const [file] = files
    problem.value =
      refused.length > 0
        ? fail(
            'refused',
            refused.reduce((first, rest) => messageOf('sheet.andAlso', { first, rest })),
          )
        : null
    if (file === undefined) return
    if (files.length === 1 && refused.length === 0) {
      await letGo()
      await read({ kind: 'file', path: file.path })
    } else {
      await letGo()
      several.value = found.value
      step.value = 'files'
    }
  }

  /** Asks for files with the system's dialog and takes them. */
  async function choose(): Promise<void> {
    await take(await call('import.choose', {}))
  }

  /** Takes files and folders that were dropped. */
  async function drop(paths: readonly string[]): Promise<void> {
    await take(await call('import.files', { paths: [...paths] }))
  }

  /** Opens a draft as it was. */
  async function openDraft(planId: string): Promise<void> {
    const mine = (reading += 1)
    problem.value = null
    source.value = null
    openingDraft.value = true
    step.value = 'reading'
    const result = await call('import.open', { planId }, followed())
    if (mine !== reading) {
      if (result.ok && review.value?.planId !== planId) await call('import.close', { planId })
      return
    }
    openingDraft.value = false
    if (result.ok) show(result.value)
    else {
      problem.value = result
      review.value = null
      step.value = back()
    }
  }

  /** The review shows this plan from now on, whose numbers are as they are now. */
  async function recheck(planId: string): Promise<void> {
    const result = await call('import.recheck', { planId })
    if (result.ok) show(result.value)
    else {
      problem.value = result
      review.value = null
      step.value = back()
    }
  }

  /** Stops the reading under way; a draft that was about to be opened stays closed. */
  function cancelReading(): void {
    underWay.abort()
    if (!openingDraft.value) return
    reset()
    open.value = false
  }

  /** Chooses the country of national numbers for what is read next. */
  function chooseCountry(code: string | null): void {
    country.value = code
  }

  /** Lets go of the review, which stays a draft. */
  async function letGo(): Promise<void> {
    const held = review.value
    review.value = null
    source.value = null
    if (held !== null) await drafts.keep([held], (draft) => begin({ draft }))
  }

  /**
   * Opens the dialog, or says why nothing can be imported. While it is open already, files that are dropped are taken and
   * nothing else happens.
   */
  async function begin({
    target: wanted = 'number',
    paths,
    found,
    draft,
  }: ImportBeginning = {}): Promise<void> {
    if (busy.value || writing.refuses()) return
    if (!open.value) {
      reset()
      target.value = wanted
      open.value = true
      void call('import.prepare', {})
    }
    if (draft !== undefined) {
      await letGo()
      await openDraft(draft)
    } else if (found !== undefined) await take(ok(found))
    else if (paths !== undefined) await drop(paths)
  }

  /** Back to the choice of a file, with nothing held. */
  function reset(): void {
    reading += 1
    underWay.abort()
    openingDraft.value = false
    step.value = 'file'
    source.value = null
    review.value = null
    problem.value = null
    several.value = null
    country.value = null
  }

  return {
    open,
    target,
    step,
    source,
    country,
    review,
    problem,
    openingDraft,
    done,
    several,
    busy,
    show,
    read,
    choose,
    drop,
    openDraft,
    recheck,
    cancelReading,
    chooseCountry,
    begin,
    reset,
  }
})
