import { shortestPassphrase } from '../../../contract/backups.ts'

/** From here on more characters are worth more than other advice. */
const comfortable = 20
/** With fewer different ones a passphrase is a pattern. */
const different = 8

/** What is said of a new passphrase. What can’t be known is whether somebody could guess it. */
export function passphraseAdvice(passphrase: string): 'short' | 'fair' | 'good' {
  const characters = Array.from(passphrase)
  if (characters.length < shortestPassphrase) return 'short'
  return characters.length < comfortable || new Set(characters).size < different ? 'fair' : 'good'
}
