import { onBeforeUnmount, ref, type Ref } from 'vue'
import type { ImportPolicy } from '../../../contract/batches.ts'
import { inWords } from '../../components/counting.ts'
import { useImporting } from '../../stores/importing.ts'
import { useNotices } from '../../stores/notices.ts'
import { useOperations } from '../../stores/operations.ts'

/**
 * Imports the plan under review. What there is to say afterwards is in the report; of one whole batch, in a notice.
 * @param close closes the dialog
 */
export function useCommit(policy: Ref<ImportPolicy>, close: () => Promise<void>) {
  const importing = useImporting()
  const notices = useNotices()
  const operations = useOperations()
  /** How many rows were refused. */
  const refused = ref(0)
  /** What was last begun to be imported. */
  let name: string | null = null
  let gone = false

  /** The dialog goes with its screen when the inventory stops; what became of the import is said without it. */
  async function tellWithout(): Promise<void> {
    const { problem } = importing
    if (name !== null && problem !== null) notices.refuse(`The import of ${name} stopped. ${problem.message}`)
    await importing.reset()
  }

  onBeforeUnmount(() => {
    gone = true
    if (importing.step !== 'importing') void tellWithout()
  })

  async function commit(): Promise<void> {
    refused.value = importing.review?.counts.refused ?? 0
    name = importing.review?.name ?? ''
    await importing.commit(policy.value)
    if (gone) return tellWithout()
    const imported = name
    if (importing.step === 'done') name = null
    const result = importing.outcome
    // One whole batch needs no report: the list behind the dialog shows it.
    const batch = result?.batches[0]
    if (importing.step !== 'done' || result?.state !== 'done' || batch === undefined) return
    if (result.notImported > 0 || result.batches.length > 1) return
    operations.announce(`${inWords(result.imported, 'number')} imported from ${imported}`, batch.operationId)
    await close()
  }

  return { refused, commit }
}
