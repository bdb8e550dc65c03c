import {
  mdiAlertOutline,
  mdiCheckCircleOutline,
  mdiClockOutline,
  mdiCloseCircleOutline,
  mdiFileOutline,
  mdiTableColumn,
} from '@mdi/js'
import { inFigures, inWords } from '../../components/counting.ts'
import type { QueuedFile } from '../../stores/importFiles.ts'

interface FileState {
  readonly text: string
  readonly icon: string
  readonly tone: 'quiet' | 'success' | 'warning' | 'error'
}

function ofRead({ review, problem }: QueuedFile): FileState {
  const { ready = 0, warned = 0, refused = 0 } = review?.counts ?? {}
  if (problem !== null) return { text: problem.message, icon: mdiCloseCircleOutline, tone: 'error' }
  const warnings = warned > 0 ? [`${warned} with warnings`] : []
  if (refused === 0) {
    return { text: [`${ready} ready`, ...warnings].join(', '), icon: mdiCheckCircleOutline, tone: 'success' }
  }
  const text = [`${ready} ready`, ...warnings, `${refused} refused`].join(', ')
  return { text, icon: mdiAlertOutline, tone: 'warning' }
}

/**
 * What there is to say of one of several files.
 * @param done rows read, or numbers written, of the one that is under way
 * @param words what its rows become, singular and plural
 */
export function fileState(
  file: QueuedFile,
  done: { readonly read: number; readonly written: number },
  words: { readonly one: string; readonly many: string },
): FileState {
  switch (file.state) {
    case 'waiting':
      return { text: 'Waits to be read', icon: mdiClockOutline, tone: 'quiet' }
    case 'reading':
      return { text: `Reading: ${inWords(done.read, 'row')}`, icon: mdiFileOutline, tone: 'quiet' }
    case 'columns':
      return { text: 'Its columns are not recognised', icon: mdiTableColumn, tone: 'warning' }
    case 'failed':
      return { text: file.problem?.message ?? '', icon: mdiCloseCircleOutline, tone: 'error' }
    case 'read':
      return ofRead(file)
    case 'importing': {
      const total = inFigures(file.review?.counts.ready ?? 0)
      return {
        text: `Importing: ${inFigures(done.written)} of ${total}`,
        icon: mdiFileOutline,
        tone: 'quiet',
      }
    }
    case 'imported': {
      const text = `${inWords(file.outcome?.imported ?? 0, words.one, words.many)} imported`
      return file.outcome?.state === 'done'
        ? { text, icon: mdiCheckCircleOutline, tone: 'success' }
        : { text, icon: mdiAlertOutline, tone: 'warning' }
    }
  }
}
