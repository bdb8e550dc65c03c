import { ref } from 'vue'
import type { CallInput } from '../../../contract/api.ts'
import type { CellEdit, ImportChanged } from '../../../contract/sheets/review.ts'
import type { ImportAnswer } from '../../../contract/sheets/answers.ts'
import type { ImportRow } from '../../../contract/sheets/rows.ts'
import type { Result } from '../../../contract/result.ts'
import { call } from '../../api.ts'
import type { ImportMachine } from './state.ts'

/** Changes of the plan under review. Each is checked at once, and can be undone and redone. */
export function useChangesOfPlan({ state, send }: ImportMachine) {
  /** A change is running that may take a while. */
  const changing = ref(false)
  let last: Promise<unknown> = Promise.resolve()

  /** Changes run one after another, so that quick edits stay in order. */
  async function change(
    ask: (planId: string) => Promise<Result<ImportChanged>>,
  ): Promise<ImportChanged | null> {
    const planId = state.value.review?.planId
    if (planId === undefined) return null
    const mine = last.then(() => ask(planId))
    last = mine
    const result = await mine
    if (state.value.review?.planId !== planId) return null
    if (!result.ok) {
      send({ kind: 'refused', problem: result })
      return null
    }
    send({ kind: 'reviewChanged', review: result.value.review })
    return result.value
  }

  /** Changes one cell; returns the row after it, or null when it could not be changed. */
  async function edit(cell: CellEdit): Promise<ImportRow | null> {
    const changed = await change((planId) => call('import.edit', { planId, ...cell }))
    return changed?.row ?? null
  }

  /** Excludes rows, or includes them again. */
  async function exclude(rows: CallInput<'import.exclude'>['rows'], excluded: boolean): Promise<void> {
    await change((planId) => call('import.exclude', { planId, rows, excluded }))
  }

  /** Takes the file's values in rows of a comparison. */
  async function takeTheirs(rows: CallInput<'import.takeTheirs'>['rows']): Promise<void> {
    await change((planId) => call('import.takeTheirs', { planId, rows }))
  }

  /** Answers for all rows of a reason, one answer after another; returns whether all were accepted. */
  async function answer(answers: readonly ImportAnswer[]): Promise<boolean> {
    changing.value = true
    try {
      for (const one of answers) {
        if ((await change((planId) => call('import.answer', { planId, answer: one }))) === null) return false
      }
      return true
    } finally {
      changing.value = false
    }
  }

  /** Undoes or redoes a change; returns its row, if it was of one. */
  async function takeBack(direction: 'undo' | 'redo'): Promise<ImportRow | null> {
    if (state.value.review?.[direction] === null) return null
    const changed = await change((planId) => call(`import.${direction}`, { planId }))
    return changed?.row ?? null
  }

  return { changing, edit, exclude, takeTheirs, answer, takeBack }
}
