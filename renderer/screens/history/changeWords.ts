import type { FieldChange } from '../../../contract/history.ts'
import { fields } from '../../../contract/fields.ts'
import { inWords } from '../../texts.ts'

/** Shown where a field had or has no value. */
const none = '–'

/** The changes of an entry on one line: `User: – → Ada Sample; Service info: Desk → –`. */
export function changeWords(changes: readonly FieldChange[]): string {
  return changes
    .map(
      ({ field, before, after }) => `${inWords(fields[field].inText)}: ${before ?? none} → ${after ?? none}`,
    )
    .join('; ')
}
