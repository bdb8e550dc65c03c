/** The shortest that a number of a list is, in digits: a line with fewer may be anything. */
const fewestDigits = 6

/** Whether a text that was pasted is a list of numbers rather than something to search for. */
export function isNumberList(text: string): boolean {
  const numbers = text.split(/\r\n?|\n/u).filter((line) => line.replaceAll(/\D/gu, '').length >= fewestDigits)
  return numbers.length > 1
}
