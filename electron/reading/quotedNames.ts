import { messageOf, type Message } from '../../contract/messages/message.ts'

/** How many names are shown. */
const namesShown = 10
/** How many characters of each name are shown. */
const nameLength = 40

/**
 * Names of sheets or columns for a message, in quotation marks; if there are many, the first ones and the number of
 * others.
 */
export function quotedNames(names: readonly string[]): readonly (string | Message)[] {
  const shown = names.slice(0, namesShown).map((name) => `“${name.slice(0, nameLength)}”`)
  const others = names.length - shown.length
  return others > 0 ? [...shown, messageOf('count.others', { count: others })] : shown
}
