/** Shows progress at the terminal. */
export function sayProgress(text: string): void {
  process.stderr.write(`  ${text}\n`)
}
