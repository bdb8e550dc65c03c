import { call } from '../../api.ts'
import { go } from '../../router.ts'
import { useNotices } from '../notices.ts'
import { inWords, t } from '../../texts.ts'

/** Closes reviews, which stay drafts, and says so. */
export function useKeptDrafts() {
  const notices = useNotices()

  /** Removes a draft and says so. */
  async function discard(planId: string, name: string): Promise<void> {
    const result = await call('import.discard', { planId })
    if (result.ok) notices.done(t('batches.discarded', { name }))
    else notices.refuse(inWords(result.message))
  }

  /** @param open opens a draft again */
  async function keep(
    reviews: readonly { readonly planId: string; readonly name: string }[],
    open: (planId: string) => Promise<void>,
  ): Promise<void> {
    for (const { planId } of reviews) await call('import.close', { planId })
    const [first, ...others] = reviews
    if (first === undefined) return
    const { planId, name } = first
    if (others.length > 0) {
      const show = () => {
        go({ screen: 'batches' })
        return Promise.resolve()
      }
      notices.notify(t('batches.keptMany', { count: reviews.length }), [
        { label: t('batches.show'), act: show },
      ])
      return
    }
    notices.notify(t('batches.kept', { name }), [
      { label: t('act.open'), act: () => open(planId) },
      { label: t('act.discard'), act: () => discard(planId, name) },
    ])
  }

  return { keep, discard }
}
