import { heldBy } from '../../../contract/life/holds.ts'
import type { PhoneNumber } from '../../../contract/numbers.ts'
import type { Named } from '../../../contract/values.ts'
import { t } from '../../texts.ts'
import { lastDayInWords, shortMoment } from '../../words/moments.ts'
import type { Subject } from './subject.ts'

/** Whom a number is reserved for and until when, or how long it rests, in words; null where nothing holds it. */
function numberInWords({ availability, hold, previousHolder, freeSince }: PhoneNumber): string | null {
  const until = hold?.until ?? null
  const day = until === null ? null : lastDayInWords(until)
  if (availability === 'resting' && day !== null) {
    return previousHolder === null || freeSince === null
      ? t('life.restingUntil', { day })
      : t('subAccount.restsAfter', { day, holder: previousHolder, since: shortMoment(freeSince) })
  }
  if (availability !== 'reserved' || hold === null) return null
  const note = hold.note === null ? '' : ` (${hold.note})`
  const name = hold.for?.name
  if (name === undefined)
    return (day === null ? t('subAccount.reservedTillLifted') : t('life.reservedUntil', { day })) + note
  return (day === null ? t('life.reservedFor', { name }) : t('life.reservedForUntil', { name, day })) + note
}

/** What holds the numbers of an act, in words; null where nothing does. */
export function heldInWords({ number, held }: Subject): string | null {
  if (number !== undefined) return numberInWords(number)
  return held === 0 ? null : t('subAccount.someHeld', { count: held })
}

/** Whether what holds numbers keeps them from a sub account; of many, whether it may. */
export function isKeptFrom({ number, held }: Subject, target: Named | null): boolean {
  if (number === undefined) return held > 0
  const isHeld = heldBy(number.availability) !== null
  return isHeld && (target === null || number.hold?.for?.id !== target.id)
}
