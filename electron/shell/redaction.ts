/** Where a quotation begins and which characters end it, as the languages and the file system's messages have them. */
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

/** A name may hold an apostrophe or a quote itself, so what is taken out goes on to the last end of the line. */
function withoutQuotations(line: string): string {
  return quotes.reduce((rest, { begins, ends }) => {
    const from = rest.search(begins)
    const to = rest.lastIndexOf(ends)
    return from === -1 || to <= from ? rest : `${rest.slice(0, from)}"…"${rest.slice(to + 1)}`
  }, line)
}

/** An absolute path. It may hold spaces, so it goes on to what no path has; a position in a file stays. */
const path = /(?:file:\/\/|(?<![\p{L}\p{N}:/.])(?:[A-Za-z]:)?)[\\/][^\n"“”()<>|:]+/gu

/** Where NumberDesk's own code begins in a path: who reads the log has to find it. */
const ownCode = /[\\/](?:app\.asar|out|node_modules|tests)[\\/][^\n]*\.[cm]?[jt]s$/u

/** Digits of any script, as long as a phone number, however they are grouped. */
const digits = /[+＋]?\p{Nd}(?:[\s().,/·‐-―−＋－．（）-]{0,3}\p{Nd}){6,}/gu

/**
 * Takes out of a text for the log what may be a customer's: whatever stands in quotes, which is where messages put names
 * and values; paths, but for those of NumberDesk's own code; and runs of digits as long as a phone number.
 */
export function redact(text: string): string {
  return text
    .split('\n')
    .map(withoutQuotations)
    .join('\n')
    .replace(path, (found) => `…${ownCode.exec(found)?.[0] ?? ''}`)
    .replace(digits, '…')
}
