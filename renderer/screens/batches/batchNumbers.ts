import { go } from '../../router.ts'
import { usePreferences } from '../../stores/preferences.ts'

/** Gives what shows the numbers of a batch, as a filtered list on the Sub Account screen. */
export function useBatchNumbers(): (batchId: number) => void {
  const preferences = usePreferences()
  return (batchId) => {
    preferences.change({ subAccountFilter: { batchId: [batchId] } })
    go({ screen: 'sub-account' })
  }
}
