import type { ImportProgress } from '../../../contract/sheets/batches.ts'
import type { ImportReview } from '../../../contract/sheets/review.ts'
import { messageOf } from '../../../contract/messages/message.ts'
import { fail, type Result } from '../../../contract/result.ts'
import type { ImportSource, ReadingOptions, SheetFiles } from '../../../contract/sheets/sheets.ts'
import { call } from '../../api.ts'
import { readSheet } from './sheetReading.ts'
import type { ImportMachine } from './state.ts'

/**
 * The reading of sheets, one or several, and the opening of drafts.
 * @param keep says of reviews that are let go that they stay drafts
 */
export function useReading(
  { state, send }: ImportMachine,
  keep: (reviews: readonly ImportReview[]) => Promise<void>,
) {
  /** The latest reading: an answer to an earlier one is of no interest any more. */
  let latest = new AbortController()
  /** As `latest`, of several files. */
  let listing = new AbortController()

  /** What goes with a call, so that its reading can be stopped and followed. */
  function following({ signal }: AbortController) {
    const onProgress = ({ done }: ImportProgress) => {
      if (!signal.aborted) send({ kind: 'rowsRead', rows: done })
    }
    return { signal, onProgress }
  }

  /** Stops the reading under way; it fails as one that was cancelled. */
  function cancel(): void {
    latest.abort()
  }

  /** Stops the reading under way, whose answer is of no interest any more. */
  function forget(): AbortController {
    cancel()
    return (latest = new AbortController())
  }

  /** How a sheet is read, besides what was chosen for it. */
  function asked() {
    const { target, country, isComparison, compared } = state.value
    return {
      target,
      ...(country === null || target !== 'number' ? {} : { country }),
      ...(isComparison && compared !== null ? compared : {}),
    }
  }

  /**
   * Reads and checks a sheet; ends in the review, in the columns where they have to be named, or back where it began
   * with the problem.
   * @param replaces whether it is the sheet of the review that there is, which is then removed; another one stays a draft
   */
  async function read(source: ImportSource, options?: ReadingOptions, replaces = true): Promise<void> {
    const mine = forget()
    const held = state.value.review
    // What was answered of the sheet that is read again holds for it, unless it is answered otherwise now.
    const { bare = null, update = null, comparison = null } = (replaces ? held : null) ?? {}
    const input = {
      ...(bare === null ? {} : { bare }),
      ...(update === null ? {} : { update }),
      ...(comparison === null ? {} : { comparison }),
      ...asked(),
      source,
      ask: options === undefined,
      ...(options === undefined ? {} : { options }),
    }
    send({ kind: 'readingBegan', source, replaces })
    if (held !== null && !replaces) await keep([held])
    const result = await readSheet(input, following(mine))
    if (mine !== latest) {
      if (result.ok) await call('import.discard', { planId: result.value.planId })
      return
    }
    if (result.ok) {
      send({ kind: 'read', review: result.value })
      if (held !== null && replaces) await call('import.discard', { planId: held.planId })
    } else if (result.code === 'columns_unclear' && options === undefined) send({ kind: 'columnsAsked' })
    else send({ kind: 'readingFailed', problem: result.code === 'cancelled' ? null : result })
  }

  /** Those of several files whose drafts stay when they are left. */
  const keptFiles = () =>
    (state.value.files ?? []).flatMap(({ state: at, review }) =>
      at === 'read' && review !== null ? [review] : [],
    )

  /** Lets go of files that are read one after the other; gives those whose drafts stay. */
  function leaveFiles(): readonly ImportReview[] {
    const kept = keptFiles()
    listing.abort()
    return kept
  }

  /** Reads the files that were taken, one after the other. */
  async function readFiles(): Promise<void> {
    const mine = new AbortController()
    listing = mine
    const isOver = () => mine.signal.aborted
    for (const [index, { path }] of (state.value.files ?? []).entries()) {
      if (isOver()) return
      if (state.value.files?.[index]?.state !== 'waiting') continue
      send({ kind: 'fileChanged', index, change: { state: 'reading' } })
      const sheet = { ...asked(), source: { kind: 'file' as const, path }, ask: true }
      const result = await readSheet(sheet, following(mine))
      if (isOver()) {
        if (result.ok) await call('import.discard', { planId: result.value.planId })
        return
      }
      const change = result.ok
        ? { state: 'read' as const, review: result.value }
        : {
            state: result.code === 'columns_unclear' ? ('columns' as const) : ('failed' as const),
            problem: result,
          }
      send({ kind: 'fileChanged', index, change })
    }
  }

  /** Takes one sheet: it is read, or asked what it is compared as. */
  async function takeOne(source: ImportSource): Promise<void> {
    if (!state.value.isComparison) {
      await read(source, undefined, false)
      return
    }
    const held = state.value.review
    send({ kind: 'letGo' })
    send({ kind: 'scopeAsked', source })
    if (held !== null) await keep([held])
  }

  /** Takes what was chosen or dropped: one file is read, several are listed. */
  async function take(found: Result<SheetFiles | null>): Promise<void> {
    if (!found.ok) {
      send({ kind: 'refused', problem: found })
      return
    }
    if (found.value === null) return
    const { files, refused } = found.value
    const [file] = files
    const problem =
      refused.length > 0
        ? fail(
            'refused',
            refused.reduce((first, rest) => messageOf('sheet.andAlso', { first, rest })),
          )
        : null
    send({ kind: 'refused', problem })
    if (file === undefined) return
    if (files.length === 1 && refused.length === 0) {
      await takeOne({ kind: 'file', path: file.path })
      return
    }
    if (state.value.isComparison) {
      send({ kind: 'refused', problem: fail('refused', messageOf('comparing.oneFile')) })
      return
    }
    forget()
    const held = state.value.review
    const kept = [...leaveFiles(), ...(held === null ? [] : [held])]
    send({ kind: 'filesTaken', files })
    await keep(kept)
    await readFiles()
  }

  /** Opens a draft as it was. */
  async function openDraft(planId: string): Promise<void> {
    const mine = forget()
    const held = state.value.review
    send({ kind: 'readingBegan', source: null, replaces: false })
    if (held !== null) await keep([held])
    const result = await call('import.open', { planId }, following(mine))
    if (mine !== latest) {
      if (result.ok && state.value.review?.planId !== planId) await call('import.close', { planId })
      return
    }
    if (result.ok) send({ kind: 'read', review: result.value })
    else send({ kind: 'readingFailed', problem: result })
  }

  /** The review shows this plan from now on, whose numbers are as they are now. */
  async function recheck(planId: string): Promise<void> {
    const result = await call('import.recheck', { planId })
    if (result.ok) {
      send({ kind: 'read', review: result.value })
      return
    }
    send({ kind: 'letGo' })
    send({ kind: 'refused', problem: result })
  }

  return { read, take, takeOne, openDraft, recheck, cancel, forget, leaveFiles }
}
