import type { Operation } from '../../../contract/history.ts'
import { actInWords } from '../../words/actWords.ts'
import { entriesInWords } from '../../words/directoryWords.ts'
import { t } from '../../texts.ts'

/** What an operation applied to: the number or the entry of the directory itself if it is one, else how many. */
export function subjectOf({ only, count, directory }: Operation): string {
  if (count === 0 && directory !== null) return entriesInWords(directory)
  return only?.international ?? t('count.numbers', { count })
}

/** The name of an operation, such as `Assigned: 12 numbers`. */
export function nameOf(operation: Operation): string {
  return t('activity.named', { act: actInWords(operation.act), what: subjectOf(operation) })
}
