import { messageOf } from '../../../../contract/messages/message.ts'
import { fail, ok, type Failure, type Result } from '../../../../contract/result.ts'
import type { SheetAnswers } from '../../../../contract/sheets/sheets.ts'
import type { Id } from '../../../../contract/values.ts'
import type { DraftProgress, DraftSheet } from '../../../../db/drafts/drafts.ts'
import type { ReadDb } from '../../../../db/file/connection.ts'
import { LastComparison } from '../../../../db/sources/lastComparison.ts'
import { Planner } from './planning.ts'
import type { PlanRows } from './planRows.ts'

/** A sheet under review, as it is worked on; its draft in the inventory holds the same. */
export interface ImportPlan {
  readonly draftId: Id
  readonly sheet: DraftSheet
  readonly rows: PlanRows
  answers: SheetAnswers
  /** `rest` when the good rows were imported, `stopped` when an import did not come to its end. */
  state: 'review' | 'rest' | 'stopped'
  partsDone: number
  numbersDone: number
  /** Its file is still there, or its cells are. */
  readonly canReadAgain: boolean
  /** It is being imported: until that is over, nothing else is done to it. */
  committing: boolean
  /** It was discarded, or all of it was imported. */
  gone: boolean
}

/**
 * Whoever holds rows of a plan against the inventory as it is now.
 * @param how `alone`: there is no directory to know names from
 */
export function plannerOf(
  db: ReadDb,
  { sheet: { target, readAs }, answers: { update, comparison } }: Pick<ImportPlan, 'sheet' | 'answers'>,
  how: { readonly alone?: boolean } = {},
): Planner {
  const comparing = comparison && {
    onlyHere: comparison.onlyHere,
    last: comparison.source === null ? null : LastComparison.with(db, comparison.source),
  }
  return new Planner(db, target, {
    ...how,
    columns: readAs.columns,
    updating: update === null ? null : { update, columns: readAs.columns, comparing },
  })
}

/** How far a plan is, as its draft keeps it. */
export function progressOf(plan: ImportPlan, state: DraftProgress['state'] = plan.state): DraftProgress {
  const { answers, rows, partsDone, numbersDone } = plan
  return { state, answers, waiting: rows.waiting, partsDone, numbersDone }
}

export const planFailures = {
  gone: fail('not_found', messageOf('failure.draftGone')),
  busy: fail('busy', messageOf('failure.importRunning')),
} as const satisfies Record<string, Failure>

/** At most this many plans are held open: each holds all rows of its file. The oldest make room; their drafts stay. */
const plansHeld = 4

interface OpenPlan {
  readonly opening: Promise<Result<ImportPlan>>
  /** What was opened, as soon as it is. */
  plan: ImportPlan | null
  /** Who is at work with it; only one that nobody uses is let go of. */
  uses: number
  /** The last change that waits for its turn. */
  lastTurn: Promise<unknown>
  unwanted: boolean
}

/** The plans that are open, each once, whoever asks for it. */
export class OpenPlans {
  readonly #open = new Map<string, OpenPlan>()

  get size(): number {
    return this.#open.size
  }

  has(id: string): boolean {
    return this.#open.has(id)
  }

  /** Holds a plan that was just made. */
  hold(plan: ImportPlan): void {
    const { planId } = plan.sheet
    const opening = Promise.resolve({ ok: true, value: plan } as const)
    this.#open.set(planId, { opening, plan, uses: 0, lastTurn: opening, unwanted: false })
    this.#makeRoom()
  }

  /**
   * Does something with a plan.
   * @param open opens it when it is not open
   */
  async use<T>(
    id: string,
    open: (id: string) => Promise<Result<ImportPlan>>,
    work: (plan: ImportPlan) => Result<T> | Promise<Result<T>>,
  ): Promise<Result<T>> {
    return this.#using(id, open, ({ value }) => work(value))
  }

  /**
   * Changes a plan; one change after the other, in the order in which they were asked for.
   * @param first done at once, before it is this change's turn
   * @returns `busy` while it is being imported
   */
  async change<T>(
    id: string,
    open: (id: string) => Promise<Result<ImportPlan>>,
    work: (plan: ImportPlan) => Result<T> | Promise<Result<T>>,
    first: (plan: ImportPlan) => void = () => undefined,
  ): Promise<Result<T>> {
    return this.#using(id, open, async ({ value: plan, held }) => {
      if (plan.committing) return planFailures.busy
      first(plan)
      const turn = held.lastTurn.then(() => (plan.gone ? planFailures.gone : work(plan)))
      held.lastTurn = turn.catch(() => undefined)
      return turn
    })
  }

  /** Lets go of a plan as soon as nobody is at work with it. */
  letGo(id: string): void {
    const held = this.#open.get(id)
    if (held === undefined) return
    held.unwanted = true
    this.#release(id, held)
  }

  async #using<T>(
    id: string,
    open: (id: string) => Promise<Result<ImportPlan>>,
    work: (opened: { readonly value: ImportPlan; readonly held: OpenPlan }) => Result<T> | Promise<Result<T>>,
  ): Promise<Result<T>> {
    const held = this.#open.get(id) ?? this.#start(id, open)
    held.unwanted = false
    held.uses += 1
    try {
      // One that is open is worked with at once, so that calls have their effect in the order in which they come.
      const opened = held.plan === null ? await held.opening : ok(held.plan)
      if (!opened.ok) return opened
      return opened.value.gone ? planFailures.gone : await work({ value: opened.value, held })
    } finally {
      held.uses -= 1
      this.#release(id, held)
    }
  }

  #start(id: string, open: (id: string) => Promise<Result<ImportPlan>>): OpenPlan {
    const opening = open(id)
    const held: OpenPlan = { opening, plan: null, uses: 0, lastTurn: opening, unwanted: false }
    this.#open.set(id, held)
    opening.then(
      (result) => {
        if (result.ok) held.plan = result.value
        else if (this.#open.get(id) === held) this.#open.delete(id)
        this.#makeRoom()
      },
      () => this.#open.delete(id),
    )
    return held
  }

  #release(id: string, held: OpenPlan): void {
    const done = held.unwanted || held.plan?.gone === true
    if (held.uses === 0 && done && this.#open.get(id) === held) this.#open.delete(id)
  }

  #makeRoom(): void {
    const newest = [...this.#open.keys()].at(-1)
    for (const [id, { uses, plan }] of this.#open) {
      if (this.#open.size <= plansHeld) return
      if (uses === 0 && plan !== null && id !== newest) this.#open.delete(id)
    }
  }
}
