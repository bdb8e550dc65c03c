import type { OperationAct } from '../../contract/history.ts'
import { t } from '../texts.ts'

/** The name of what was done, which tells apart the two forms of unbinding and of deleting. */
export function actInWords(act: OperationAct): string {
  return t(`acted.${act}`)
}
