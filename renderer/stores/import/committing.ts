import type { ImportPolicy, ImportProgress } from '../../../contract/sheets/batches.ts'
import type { ImportReview } from '../../../contract/sheets/review.ts'
import type { ImportRow } from '../../../contract/sheets/rows.ts'
import { call } from '../../api.ts'
import { useOperations } from '../operations.ts'
import { usePreferences } from '../preferences.ts'
import { Pace } from './pace.ts'
import { canBeWritten, type ImportMachine } from './state.ts'
import { t } from '../../texts.ts'

/** How many of the rows that were not imported the report lists; it counts all of them. */
const reportedRows = 1000

/**
 * Writes plans.
 * @param recheck shows the current state of a plan whose numbers have changed meanwhile
 */
export function useCommitting({ state, send }: ImportMachine, recheck: (planId: string) => Promise<void>) {
  const preferences = usePreferences()
  const operations = useOperations()
  const pace = new Pace()
  /** The current or last write of a plan. */
  let underWay = new AbortController()
  /** The current or last write of all files. */
  let run: { stopped: boolean } = { stopped: false }

  async function collectRefused({ planId, counts }: ImportReview): Promise<readonly ImportRow[]> {
    if (counts.refused === 0) return []
    const result = await call('import.rows', { planId, show: 'refused', offset: 0, limit: reportedRows })
    return result.ok ? result.value.rows : []
  }

  /** Writes a plan and returns the outcome. */
  async function write(plan: ImportReview, policy: ImportPolicy, isWhole = false) {
    pace.begin()
    underWay = new AbortController()
    const { planId } = plan
    const { batchSize } = preferences.now
    const onProgress = ({ phase, done }: ImportProgress) => {
      if (phase !== 'importing') return
      pace.note(done, performance.now())
      send({ kind: 'committing', done, rate: pace.rate })
    }
    const options = { signal: underWay.signal, onProgress }
    const result = await call('import.commit', { planId, policy, batchSize, isWhole }, options)
    if (result.ok && result.value.imported > 0) {
      const { batches, imported } = result.value
      const things = t(`importing.things.${plan.target}`, { count: imported })
      operations.note(
        batches.length > 0
          ? batches.map(({ operationId }) => operationId)
          : t('importing.imported', { things }),
      )
    }
    return result
  }

  /**
   * Imports the plan under review.
   * @param isWhole the person has confirmed that the compared file is complete
   */
  async function commit(policy: ImportPolicy, isWhole = false): Promise<void> {
    const plan = state.value.review
    if (plan === null) return
    send({ kind: 'commitBegan', plan, isShown: true })
    send({ kind: 'refusedRowsFound', rows: await collectRefused(plan) })
    const result = await write(plan, policy, isWhole)
    if (result.ok) send({ kind: 'committed', outcome: result.value })
    else if (result.code === 'stale_plan') {
      await recheck(plan.planId)
      send({ kind: 'refused', problem: result })
    } else send({ kind: 'commitFailed', problem: result })
  }

  /** Imports every file without refused rows, one after the other. */
  async function commitAll(): Promise<void> {
    const mine: { stopped: boolean } = { stopped: false }
    run = mine
    send({ kind: 'writingAll', on: true })
    for (const [index, { path }] of (state.value.files ?? []).entries()) {
      const file = state.value.files?.[index]
      if (mine.stopped || file?.path !== path || !canBeWritten(file)) continue
      send({ kind: 'fileChanged', index, change: { state: 'importing', problem: null } })
      send({ kind: 'commitBegan', plan: file.review, isShown: false })
      const result = await write(file.review, 'all')
      if (!result.ok) send({ kind: 'fileChanged', index, change: { state: 'read', problem: result } })
      else {
        send({ kind: 'fileChanged', index, change: { state: 'imported', outcome: result.value } })
        if (result.value.state !== 'done') break
      }
    }
    send({ kind: 'writingAll', on: false })
  }

  /** Stops after the current batch. */
  function stop(): void {
    run.stopped = true
    send({ kind: 'stopAsked' })
    underWay.abort()
  }

  return { commit, commitAll, stop }
}
