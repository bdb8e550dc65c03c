/** What a spreadsheet program takes for the beginning of a formula. */
const begins = '[=+\\-@＝＋－＠]'

/** Where a cell may begin: a program that expects another separator parts a line at those of its own. */
const formula = new RegExp(`(^|[;,\\t])(?=${begins})`, 'gu')
const marked = new RegExp(`(^|[;,\\t])'(?=${begins})|^'(?=\\d)`, 'gu')

/** A cell of a file for a spreadsheet program, with an apostrophe before everything that it would calculate. */
export function withFormulaMarks(text: string): string {
  return text.replace(formula, "$1'")
}

/** As it was before `withFormulaMarks`, and without the apostrophe by which a person keeps figures a text. */
export function withoutFormulaMarks(text: string): string {
  return text.includes("'") ? text.replace(marked, '$1') : text
}
