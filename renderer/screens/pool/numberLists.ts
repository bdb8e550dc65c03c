/** The fewest digits of a number in a list: a line with fewer may be anything. */
const fewestDigits = 6

/** Whether a pasted text is a list of numbers rather than a search. */
export function isNumberList(text: string): boolean {
  const numbers = text.split(/\r\n?|\n/u).filter((line) => line.replaceAll(/\D/gu, '').length >= fewestDigits)
  return numbers.length > 1
}
