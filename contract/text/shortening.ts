import { isLonger, nameLimit } from '../values.ts'

const atStart = 60
const atEnd = 40

/**
 * A text of somebody's sheet as it is named in a sentence: what is longer than any name may be is cut in its middle, since
 * its ends tell it from others. The whole of it is still in its cell.
 */
export function shortened(text: string): string {
  if (!isLonger(text, nameLimit)) return text
  const characters = Array.from(text)
  return `${characters.slice(0, atStart).join('').trimEnd()} … ${characters.slice(-atEnd).join('').trimStart()}`
}
