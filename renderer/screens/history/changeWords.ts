import type { FieldChange } from '../../../contract/history.ts'
import { fieldInWords } from '../../words/actWords.ts'

/** Stands where a field had or has no value. */
const none = '–'

/** What an act changed, in one line: `User: – → Ada Sample; Service info: Desk → –`. */
export function changeWords(changes: readonly FieldChange[]): string {
  return changes
    .map(({ field, before, after }) => `${fieldInWords(field)}: ${before ?? none} → ${after ?? none}`)
    .join('; ')
}
