import type { LeftOut } from '../../../contract/history.ts'
import type { NumberSelection, PhoneNumber } from '../../../contract/numbers.ts'
import { t } from '../../texts.ts'

/** What an action is for: one number, or those of a selection to which it applies. */
export interface Subject {
  readonly numbers: NumberSelection
  readonly count: number
  /** The number in international format, or how many there are. */
  readonly label: string
  /** Present for a single number of the list. */
  readonly number?: PhoneNumber
  readonly leftOut: readonly LeftOut[]
}

/** One number as the subject of an act. */
export function oneNumber(number: PhoneNumber): Subject {
  return { numbers: { ids: [number.id] }, count: 1, label: number.international, number, leftOut: [] }
}

/** The numbers of a selection to which an act applies. */
export function manyNumbers(numbers: NumberSelection, count: number, leftOut: readonly LeftOut[]): Subject {
  return { numbers, count, label: t('count.numbers', { count }), leftOut }
}
