import { defineStore } from 'pinia'
import type { NumberAct } from '../../contract/life/acts.ts'
import type { CallInput } from '../../contract/api.ts'
import type { BulkOutcome } from '../../contract/history.ts'
import type { Failure } from '../../contract/result.ts'
import { call } from '../api.ts'
import { useActProgress } from './actProgress.ts'
import { useOperations } from './operations.ts'
import { inWords, t } from '../texts.ts'

function outcomeInWords({ done, only, skipped }: BulkOutcome, say: (what: string) => string): string {
  const sentence = say(only ?? t('count.numbers', { count: done }))
  const reasons = skipped.map(({ count, reason }) => t('count.skipped', { count, reason: inWords(reason) }))
  return [sentence, ...reasons].join('; ')
}

/** Runs actions on numbers, and reports each with an Undo button. */
export const useNumberActs = defineStore('numberActs', () => {
  const operations = useOperations()
  const progress = useActProgress()

  /**
   * Runs an action. `say` makes the report from the number, or from how many there were. With `show` the notice links
   * to them; `done` is told of the outcome.
   * @returns null on success, else the failure, to show where the person acted
   */
  async function perform<N extends NumberAct | 'pool.add'>(
    name: N,
    input: CallInput<N>,
    say: (what: string) => string,
    {
      show,
      done,
    }: { show?: (outcome: BulkOutcome) => Promise<void>; done?: (outcome: BulkOutcome) => void } = {},
  ): Promise<Failure | null> {
    const result = await progress.follow((following) => call(name, input, following))
    if (!result.ok) return result
    const outcome: BulkOutcome = result.value
    const acts = show === undefined ? [] : [{ label: t('act.show'), act: () => show(outcome) }]
    operations.announce(outcomeInWords(outcome, say), outcome.operationId, acts)
    done?.(outcome)
    return null
  }

  return { perform }
})
