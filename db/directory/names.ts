/**
 * A name as names are compared: composition, width, case and spacing folded, so that `Café  MÜLLER` is `café müller` and
 * `Große` is `GROSSE`.
 */
export function nameKey(name: string): string {
  const plain = name.normalize('NFKC').trim().replaceAll(/\s+/gu, ' ')
  // By way of upper case, because only that folds letters such as ß and the two small sigmas.
  return plain.toUpperCase().toLowerCase().normalize('NFC')
}
