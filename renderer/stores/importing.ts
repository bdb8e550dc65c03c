import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type {
  ImportOutcome,
  ImportPolicy,
  ImportReview,
  ImportRow,
  ImportSource,
} from '../../contract/batches.ts'
import type { Failure } from '../../contract/result.ts'
import { call, listen } from '../api.ts'

/** Where an import stands: a file is looked for, read, reviewed, written, and reported on. */
export type ImportStep = 'file' | 'reading' | 'review' | 'importing' | 'done'

/** How many of the rows that were left out the report lists; it counts them all. */
const reportedRows = 1000

/**
 * The import under way: what the dialog shows of it and asks for. It mirrors the plan that the inventory holds and
 * lets go of it when the dialog closes.
 */
export const useImporting = defineStore('importing', () => {
  const step = ref<ImportStep>('file')
  const source = shallowRef<ImportSource | null>(null)
  const country = ref<string | null>(null)
  const review = shallowRef<ImportReview | null>(null)
  const problem = shallowRef<Failure | null>(null)
  const done = ref(0)
  const outcome = shallowRef<ImportOutcome | null>(null)
  /** The refused rows as they were when the import began; the plan is gone afterwards. */
  const leftOut = shallowRef<readonly ImportRow[]>([])
  const undone = ref(false)
  const undoing = ref(false)
  const stopping = ref(false)
  /** Which reading is the latest: an answer to an earlier one is of no interest any more. */
  let reading = 0

  const busy = computed(() => step.value === 'reading' || step.value === 'importing')

  async function letGo(): Promise<void> {
    const planId = review.value?.planId
    review.value = null
    if (planId !== undefined) await call('import.discard', { planId })
  }

  /** Reads and checks a sheet; ends in the review, or back where a file is chosen with the problem. */
  async function read(from: ImportSource): Promise<void> {
    const mine = (reading += 1)
    const before = step.value === 'review' ? 'review' : 'file'
    const held = review.value?.planId
    source.value = from
    problem.value = null
    done.value = 0
    step.value = 'reading'
    const chosen = country.value === null ? {} : { country: country.value }
    const result = await call('import.read', { source: from, ...chosen })
    if (mine !== reading) {
      if (result.ok) await call('import.discard', { planId: result.value.planId })
      return
    }
    if (!result.ok) {
      problem.value = result.code === 'cancelled' ? null : result
      step.value = before === 'review' && review.value !== null ? 'review' : 'file'
      return
    }
    review.value = result.value
    step.value = 'review'
    if (held !== undefined) await call('import.discard', { planId: held })
  }

  /** Asks for a file with the system's dialog and reads it. */
  async function choose(): Promise<void> {
    const chosen = await call('import.choose', {})
    if (!chosen.ok) problem.value = chosen
    else if (chosen.value !== null) await read({ kind: 'file', path: chosen.value.path })
  }

  async function cancelReading(): Promise<void> {
    await call('import.cancelReading', {})
  }

  /** Chooses the country of national numbers; a sheet that was read already is read again with it. */
  async function chooseCountry(code: string | null): Promise<void> {
    if (code === country.value) return
    country.value = code
    if (step.value === 'review' && source.value !== null) await read(source.value)
  }

  async function collectLeftOut(planId: string): Promise<readonly ImportRow[]> {
    const result = await call('import.rows', { planId, show: 'refused', offset: 0, limit: reportedRows })
    return result.ok ? result.value.rows : []
  }

  async function recheck(planId: string): Promise<void> {
    const result = await call('import.recheck', { planId })
    if (result.ok) {
      // A new plan id is not given; a new object makes the rows load again.
      review.value = result.value
      step.value = 'review'
    } else {
      problem.value = result
      review.value = null
      step.value = 'file'
    }
  }

  /** Imports the plan under review. */
  async function commit(policy: ImportPolicy): Promise<void> {
    const plan = review.value
    if (plan === null) return
    problem.value = null
    done.value = 0
    stopping.value = false
    undone.value = false
    step.value = 'importing'
    leftOut.value = plan.counts.refused > 0 ? await collectLeftOut(plan.planId) : []
    const result = await call('import.commit', { planId: plan.planId, policy })
    if (result.ok) {
      outcome.value = result.value
      step.value = 'done'
      return
    }
    problem.value = result
    if (result.code === 'stale_plan') await recheck(plan.planId)
    else step.value = 'review'
  }

  async function stop(): Promise<void> {
    const planId = review.value?.planId
    if (planId === undefined || step.value !== 'importing') return
    stopping.value = true
    await call('import.stop', { planId })
  }

  /** Undoes the batches just imported, the newest first; stops at the first that can't be undone. */
  async function undo(): Promise<void> {
    undoing.value = true
    problem.value = null
    try {
      for (const { operationId } of [...(outcome.value?.batches ?? [])].reverse()) {
        const result = await call('operations.undo', { operationId })
        if (!result.ok) {
          problem.value = result
          return
        }
      }
      undone.value = true
    } finally {
      undoing.value = false
    }
  }

  /** Back to the choice of a file, with nothing held; what reads the file is started ahead. */
  async function begin(): Promise<void> {
    void call('import.prepare', {})
    await reset()
  }

  /** Back to the choice of a file, with nothing held. */
  async function reset(): Promise<void> {
    reading += 1
    if (step.value === 'reading') await cancelReading()
    step.value = 'file'
    source.value = null
    problem.value = null
    outcome.value = null
    leftOut.value = []
    undone.value = false
    await letGo()
  }

  listen('importProgress', ({ phase, done: count }) => {
    if (phase === 'reading' && step.value === 'reading') done.value = count
    if (phase === 'importing' && step.value === 'importing') done.value = count
  })

  return {
    step,
    country,
    review,
    problem,
    done,
    outcome,
    leftOut,
    undone,
    undoing,
    stopping,
    busy,
    read,
    choose,
    cancelReading,
    chooseCountry,
    commit,
    stop,
    undo,
    begin,
    reset,
  }
})
