import { computed, shallowRef, watch, type Ref } from 'vue'
import { RestDays, type NewRestRules, type RestRules } from '../../../contract/life/rests.ts'
import type { NumberType } from '../../../contract/numbers.ts'
import type { Named } from '../../../contract/values.ts'

/** A sub account or a number type with a rest of its own, and its days as they are typed. */
export interface OwnRest {
  readonly of: { readonly subAccount: Named } | { readonly numberType: NumberType }
  readonly days: string
}

/** Days as they are typed; nothing is no rest. Null where they are none. */
function daysIn(text: string): number | null {
  const read = RestDays.safeParse(text.trim() === '' ? 0 : Number(text))
  return read.success ? read.data : null
}

export const areDays = (text: string) => daysIn(text) !== null

function ownIn({ subAccounts, numberTypes }: RestRules): OwnRest[] {
  return [
    ...subAccounts.map(({ subAccount, days }) => ({ of: { subAccount }, days: String(days) })),
    ...numberTypes.map(({ numberType, days }) => ({ of: { numberType }, days: String(days) })),
  ]
}

/** What is typed of the rules by which numbers rest, until it is right and saved. */
export function useRestDraft(rules: Ref<RestRules | null>) {
  const all = shallowRef('')
  const own = shallowRef<readonly OwnRest[]>([])

  watch(
    rules,
    (now) => {
      if (now === null) return
      all.value = now.all === 0 ? '' : String(now.all)
      own.value = ownIn(now)
    },
    { immediate: true },
  )

  /** The rules as they are typed; null while some of it is no number of days. */
  const wanted = computed((): NewRestRules | null => {
    const days = daysIn(all.value)
    if (days === null || !own.value.every((rest) => areDays(rest.days))) return null
    return {
      all: days,
      subAccounts: own.value.flatMap(({ of, days: text }) =>
        'subAccount' in of ? [{ subAccountId: of.subAccount.id, days: daysIn(text) ?? 0 }] : [],
      ),
      numberTypes: own.value.flatMap(({ of, days: text }) =>
        'numberType' in of ? [{ numberType: of.numberType, days: daysIn(text) ?? 0 }] : [],
      ),
    }
  })

  return {
    all,
    own,
    wanted,
    /** Gives one of them a rest of its own, which is that of all at first. */
    add(of: OwnRest['of']): void {
      const name = JSON.stringify(of)
      if (own.value.some((rest) => JSON.stringify(rest.of) === name)) return
      own.value = [...own.value, { of, days: all.value === '' ? '0' : all.value }]
    },
    change(rest: OwnRest, days: string): void {
      own.value = own.value.map((each) => (each === rest ? { ...each, days } : each))
    },
    remove(rest: OwnRest): void {
      own.value = own.value.filter((each) => each !== rest)
    },
  }
}
