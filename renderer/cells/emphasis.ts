/** Unicode isolates, which keep a run of text apart and are invisible. */
const begin = '\u2068'
const end = '\u2069'

/** Marks a value in a text, so that `EmphasisedText` shows it in bold wherever the translation puts it. */
export function emphasised(text: string): string {
  return `${begin}${text}${end}`
}

/** The runs of a text; the marked ones are strong. */
export function runsOf(text: string): readonly { readonly text: string; readonly strong: boolean }[] {
  return text
    .split(/(\u2068[^\u2069]*\u2069)/u)
    .filter((run) => run !== '')
    .map((run) =>
      run.startsWith(begin) ? { text: run.slice(1, -1), strong: true } : { text: run, strong: false },
    )
}
