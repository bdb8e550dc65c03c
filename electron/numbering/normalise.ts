import { unseenCharacter, unseenCharacters } from '../../contract/text/unseen.ts'

/** The forms that East Asian keyboards give ASCII characters, in the same order as ASCII has them. */
const fullWidth = /[\uff01-\uff5e]/gu
const fullWidthOffset = 0xfe_e0

/** Arabic-Indic digits and their eastern forms. */
const arabicDigits = /[\u0660-\u0669\u06f0-\u06f9]/gu

const unusual = new RegExp(`${fullWidth.source}|${arabicDigits.source}|${unseenCharacter}`, 'u')

const dashes = /[\u2010-\u2015\u2212\u30fc\ufe58\ufe63]/gu

/**
 * What spreadsheet programs, address books and telephone systems put round a number without a meaning of its own:
 * `="…"`, quotes and brackets, a leading `'` or `\`, `tel:`.
 */
const wrappers: readonly RegExp[] = [
  /^=\s*"(.*)"$/su,
  /^["“”„«»‹›](.*)["“”«»‹›]$/su,
  /^[<[](.*)[>\]]$/su,
  /^['’‘`](.*)$/su,
  /^\\(?=\+)(.*)$/su,
  /^(?:tel|callto|phone):(?:\/\/)?(.*)$/isu,
]

/** What says that a number follows, and nothing else of it: taken off, which is told. */
const labels: readonly RegExp[] = [
  /^sips?:([^@]*)(?:@.*)?$/isu,
  /^(\+?[\d\s().\-/]+)@[\w.-]+$/su,
  /^[☎☏✆✉📞📱📲]\s*(.*)$/su,
  new RegExp(
    '^(?:phone|telephone|telefon|téléphone|teléfono|telefono|telefone|telefoon|tel|tél|ph|mobile|mobil|móvil|' +
      'cellulare|cell|handy|mob|電話番号|電話|携帯)(?:\\s*[:：.]+\\s*|\\s+(?=[(+\\d]))(.*)$',
    'isu',
  ),
  /^[tpmc](?:\s*:\s*|\.\s+|\s+(?=\+))(.*)$/isu,
]

/** What nearly every cell holds, and what is plain already but for wrappers; spaces next to each other are looked for apart. */
const ascii = /^[ -~]*$/
/** What nearly every number begins with, and no wrapper and no label does. */
const bare = /^[+(\d]/u

function without(text: string, marks: readonly RegExp[]): string {
  let plain = text
  for (const mark of marks) plain = mark.exec(plain)?.[1]?.trim() ?? plain
  return plain
}

/**
 * A phone number cell's text as it is read: other forms of ASCII characters made plain, invisible characters and
 * wrappers taken off, every kind of space and dash made a plain one. Superscripts, circled digits and the like stay as
 * they are: folding them, as Unicode's NFKC does, would take a footnote mark for a digit of the number.
 */
export function normalise(text: string): string {
  if (ascii.test(text) && !text.includes('  ')) {
    const trimmed = text.trim()
    return bare.test(trimmed) ? trimmed : without(trimmed, wrappers)
  }
  const plain = text
    .replaceAll(fullWidth, (form) => String.fromCharCode(form.charCodeAt(0) - fullWidthOffset))
    .replaceAll(arabicDigits, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replaceAll(unseenCharacters, '')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(dashes, '-')
    .trim()
  return without(plain, wrappers)
}

/** A normalised text without a label that only says what follows: `Tel.:`, `M:`, ☎, `sip:…@host`. */
export function unlabelled(text: string): string {
  if (bare.test(text) && !text.includes('@')) return text
  // A label may stand inside quotes, and quotes behind a label.
  return without(without(text, labels), wrappers)
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
