import type { ImportProgress } from '../../../contract/sheets/batches.ts'
import type { ImportReview } from '../../../contract/sheets/review.ts'
import { messageOf } from '../../../contract/messages/message.ts'
import { fail, type Result } from '../../../contract/result.ts'
import type { SheetFiles } from '../../../contract/sheets/files.ts'
import type { ImportSource, ReadingOptions } from '../../../contract/sheets/sheets.ts'
import { call } from '../../api.ts'
import { readSheet } from './sheetReading.ts'
import type { ImportMachine } from './state.ts'

/**
 * Reads sheets, one or several, and opens drafts.
 * @param keep says that closed reviews stay drafts
 */
export function useReading(
  { state, send }: ImportMachine,
  keep: (reviews: readonly ImportReview[]) => Promise<void>,
) {
  /** The latest reading: answers to earlier ones are dropped. */
  let latest = new AbortController()
  /** The same for several files. */
  let listing = new AbortController()

  /** The control of a call, to stop and follow its reading. */
  function following({ signal }: AbortController) {
    const onProgress = ({ done }: ImportProgress) => {
      if (!signal.aborted) send({ kind: 'rowsRead', rows: done })
    }
    return { signal, onProgress }
  }

  /** Stops the current reading, which fails with `cancelled`. */
  function cancel(): void {
    latest.abort()
  }

  /** Stops the current reading and drops its answer. */
  function forget(): AbortController {
    cancel()
    return (latest = new AbortController())
  }

  /** The reading options that are not the sheet's own. */
  function asked() {
    const { target, country, isComparison, compared } = state.value
    return {
      target,
      ...(country === null || target !== 'number' ? {} : { country }),
      ...(isComparison && compared !== null ? compared : {}),
    }
  }

  /**
   * Reads and checks a sheet. It ends in the review, in the columns if they have to be matched, or with the problem
   * where it started.
   * @param replaces whether it is the same sheet as the review, which is then removed; that of another sheet stays a
   *   draft
   */
  async function read(source: ImportSource, options?: ReadingOptions, replaces = true): Promise<void> {
    const mine = forget()
    const held = state.value.review
    // Answers for a sheet that is read again stay valid, unless they are given again.
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

  /** The files whose drafts stay when the list is closed. */
  const keptFiles = () =>
    (state.value.files ?? []).flatMap(({ state: at, review }) =>
      at === 'read' && review !== null ? [review] : [],
    )

  /** Stops reading the list of files; returns those whose drafts stay. */
  function leaveFiles(): readonly ImportReview[] {
    const kept = keptFiles()
    listing.abort()
    return kept
  }

  /** Reads the files of the list, one after the other. */
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

  /** Takes one sheet: reads it, or asks for the scope of the comparison. */
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

  /** Takes chosen or dropped files: one is read, several are listed. */
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

  /** Shows this plan in the review, checked against the current numbers. */
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
