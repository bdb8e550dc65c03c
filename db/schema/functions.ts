import type { CustomChange } from '../../contract/customFields.ts'
import { withCustom } from '../customFields/customValues.ts'
import type { ReadDb } from '../file/connection.ts'

/** The SQL function that says whether a text contains another, whatever the case. */
export const containsFunction = 'contains_text'

/** The SQL function that gives the time now, in milliseconds since 1970, UTC. */
export const clockFunction = 'clock_now'

/** The SQL function that gives the column of fields which people defined after a change, both as JSON. */
export const withCustomFunction = 'with_custom'

/** A text as the trigram indexes compare it. */
export const folded = (text: string) => text.toLowerCase()

/** Gives a connection the SQL functions that queries use. */
export function addFunctions(db: ReadDb): void {
  db.function(clockFunction, () => Date.now())
  let lastChange = ''
  let change: CustomChange = {}
  db.function(withCustomFunction, { deterministic: true }, (custom: unknown, given: unknown) => {
    if (typeof given === 'string' && given !== lastChange) {
      lastChange = given
      // Checked where it came in.
      change = JSON.parse(given) as CustomChange
    }
    return withCustom(typeof custom === 'string' ? custom : null, change)
  })
  let last = ''
  let lastFolded = ''
  db.function(containsFunction, { deterministic: true }, (text: unknown, part: unknown) => {
    if (typeof text !== 'string' || typeof part !== 'string') return 0
    if (part !== last) {
      last = part
      lastFolded = folded(part)
    }
    return folded(text).includes(lastFolded) ? 1 : 0
  })
}
