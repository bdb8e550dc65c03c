/** A LIKE pattern (with `\` as its escape) for what contains this text. */
export function containing(text: string): string {
  return `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
}
