/** Words between the first and the last number of a range, in the languages that sheets are written in. */
const fromTo = [
  ...['to', 'thru', 'through', 'until', 'till', 'bis', 'à', 'a', 'al', 'hasta', 'até', 'tot', 't/m'],
  ...['から', '至'],
]

/** Words between two numbers. */
const and = [
  ...['and', 'or', 'und', 'oder', 'sowie', 'bzw.', 'et', 'ou', 'y', 'o', 'u', 'e', 'ed', 'en', 'of'],
  ...['と', 'または', '又は', 'および', '及び', 'や', '和', '或'],
]

/** Words and signs before an extension, as they stand behind a number. */
const extension = [
  ...[
    'extension',
    'extn',
    'ext',
    'x',
    'nebenstelle',
    'nst',
    'durchwahl',
    'dw',
    'apparat',
    'app',
    'klappe',
    'kl',
  ],
  ...['poste', 'interno', 'int', 'anexo', 'extensión', 'interne', 'ramal', 'toestel', '内線', '#'],
]

/** Words as part of a pattern, the longer ones first; a point in one may be any. */
function anyOf(words: readonly string[]): string {
  return words
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replaceAll('.', String.raw`\.?`))
    .join('|')
}

/** A number in whatever punctuation, at one end of a text. */
const number = String.raw`[(\s]*\+?[\d\s().\-/]*\d\)?`

/** `… 0100 to 0199`, `… bis 67`, `x..y`, `03-1234-5600〜5699`: signs and words that stand for nothing but a range. */
export const wordedRange = new RegExp(
  String.raw`^(?<first>${number})\s?(?:\.\.+|…|[~〜]|(?<!\p{L})(?:${anyOf(fromTo)})(?!\p{L}))\s?(?<last>${number})(?:\s?まで)?$`,
  'iu',
)

/** What divides several numbers. */
export const betweenNumbers = new RegExp(
  String.raw`\s?(?:[;&,|]|(?<!\p{L})(?:${anyOf(and)})(?!\p{L})|(?=\+))\s?`,
  'iu',
)

/** A number with an extension behind it. */
export const withExtension = new RegExp(
  String.raw`\d[\s.,:()\-]*(?:;\s?(?:ext|isub)=|(?<!\p{L})(?:${anyOf(extension)})[\s.:]*)\d`,
  'iu',
)
