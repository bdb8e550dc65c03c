/** Tells the person at the terminal what is going on. */
export function sayProgress(text: string): void {
  process.stderr.write(`  ${text}\n`)
}
