/** Only the first characters of a heading are compared. */
export const headingLength = 100

/** A heading as headings are compared: letters and digits only; case, width and accents folded. */
export function headingKey(heading: string): string {
  return heading
    .slice(0, headingLength)
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .normalize('NFC')
    .slice(0, headingLength)
}
