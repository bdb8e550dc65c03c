import type { HistoryAct } from '../../contract/history.ts'
import { t } from '../texts.ts'

/** What was done, in words that keep the two kinds of unbinding and deleting apart. */
export function actInWords(act: HistoryAct): string {
  return t(`acted.${act}`)
}
