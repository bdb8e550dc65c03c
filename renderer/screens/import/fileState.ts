import {
  mdiAlertOutline,
  mdiCheckCircleOutline,
  mdiClockOutline,
  mdiCloseCircleOutline,
  mdiFileOutline,
  mdiTableColumn,
} from '@mdi/js'
import type { ImportTarget } from '../../../contract/sheets/sheets.ts'
import type { QueuedFile } from '../../stores/import/state.ts'
import { inWords, t } from '../../texts.ts'

interface FileState {
  readonly text: string
  readonly icon: string
  readonly tone: 'quiet' | 'success' | 'warning' | 'error'
}

function ofRead({ review, problem }: QueuedFile): FileState {
  const { ready = 0, warned = 0, refused = 0 } = review?.counts ?? {}
  if (problem !== null) return { text: inWords(problem.message), icon: mdiCloseCircleOutline, tone: 'error' }
  const warnings = warned > 0 ? [t('importing.warned', { figure: String(warned) })] : []
  if (refused === 0) {
    return {
      text: [t('importing.ready', { figure: String(ready) }), ...warnings].join(', '),
      icon: mdiCheckCircleOutline,
      tone: 'success',
    }
  }
  const text = [
    t('importing.ready', { figure: String(ready) }),
    ...warnings,
    t('importing.refused', { figure: String(refused) }),
  ].join(', ')
  return { text, icon: mdiAlertOutline, tone: 'warning' }
}

/**
 * The state of one of several files, in words.
 * @param done rows read, or numbers written, of the current file
 * @param target what its rows become
 */
export function fileState(
  file: QueuedFile,
  done: { readonly read: number; readonly written: number },
  target: ImportTarget,
): FileState {
  switch (file.state) {
    case 'waiting':
      return { text: t('importing.waits'), icon: mdiClockOutline, tone: 'quiet' }
    case 'reading':
      return {
        text: t('importing.reading', { rows: t('importing.rows', { count: done.read }) }),
        icon: mdiFileOutline,
        tone: 'quiet',
      }
    case 'columns':
      return { text: t('importing.unclear'), icon: mdiTableColumn, tone: 'warning' }
    case 'failed':
      return {
        text: file.problem === null ? '' : inWords(file.problem.message),
        icon: mdiCloseCircleOutline,
        tone: 'error',
      }
    case 'read':
      return ofRead(file)
    case 'importing': {
      const total = file.review?.counts.ready ?? 0
      return {
        text: t('importing.importingSome', { done: done.written, total }),
        icon: mdiFileOutline,
        tone: 'quiet',
      }
    }
    case 'imported': {
      const things = t(`importing.things.${target}`, { count: file.outcome?.imported ?? 0 })
      const text = t('importing.imported', { things })
      return file.outcome?.state === 'done'
        ? { text, icon: mdiCheckCircleOutline, tone: 'success' }
        : { text, icon: mdiAlertOutline, tone: 'warning' }
    }
  }
}
