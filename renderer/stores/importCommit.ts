import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type {
  ImportOutcome,
  ImportPolicy,
  ImportProgress,
  ImportReview,
  ImportRow,
} from '../../contract/batches.ts'
import { call } from '../api.ts'
import { useImporting } from './importing.ts'
import { useOperations } from './operations.ts'
import { Pace } from './pace.ts'
import { usePreferences } from './preferences.ts'
import { t } from '../texts.ts'

/** How many of the rows that were not imported the report lists; it counts them all. */
const reportedRows = 1000

/** The writing of a plan, and what became of it. */
export const useImportCommit = defineStore('importCommit', () => {
  const importing = useImporting()
  const preferences = usePreferences()
  const operations = useOperations()
  const done = ref(0)
  /** How many are imported in a second; null until that can be said. */
  const rate = ref<number | null>(null)
  const stopping = ref(false)
  const outcome = shallowRef<ImportOutcome | null>(null)
  /** What was imported, as it was before; the plan may be gone afterwards. */
  const committed = shallowRef<ImportReview | null>(null)
  /** The refused rows as they were when the import began. */
  const refusedRows = shallowRef<readonly ImportRow[]>([])
  const pace = new Pace()
  let underWay = new AbortController()

  async function collectRefused(planId: string): Promise<readonly ImportRow[]> {
    const result = await call('import.rows', { planId, show: 'refused', offset: 0, limit: reportedRows })
    return result.ok ? result.value.rows : []
  }

  /** Writes a plan; gives what became of it, or null when nothing was written. */
  async function write(plan: ImportReview, policy: ImportPolicy) {
    done.value = 0
    rate.value = null
    stopping.value = false
    pace.begin()
    committed.value = plan
    const { planId, target } = plan
    underWay = new AbortController()
    const onProgress = ({ phase, done: count }: ImportProgress) => {
      if (phase !== 'importing') return
      done.value = count
      pace.note(count, performance.now())
      rate.value = pace.rate
    }
    const result = await call(
      'import.commit',
      { planId, policy, batchSize: preferences.now.batchSize },
      { signal: underWay.signal, onProgress },
    )
    if (result.ok && result.value.imported > 0) {
      const { batches, imported } = result.value
      const things = t(`importing.things.${target}`, { count: imported })
      operations.note(
        batches.length > 0
          ? batches.map(({ operationId }) => operationId)
          : t('importing.imported', { things }),
      )
    }
    return result
  }

  /** Imports the plan under review. */
  async function commit(policy: ImportPolicy): Promise<void> {
    const plan = importing.review
    if (plan === null) return
    importing.problem = null
    outcome.value = null
    importing.step = 'importing'
    refusedRows.value = plan.counts.refused > 0 ? await collectRefused(plan.planId) : []
    const result = await write(plan, policy)
    if (result.ok) {
      outcome.value = result.value
      importing.review = null
      importing.step = 'done'
      return
    }
    if (result.code === 'stale_plan') await importing.recheck(plan.planId)
    else importing.step = 'review'
    importing.problem = result
  }

  /** Stops after the batch under way. */
  function stop(): void {
    stopping.value = true
    underWay.abort()
  }

  return { done, rate, stopping, outcome, committed, refusedRows, write, commit, stop }
})
