import { normalise } from './normalise.ts'

/** An integer as spreadsheet programs show it: `1,000`, `50.0`; null for any other text. */
export function wholeNumberOf(text: string): bigint | null {
  const plain = normalise(text).replace(/[.,]0+$/u, (end) => (/^[.,]0{3}$/u.test(end) ? end : ''))
  const digits = /^\d{1,3}(?:[.,'’ ]\d{3})+$/u.test(plain) ? plain.replaceAll(/\D/gu, '') : plain
  return /^\d{1,15}$/u.test(digits) ? BigInt(digits) : null
}
