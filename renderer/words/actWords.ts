import type { HistoryAct } from '../../contract/history.ts'
import { t } from '../texts.ts'

/** The name of what was done, which tells apart the two forms of unbinding and of deleting. */
export function actInWords(act: HistoryAct): string {
  return t(`acted.${act}`)
}
