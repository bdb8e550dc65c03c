import { expect, it } from 'vitest'
import { passphraseAdvice } from '../../../renderer/screens/backups/passphraseAdvice.ts'

it.each([
  ['', 'short'],
  ['x'.repeat(11), 'short'],
  // A family of emoji is one character to the person who types it, but not one that is worth twelve.
  ['👩‍⚕️🌙', 'short'],
  ['correct horse', 'fair'],
  ['abababababababababababab', 'fair'],
  ['correct horse battery staple', 'good'],
  ['馬 電池 正解 ホチキス 東京 大阪 京都 名古屋', 'good'],
])('rates %j as %s', (passphrase, advice) => {
  expect(passphraseAdvice(passphrase)).toBe(advice)
})
