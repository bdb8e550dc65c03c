import { defineStore } from 'pinia'
import type { CallInput } from '../../contract/api.ts'
import type { BulkOutcome } from '../../contract/history.ts'
import type { Failure } from '../../contract/result.ts'
import { call } from '../api.ts'
import { inFigures, inWords } from '../components/counting.ts'
import { useActProgress } from './actProgress.ts'
import { useOperations } from './operations.ts'

/** The acts whose outcome is an operation on numbers. */
type NumberAct =
  | 'pool.add'
  | 'pool.assign'
  | 'pool.edit'
  | 'pool.unbind'
  | 'pool.delete'
  | 'user.assign'
  | 'user.unbind'
  | 'sub.release'

function told({ done, only, leftOut }: BulkOutcome, what: string): string {
  const said = `${only ?? inWords(done, 'number')} ${what}`
  if (leftOut.length === 0) return said
  const reasons = leftOut.map(({ count, reason }) => `${inFigures(count)} left out: ${reason}`)
  return `${said}; ${reasons.join('; ')}`
}

/** Does acts to numbers, and says what came of them with an offer to undo it. */
export const useNumberActs = defineStore('numberActs', () => {
  const operations = useOperations()
  const progress = useActProgress()

  /**
   * Does an act. `what` completes the sentence that names the number: `assigned to Acme Clinics`.
   * @returns null when it was done, else the failure, to show where the person acted
   */
  async function perform<N extends NumberAct>(
    name: N,
    input: CallInput<N>,
    what: string,
  ): Promise<Failure | null> {
    const result = await progress.follow(() => call(name, input))
    if (!result.ok) return result
    const outcome: BulkOutcome = result.value
    operations.announce(told(outcome, what), outcome.operationId)
    return null
  }

  return { perform }
})
