import type { Skipped } from '../../../contract/history.ts'
import type { NumberSelection, PhoneNumber } from '../../../contract/numbers.ts'
import type { Named } from '../../../contract/values.ts'
import { t } from '../../texts.ts'

/** What an action is for: one number, or those of a selection to which it applies. */
export interface Subject {
  readonly numbers: NumberSelection
  readonly count: number
  /** The number in international format, or how many there are. */
  readonly label: string
  /** Present for a single number of the list. */
  readonly number?: PhoneNumber
  /** The sub account that has all of them, where that is known; null for none. */
  readonly account: Named | null
  readonly skipped: readonly Skipped[]
  /** Of many: how many something holds, which a reason passes over. */
  readonly held: number
}

/** One number as the subject of an act. */
export function oneNumber(number: PhoneNumber): Subject {
  const { id, international: label, subAccount: account } = number
  return { numbers: { ids: [id] }, count: 1, label, number, account, skipped: [], held: 0 }
}

/** The numbers of a selection to which an act applies; those of one sub account, where it is given. */
export function manyNumbers(
  numbers: NumberSelection,
  count: number,
  { skipped, held }: Pick<Subject, 'skipped' | 'held'>,
  account: Named | null = null,
): Subject {
  return { numbers, count, label: t('count.numbers', { count }), account, skipped, held }
}
