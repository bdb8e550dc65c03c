/** A LIKE pattern (with `\` as its escape) for what contains this text. */
export function containing(text: string): string {
  return `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
}

/** The digits of a text that can only be part of a number: digits and the punctuation of numbers; else null. */
export function digitsIn(text: string): string | null {
  const plain = text.normalize('NFKC')
  if (!/^[\d\s+().\-–—/\u00a0\u2010-\u2015]+$/u.test(plain)) return null
  const digits = plain.replaceAll(/\D/g, '')
  return digits === '' ? null : digits
}
