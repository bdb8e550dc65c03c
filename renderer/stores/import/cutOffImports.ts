import { defineStore } from 'pinia'
import type { Draft } from '../../../contract/sheets/batches.ts'
import { call } from '../../api.ts'
import { go } from '../../router.ts'
import { useImporting } from './importing.ts'
import { useNotices } from '../notices.ts'
import { usePreferences } from '../preferences.ts'
import { useWriting } from '../writing.ts'
import { t } from '../../texts.ts'

/** The others are in Batches, with all drafts. */
const lookedAt = 100

/** Imports that were running when the application ended, and the question whether to continue. */
export const useCutOffImports = defineStore('cutOffImports', () => {
  const notices = useNotices()
  const preferences = usePreferences()
  const importing = useImporting()
  const writing = useWriting()

  function words({ name, imported, rows }: Draft): string {
    const { batches } = imported
    const all = batches + Math.ceil(rows / preferences.now.batchSize)
    return batches === 0
      ? t('batches.cutOffAtOnce', { name })
      : t('batches.cutOff', { name, done: batches, all })
  }

  /** Continues where it stopped; with a refused row the person decides first. */
  async function goOn({ planId }: Draft): Promise<void> {
    await importing.begin({ draft: planId })
    const { review } = importing
    if (review?.planId === planId && review.counts.refused === 0 && review.counts.ready > 0) {
      await importing.commit('all')
    }
  }

  /** Asks whether to continue an import that was cut off. */
  async function ask(): Promise<void> {
    if (writing.barred !== null) return
    const result = await call('drafts.list', { offset: 0, limit: lookedAt })
    const cutOff = result.ok ? result.value.rows.filter((draft) => draft.cutOff) : []
    const [first, ...others] = cutOff
    if (first === undefined) return
    const later = { label: t('batches.later'), act: () => Promise.resolve() }
    if (others.length === 0) {
      notices.offer(words(first), [{ label: t('batches.goOn'), act: () => goOn(first) }, later])
    } else {
      const show = () => {
        go({ screen: 'batches' })
        return Promise.resolve()
      }
      notices.offer(t('batches.cutOffMany', { count: cutOff.length }), [
        { label: t('batches.show'), act: show },
        later,
      ])
    }
  }

  return { ask }
})
