import { messageOf, type Message } from '../../../contract/messages/message.ts'
import { rowIdOf } from '../../../contract/sheets/rows.ts'
import { type ImportReview } from '../../../contract/sheets/review.ts'
import { fail, ok, type Result } from '../../../contract/result.ts'
import { sheetAnswersIn, type SheetAnswers, type SheetNote } from '../../../contract/sheets/sheets.ts'
import { committed, inTransaction } from '../../../db/file/connection.ts'
import { insertDraftRows, type DraftRow } from '../../../db/drafts/draftRows.ts'
import { insertDraft, saveDraftNotes, saveDraftProgress, type DraftSheet } from '../../../db/drafts/drafts.ts'
import { failureOf } from '../../../db/file/failures.ts'
import { cancelled } from '../../calls/control.ts'
import { FromReader, type ReadRow } from '../../sheets/messages.ts'
import type { InventoryContext, PlanContext } from '../context.ts'
import type { SheetToPlan } from '../messages.ts'
import { removeDraft } from './drafting.ts'
import type { Planner } from './planning/planning.ts'
import { onlyHereRows } from './comparing/onlyHere.ts'
import { asRead } from './planning/planRow.ts'
import { PlanRows } from './planning/planRows.ts'
import { plannerOf, type ImportPlan } from './planning/plans.ts'
import { toReview } from './reviewing.ts'

/** How many rows wait until they are written; an ordinary sheet is written at once, when all of it was read. */
const rowsWritten = 5000

const unreadable = (message: Message) => fail('unreadable_file', message)
const noSheet = unreadable(messageOf('sheet.unreadableCsv', { file: messageOf('sheet.theFile') }))

/** Takes the rows of a sheet into a plan, and writes them to its draft as they come. */
class Reception {
  readonly #context: InventoryContext
  readonly #sheet: DraftSheet
  readonly #answers: SheetAnswers
  readonly #forOnce: boolean
  readonly #rows: PlanRows
  readonly #planner: Planner
  #notWritten: DraftRow[] = []
  #draftId: number | null = null

  constructor(
    context: InventoryContext,
    sheet: DraftSheet,
    { forOnce = false, alone = false, ...given }: Omit<SheetToPlan, 'name' | 'target' | 'path'>,
  ) {
    this.#context = context
    this.#sheet = sheet
    this.#answers = sheetAnswersIn(given)
    this.#forOnce = forOnce
    this.#rows = new PlanRows(sheet.target)
    this.#planner = plannerOf(committed(context.db), { sheet, answers: this.#answers }, { alone })
  }

  get count(): number {
    return this.#rows.all.length
  }

  /** @returns whether the rows come after those before, as rows of a sheet do */
  take(rows: readonly ReadRow[]): boolean {
    let last: number = this.#rows.lastId
    for (const { row, part } of rows) {
      const id = rowIdOf(row, part)
      if (id <= last) return false
      last = id
    }
    const added = this.#rows.append(
      rows.map((read) => ({ ...asRead, read, numberCell: read.numberCell })),
      this.#planner,
    )
    const ours = added.filter(({ planned }) => planned.isOurs)
    if (ours.length > 0) this.#rows.keepOurs(ours, this.#planner)
    for (const { id, excluded, planned } of added) {
      const { cells, numberCell } = planned.read
      this.#notWritten.push({ ...asRead, id, cells, numberCell, excluded })
    }
    if (this.#notWritten.length >= rowsWritten) this.#write('reading')
    return true
  }

  /** The numbers that only the inventory has of those that the sheet should have, in parts; none unless it is compared. */
  *onlyHere(): Generator<readonly ReadRow[], undefined> {
    const { comparison } = this.#answers
    if (comparison !== null) yield* onlyHereRows(this.#context, comparison.covers, this.#rows)
  }

  /** The finished plan, whose draft is whole from now on. */
  finish(lastNotes: readonly SheetNote[]): ImportPlan {
    const notes = [...this.#sheet.notes, ...lastNotes]
    // What is only being read is removed by the next start.
    const draftId = this.#write(this.#forOnce ? 'reading' : 'review', notes)
    return {
      draftId,
      sheet: { ...this.#sheet, notes },
      rows: this.#rows,
      answers: this.#answers,
      state: 'review',
      partsDone: 0,
      numbersDone: 0,
      canReadAgain: true,
      committing: false,
      gone: false,
    }
  }

  /** Removes what was written of a sheet that comes to nothing; what can't be removed is by the next start. */
  async abandon(): Promise<void> {
    if (this.#draftId === null) return
    try {
      await removeDraft(this.#context, this.#draftId)
    } catch (error) {
      if (failureOf(error) === null) throw error
    }
  }

  #write(state: 'reading' | 'review', notes: readonly SheetNote[] = this.#sheet.notes): number {
    const { db, now } = this.#context
    const waiting = this.#rows.waiting
    const progress = { state, answers: this.#answers, waiting, partsDone: 0, numbersDone: 0 }
    this.#draftId = inTransaction(db, () => {
      const id = this.#draftId ?? insertDraft(db, this.#sheet, progress)
      insertDraftRows(db, id, this.#notWritten)
      saveDraftNotes(db, id, notes)
      saveDraftProgress(db, id, progress, now())
      return id
    })
    this.#notWritten = []
    return this.#draftId
  }
}

/** Takes the numbers that only the inventory has; gives whether it came to its end. */
async function takeOnlyHere({ turns, signal }: PlanContext, reception: Reception): Promise<boolean> {
  for (const rows of reception.onlyHere()) {
    await turns.take(() => reception.take(rows))
    if (signal.aborted) return false
  }
  return true
}

/**
 * Takes the rows of a sheet as they are read and makes a plan of them. Nothing is written but its draft, and not even
 * that when the sheet can't be read to its end.
 * @param messages what the reading process says; the next one is taken when this one has been dealt with
 * @returns the review of the plan; `cancelled` when it is aborted before its last row; or the reader's failure, and
 *   `unreadable_file` when it ended early
 */
export async function receivePlan(
  context: PlanContext,
  messages: AsyncIterable<unknown>,
  source: SheetToPlan,
): Promise<Result<ImportReview>> {
  const planId = crypto.randomUUID()
  const { name, target, path } = source
  let reception: Reception | null = null
  let whole = false
  try {
    for await (const message of messages) {
      if (context.signal.aborted) return cancelled
      const checked = FromReader.safeParse(message)
      if (!checked.success) return noSheet
      const part = checked.data
      if (part.kind === 'failed') return fail(part.code, part.message)
      if (part.kind === 'head') {
        const { format, readAs, notes, ignoredColumns } = part
        const sheet = { planId, name, target, format, readAs, notes, ignoredColumns, source: path }
        reception ??= new Reception(context, { ...sheet, at: context.now() }, source)
      } else if (reception === null) {
        return noSheet
      } else if (part.kind === 'rows') {
        const { rows } = part
        const held = reception
        if (!(await context.turns.take(() => held.take(rows)))) return noSheet
        context.onProgress({ phase: 'reading', done: reception.count, total: null })
      } else {
        if (reception.count === 0) {
          return unreadable(messageOf('sheet.onlyHeadings'))
        }
        const held = reception
        if (!(await takeOnlyHere(context, held))) return cancelled
        const plan = await context.turns.take(() => held.finish(part.notes))
        whole = true
        context.plans.hold(plan)
        return ok(toReview(context, plan))
      }
    }
    return unreadable(messageOf('sheet.endedEarly'))
  } catch (error) {
    const failure = failureOf(error)
    if (failure === null) throw error
    return failure
  } finally {
    if (!whole) await reception?.abandon()
  }
}
