import type { CallInput } from '../../../contract/api.ts'

type Asked = CallInput<'import.rows'>

/** Which rows of a plan are shown: those of a state, or of one reason. */
export interface Shown {
  readonly show: Asked['show']
  readonly code?: NonNullable<Asked['code']>
}

const nothing: Readonly<Record<Asked['show'], string>> = {
  all: 'The sheet has no rows.',
  ready: 'No row is ready.',
  warned: 'No row has a warning.',
  refused: 'No row is refused.',
  leftOut: 'No row is left out.',
}

/** What is said where no row is to be shown. */
export function nothingShown({ show }: Shown): string {
  return nothing[show]
}
