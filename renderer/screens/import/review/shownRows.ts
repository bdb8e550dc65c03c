import type { CallInput } from '../../../../contract/api.ts'
import { t } from '../../../texts.ts'

type Asked = CallInput<'import.rows'>

/** The filter of a plan's rows: those of a state, or of one reason. */
export interface Shown {
  readonly show: Asked['show']
  readonly code?: NonNullable<Asked['code']>
}

/** The text for an empty list. */
export function nothingShown({ show }: Shown): string {
  return t(`importing.nothing.${show}`)
}
