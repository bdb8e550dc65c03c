/** Where a quotation starts and which characters end it, as in the languages and the file system's messages. */
const quotes = [
  { begins: /"/, ends: '"' },
  { begins: /(?<![\p{L}\p{N}])'/u, ends: "'" },
  { begins: /„/, ends: '“' },
  { begins: /“/, ends: '”' },
  { begins: /«/, ends: '»' },
  { begins: /‘/, ends: '’' },
  { begins: /「/, ends: '」' },
  { begins: /『/, ends: '』' },
]

/** A name may contain an apostrophe or a quote itself, so the redaction goes to the last closing quote of the line. */
function withoutQuotations(line: string): string {
  return quotes.reduce((rest, { begins, ends }) => {
    const from = rest.search(begins)
    const to = rest.lastIndexOf(ends)
    return from === -1 || to <= from ? rest : `${rest.slice(0, from)}"…"${rest.slice(to + 1)}`
  }, line)
}

/** An absolute path. It may contain spaces, so it ends at a character that no path has; a position in a file stays. */
const path = /(?:file:\/\/|(?<![\p{L}\p{N}:/.])(?:[A-Za-z]:)?)[\\/][^\n"“”()<>|:]+/gu

/** Where NumberDesk's own code starts in a path, which readers of the log need. */
const ownCode = /[\\/](?:app\.asar|out|node_modules|tests)[\\/][^\n]*\.[cm]?[jt]s$/u

/** Digits of any script, as many as in a phone number, in any grouping. */
const digits = /[+＋]?\p{Nd}(?:[\s().,/·‐-―−＋－．（）-]{0,3}\p{Nd}){6,}/gu

/**
 * Removes from a text for the log what may belong to a customer: quoted text, which is where messages have names and
 * values; paths, except those of NumberDesk's own code; and as many digits as in a phone number.
 */
export function redact(text: string): string {
  return text
    .split('\n')
    .map(withoutQuotations)
    .join('\n')
    .replace(path, (found) => `…${ownCode.exec(found)?.[0] ?? ''}`)
    .replace(digits, '…')
}
