/** How the spreadsheet program calls a column: A to Z, then AA. */
export function columnLetter(index: number): string {
  const before = index >= 26 ? columnLetter(Math.floor(index / 26) - 1) : ''
  return `${before}${String.fromCharCode(65 + (index % 26))}`
}

/** The place of the column that a letter stands for, from 0; null for what is no such letter. */
export function columnOfLetter(letter: string): number | null {
  if (!/^[A-Z]{1,2}$/iu.test(letter)) return null
  return Array.from(letter.toUpperCase()).reduce((sum, each) => sum * 26 + each.charCodeAt(0) - 64, 0) - 1
}
