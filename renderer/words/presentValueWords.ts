import { distinctValuesLimit } from '../../contract/presentValues.ts'
import { t } from '../texts.ts'

/** What numbers have in a field: `3 different values`, or the value that all of them have. Empty until that is known. */
export function presentInWords<T>(
  present: { readonly different: number; readonly only: T | null } | undefined,
  inWords: (value: T) => string,
): string {
  if (present === undefined) return ''
  const { different: count, only } = present
  if (count >= distinctValuesLimit) return t('subAccount.manyDifferent', { count })
  if (count > 1) return t('subAccount.different', { count })
  return only === null ? t('subAccount.nonePresent') : inWords(only)
}
