import { messageOf, type Message } from '../../contract/messages/message.ts'

/** So many are named. */
const namesShown = 10
/** So much of each, in characters. */
const nameLength = 40

/** Names of sheets or columns for a message, in quotation marks; of many the first, and how many others there are. */
export function quotedNames(names: readonly string[]): readonly (string | Message)[] {
  const shown = names.slice(0, namesShown).map((name) => `“${name.slice(0, nameLength)}”`)
  const others = names.length - shown.length
  return others > 0 ? [...shown, messageOf('count.others', { count: others })] : shown
}
