import type { CheckedInput } from '../../../contract/api.ts'
import type { RestRules } from '../../../contract/life/rests.ts'
import { messageOf } from '../../../contract/messages/message.ts'
import { fail, ok, type Result } from '../../../contract/result.ts'
import { findById } from '../../../db/directory/accounts.ts'
import { inTransaction } from '../../../db/file/connection.ts'
import { restRules, setRestRules } from '../../../db/numbers/resting.ts'
import type { InventoryContext, ReadContext } from '../context.ts'

/** How long numbers rest after they were unbound. */
export function readRestRules({ db }: ReadContext): Result<RestRules> {
  return ok(restRules(db))
}

/** Says how long numbers rest that are unbound from now on. */
export function changeRestRules(
  { db }: InventoryContext,
  rules: CheckedInput<'rests.setRules'>,
): Result<RestRules> {
  return inTransaction(db, () => {
    if (rules.subAccounts.some(({ subAccountId }) => findById(db, 'subAccount', subAccountId) === null)) {
      return fail('refused', messageOf('failure.chooseSubAccount'))
    }
    setRestRules(db, rules)
    return ok(restRules(db))
  })
}
