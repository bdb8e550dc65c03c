import type { CallInput } from '../../../../contract/api.ts'
import { t } from '../../../texts.ts'

type Asked = CallInput<'import.rows'>

/** Which rows of a plan are shown: those of a state, or of one reason. */
export interface Shown {
  readonly show: Asked['show']
  readonly code?: NonNullable<Asked['code']>
}

/** What is said where no row is to be shown. */
export function nothingShown({ show }: Shown): string {
  return t(`importing.nothing.${show}`)
}
