/** What a spreadsheet program takes for the start of a formula. */
const begins = '[=+\\-@＝＋－＠]'

/** Where a cell may start: a program that expects another delimiter splits a line at its own. */
const formula = new RegExp(`(^|[;,\\t])(?=${begins})`, 'gu')
const marked = new RegExp(`(^|[;,\\t])'(?=${begins})|^'(?=\\d)`, 'gu')

/** A cell of a file for a spreadsheet program, with an apostrophe before everything that it would calculate. */
export function withFormulaMarks(text: string): string {
  return text.replace(formula, "$1'")
}

/** Undoes `withFormulaMarks`, and removes the apostrophe by which people keep digits as text. */
export function withoutFormulaMarks(text: string): string {
  return text.includes("'") ? text.replace(marked, '$1') : text
}
