import type { CallOutput, CheckedInput } from '../../../contract/api.ts'
import { ok, type Result } from '../../../contract/result.ts'
import { countAll, countByAccount, countByCountry } from '../../../db/counts/overview.ts'
import { courseOfStatuses } from '../../../db/counts/statusDays.ts'
import type { ReadContext } from '../context.ts'

/** As many sub accounts as a chart can name. */
const accountsShown = 12

/** The date of a moment where the computer is: `2026-12-02`. */
function dayOf(at: number): string {
  const moment = new Date(at)
  const two = (figure: number) => String(figure).padStart(2, '0')
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
}

/** A first look at the inventory, from its counters alone: as quick with millions of numbers as with ten. */
export function overview(
  { db, now }: ReadContext,
  { days }: CheckedInput<'inventory.overview'>,
): Result<CallOutput<'inventory.overview'>> {
  const accounts = countByAccount(db)
  return ok({
    ...countAll(db),
    days: courseOfStatuses(db, days, now()).map(({ at, counts }) => ({ day: dayOf(at), counts })),
    subAccounts: accounts.slice(0, accountsShown),
    subAccountCount: accounts.length,
    waiting: accounts
      .filter(({ counts }) => counts.Returned > 0)
      .sort((a, b) => b.counts.Returned - a.counts.Returned)
      .slice(0, accountsShown),
    countries: countByCountry(db),
  })
}
