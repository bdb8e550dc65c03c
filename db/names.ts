/**
 * A name as names are compared: composition, width, case and spacing folded, so that `Café  MÜLLER` is `café müller`.
 */
export function nameKey(name: string): string {
  return name.normalize('NFKC').trim().replaceAll(/\s+/gu, ' ').toLowerCase().normalize('NFC')
}
