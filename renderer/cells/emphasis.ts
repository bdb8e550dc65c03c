/** Marks of Unicode that keep a run of text apart; they are not seen where they are shown. */
const begin = '\u2068'
const end = '\u2069'

/** Marks what is put into a text, so that `EmphasisedText` shows it stronger, wherever the language puts it. */
export function emphasised(text: string): string {
  return `${begin}${text}${end}`
}

/** The runs of a text, those strong that were marked. */
export function runsOf(text: string): readonly { readonly text: string; readonly strong: boolean }[] {
  return text
    .split(/(\u2068[^\u2069]*\u2069)/u)
    .filter((run) => run !== '')
    .map((run) =>
      run.startsWith(begin) ? { text: run.slice(1, -1), strong: true } : { text: run, strong: false },
    )
}
