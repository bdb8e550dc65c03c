/** The shortest text that the trigram indexes find. */
export const trigram = 3

/** A text as one phrase of a full-text query. */
export function phrase(text: string): string {
  return `"${text.replaceAll('\0', '').replaceAll('"', '""')}"`
}

/** A full-text query for any of these texts. */
export function anyPhrase(texts: readonly string[]): string {
  return texts.map(phrase).join(' OR ')
}
