import type { FieldChange, HistoryAct } from '../../contract/history.ts'
import { t } from '../texts.ts'

/** What was done, in words that keep the two kinds of unbinding and deleting apart. */
export function actInWords(act: HistoryAct): string {
  return t(`history.${act}`)
}

/** A field that a history entry may have changed, as it is called on the screens. */
export function fieldInWords(field: FieldChange['field']): string {
  return t(`history.field.${field}`)
}
