import type { CustomValue } from '../../../contract/customFields.ts'
import { fields } from '../../../contract/fields.ts'
import type { FieldChange, HistoryEntry } from '../../../contract/history.ts'
import { inWords, t } from '../../texts.ts'
import { customInWords } from '../../words/customWords.ts'
import { lastDayInWords } from '../../words/moments.ts'

/** Shown where a field had or has no value. */
const none = '–'

function builtIn({ field, before, after }: FieldChange): string {
  const show = (value: string | null) => {
    if (value === null) return none
    return fields[field].kind === 'date' ? lastDayInWords(value) : value
  }
  return `${inWords(fields[field].inText)}: ${show(before)} → ${show(after)}`
}

function custom({ field, before, after }: HistoryEntry['customChanges'][number]): string {
  const show = (value: CustomValue | null) => (value === null ? none : customInWords(value))
  return `${field.name}: ${show(before)} → ${show(after)}`
}

/** The changes of an entry on one line: `User: – → Ada Sample; Service info: Desk → –`. */
export function changeWords({
  changes,
  customChanges,
  reason,
}: Pick<HistoryEntry, 'changes' | 'customChanges' | 'reason'>): string {
  const why = reason === null ? [] : [`${t('field.reason')}: ${reason}`]
  return [...changes.map(builtIn), ...customChanges.map(custom), ...why].join('; ')
}
