import { valuesToldApart } from '../../contract/heldValues.ts'
import { t } from '../texts.ts'

/** What numbers have in a field: `3 different values`, or the value that all of them have. Empty until that is known. */
export function heldInWords<T>(
  held: { readonly different: number; readonly only: T | null } | undefined,
  inWords: (value: T) => string,
): string {
  if (held === undefined) return ''
  const { different: count, only } = held
  if (count >= valuesToldApart) return t('subAccount.manyDifferent', { count })
  if (count > 1) return t('subAccount.different', { count })
  return only === null ? t('subAccount.noneHeld') : inWords(only)
}
