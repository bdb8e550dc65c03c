import { call } from '../../api.ts'
import { useImportCommit } from '../../stores/importCommit.ts'
import { useImportFiles } from '../../stores/importFiles.ts'
import { useImporting } from '../../stores/importing.ts'
import { useKeptDrafts } from '../../stores/keptDrafts.ts'

/** Closes the import dialog. What was reviewed and not imported is kept as a draft, unless it is discarded. */
export function useClosing() {
  const importing = useImporting()
  const files = useImportFiles()
  const commits = useImportCommit()
  const drafts = useKeptDrafts()
  const open = (draft: string) => importing.begin({ draft })

  /** Forgets the list of files. */
  async function leaveFiles(): Promise<void> {
    const kept = files.open
    files.clear()
    await drafts.keep(kept, open)
  }

  /** Closes the dialog and says which drafts are kept. */
  async function close(): Promise<void> {
    if (importing.busy || files.importingAll) return
    const shown = importing.review
    // The report has said what stays of it; only what is held of it is let go.
    const reported = importing.step === 'done' ? commits.committed : null
    const others = files.open.filter(({ planId }) => planId !== shown?.planId)
    importing.open = false
    importing.reset()
    files.clear()
    if (reported !== null) await call('import.close', { planId: reported.planId })
    await drafts.keep([...others, ...(shown === null ? [] : [shown])], open)
  }

  /** Removes what is under review. Among several files the list goes on without it, else the dialog closes. */
  async function discard(): Promise<void> {
    const { review } = importing
    const index = files.current
    if (review === null) return
    importing.review = null
    if (index === null) {
      importing.open = false
      importing.reset()
      await drafts.discard(review.planId, review.name)
    } else {
      files.back()
      await files.remove(index)
    }
  }

  return { close, discard, leaveFiles }
}
