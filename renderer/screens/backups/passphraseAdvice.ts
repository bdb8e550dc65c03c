import { shortestPassphrase } from '../../../contract/backups.ts'

/** From this length, more characters help more than other advice. */
const comfortable = 20
/** With fewer different characters a passphrase is a pattern. */
const different = 8

/** Advice on a new passphrase. Whether somebody could guess it can't be known. */
export function passphraseAdvice(passphrase: string): 'short' | 'fair' | 'good' {
  const characters = Array.from(passphrase)
  if (characters.length < shortestPassphrase) return 'short'
  return characters.length < comfortable || new Set(characters).size < different ? 'fair' : 'good'
}
