import type { FieldChange } from '../../../contract/history.ts'
import { fields } from '../../../contract/fields.ts'
import { inWords } from '../../texts.ts'
import { lastDayInWords } from '../../words/moments.ts'

/** Shown where a field had or has no value. */
const none = '–'

/** The changes of an entry on one line: `User: – → Ada Sample; Service info: Desk → –`. */
export function changeWords(changes: readonly FieldChange[]): string {
  return changes
    .map(({ field, before, after }) => {
      const show = (value: string | null) => {
        if (value === null) return none
        return fields[field].kind === 'date' ? lastDayInWords(value) : value
      }
      return `${inWords(fields[field].inText)}: ${show(before)} → ${show(after)}`
    })
    .join('; ')
}
