import { onBeforeUnmount, type Ref } from 'vue'
import type { ImportPolicy } from '../../../contract/sheets/batches.ts'
import { useImporting } from '../../stores/import/importing.ts'
import { useNotices } from '../../stores/notices.ts'
import { useOperations } from '../../stores/operations.ts'
import { useShowNumbers } from '../../stores/showNumbers.ts'
import { t } from '../../texts.ts'

/**
 * Imports the plan under review. The outcome is in the report or, for one complete batch, in a notice.
 * @param isWhole the person has confirmed that the compared file is complete
 * @param close closes the dialog
 */
export function useCommit(policy: Ref<ImportPolicy>, isWhole: Ref<boolean>, close: () => Promise<void>) {
  const importing = useImporting()
  const notices = useNotices()
  const operations = useOperations()
  const { ofBatches } = useShowNumbers()
  /** The name of the last import that was started. */
  let name: string | null = null
  let gone = false

  const showThem = (batchId: number) => ({
    label: t('act.show'),
    act: () => {
      ofBatches([batchId])
      return Promise.resolve()
    },
  })

  /** The dialog closes when the inventory stops; a notice then gives the outcome. */
  function notifyOutcome(): void {
    const { problem } = importing
    if (name !== null && problem !== null)
      notices.refuse(t('importing.stoppedWhy', { name, why: problem.message }))
    importing.end()
  }

  onBeforeUnmount(() => {
    gone = true
    if (importing.step !== 'committing') notifyOutcome()
  })

  async function commit(): Promise<void> {
    const plan = importing.review
    if (plan === null) return
    name = plan.name
    await importing.commit(policy.value, isWhole.value)
    if (gone) {
      notifyOutcome()
      return
    }
    if (importing.step !== 'outcome') return
    name = null
    const result = importing.outcome
    if (result?.state !== 'done' || result.notImported > 0) return
    // One complete batch, or one update, needs no report: the list behind the dialog shows it.
    const { batches, updated, same } = result
    const done = [...(updated === null ? [] : [updated]), ...batches]
    const isReported = done.length > 1 || same > 0 || result.openDifferences !== null
    if (importing.current !== null || isReported) return
    const values = {
      things: t(`importing.things.${plan.target}`, { count: result.imported }),
      file: plan.name,
    }
    const message =
      updated === null ? t('importing.importedFrom', values) : t('importing.updatedFrom', values)
    const [operation] = done
    const [batch] = batches
    if (operation === undefined) notices.done(message)
    else operations.announce(message, operation.operationId, batch === undefined ? [] : [showThem(batch.id)])
    await close()
  }

  return { commit }
}
