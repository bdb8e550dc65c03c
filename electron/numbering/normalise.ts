/** Zero-width characters, soft hyphens, and the marks that set the direction of text. */
const invisible = /[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu

/** The forms that East Asian keyboards give ASCII characters, in the same order as ASCII has them. */
const fullWidth = /[\uff01-\uff5e]/gu
const fullWidthOffset = 0xfe_e0

/** Arabic-Indic digits and their eastern forms. */
const arabicDigits = /[\u0660-\u0669\u06f0-\u06f9]/gu

const unusual = new RegExp(`${fullWidth.source}|${arabicDigits.source}|${invisible.source}`, 'u')

const dashes = /[\u2010-\u2015\u2212\u30fc\ufe58\ufe63]/gu

/** What spreadsheet programs and address books put round a number: `="…"`, quotes, a leading `'`, `tel:`. */
const wrappers: readonly RegExp[] = [/^=\s*"(.*)"$/su, /^"(.*)"$/su, /^['’‘`](.*)$/su, /^tel:(.*)$/isu]

/** What nearly every cell holds, and what is plain already but for wrappers; spaces next to each other are looked for apart. */
const ascii = /^[ -~]*$/
/** Nothing else begins a wrapper. */
const wrapped = /^[="'’‘`t]/iu

function unwrapped(text: string): string {
  let plain = text
  if (wrapped.test(plain)) for (const wrapper of wrappers) plain = wrapper.exec(plain)?.[1]?.trim() ?? plain
  return plain
}

/**
 * A phone number cell's text as it is read: other forms of ASCII characters made plain, invisible characters and
 * wrappers taken off, every kind of space and dash made a plain one. Superscripts, circled digits and the like stay as
 * they are: folding them, as Unicode's NFKC does, would take a footnote mark for a digit of the number.
 */
export function normalise(text: string): string {
  if (ascii.test(text) && !text.includes('  ')) return unwrapped(text.trim())
  const plain = text
    .replaceAll(fullWidth, (form) => String.fromCharCode(form.charCodeAt(0) - fullWidthOffset))
    .replaceAll(arabicDigits, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replaceAll(invisible, '')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(dashes, '-')
    .trim()
  return unwrapped(plain)
}

/** The digit of each letter from A to Z. */
const keypad = '22233344455566677778889999'

/** Whether a text holds characters that look like nothing, or like others, and that `normalise` replaces. */
export function hasUnusualCharacters(text: string): boolean {
  return unusual.test(text)
}

/** Letters as the digits of the standard keypad (ITU-T E.161). */
export function mapLetters(text: string): string {
  return text.replaceAll(/[A-Z]/gi, (letter) => keypad.charAt(letter.toUpperCase().charCodeAt(0) - 65))
}
