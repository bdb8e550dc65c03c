import { z } from 'zod'
import { NumberType } from '../numbers.ts'
import { Id, Named } from '../values.ts'

/** The longest rest, in days. */
export const restDaysLimit = 3650

/** How many days a number rests; 0 for not at all. */
export const RestDays = z.int().min(0).max(restDaysLimit)

/** The most sub accounts that have a rest of their own. */
const ownRestsLimit = 1000

/** How long numbers rest after they were unbound; what is said of a sub account goes before what is said of a type. */
export const RestRules = z.strictObject({
  all: RestDays,
  subAccounts: z.array(z.strictObject({ subAccount: Named, days: RestDays })),
  numberTypes: z.array(z.strictObject({ numberType: NumberType, days: RestDays })),
})
export type RestRules = z.infer<typeof RestRules>

/** The same as it is set; who is not named goes by the rule for all. */
export const NewRestRules = z.strictObject({
  all: RestDays,
  subAccounts: z.array(z.strictObject({ subAccountId: Id, days: RestDays })).max(ownRestsLimit),
  numberTypes: z.array(RestRules.shape.numberTypes.element).max(NumberType.options.length),
})
export type NewRestRules = z.infer<typeof NewRestRules>
