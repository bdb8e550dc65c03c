import type { CallOutput, CheckedInput } from '../../../contract/api.ts'
import { ok, type Result } from '../../../contract/result.ts'
import { countAll, countByAccount, countByCountry } from '../../../db/overview.ts'
import { courseOfStatuses } from '../../../db/statusDays.ts'
import type { ReadContext } from '../context.ts'

/** As many sub accounts as a chart can name. */
const accountsShown = 12
const millisecondsADay = 86_400_000

/** A first look at the inventory, from its counters alone: as quick with millions of numbers as with ten. */
export function overview(
  { db, now }: ReadContext,
  { days }: CheckedInput<'inventory.overview'>,
): Result<CallOutput<'inventory.overview'>> {
  const accounts = countByAccount(db)
  const today = now()
  return ok({
    ...countAll(db),
    days: courseOfStatuses(db, today - days * millisecondsADay, today).map(({ at, counts }) => ({
      day: new Date(at).toISOString().slice(0, 10),
      counts,
    })),
    subAccounts: accounts.slice(0, accountsShown),
    subAccountCount: accounts.length,
    waiting: accounts
      .filter(({ counts }) => counts.Returned > 0)
      .sort((a, b) => b.counts.Returned - a.counts.Returned)
      .slice(0, accountsShown),
    countries: countByCountry(db),
  })
}
