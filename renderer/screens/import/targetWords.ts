import { directoryWords } from '../../../contract/accounts.ts'
import type { ImportTarget } from '../../../contract/sheets.ts'

/** What the rows of a sheet become, singular and plural. */
export const targetWords: Readonly<Record<ImportTarget, { readonly one: string; readonly many: string }>> = {
  number: { one: 'number', many: 'numbers' },
  ...directoryWords,
}
