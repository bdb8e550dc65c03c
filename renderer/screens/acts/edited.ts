import { computed, shallowRef, watch, type Ref } from 'vue'
import type { CustomChange, CustomValue } from '../../../contract/customFields.ts'
import { labelKeys, ofLabels, type LabelKey, type Labels } from '../../../contract/fields.ts'
import type { PresentValues } from '../../../contract/presentValues.ts'
import type { Id, Named } from '../../../contract/values.ts'
import { call } from '../../api.ts'
import { useCustomFields } from '../../stores/customFields.ts'
import { isSound, noAssignment } from './assignment.ts'
import type { Subject } from './subject.ts'

/** What one field of some numbers holds; nothing is known where it is missing. */
type Present<T> = { readonly different: number; readonly only: T | null } | undefined

const alone = <T>(value: T | null): Present<T> => ({ different: 1, only: value })

function without<T extends object>(values: T, key: string): T {
  // What is left out is optional in both.
  return Object.fromEntries(Object.entries(values).filter(([other]) => other !== key)) as T
}

/** What Edit shows of one number or many, and what was made of it. */
export function useEdited(subject: () => Subject, open: Ref<boolean>) {
  const customFields = useCustomFields()
  /** Of many numbers; null until it is known. */
  const ofMany = shallowRef<PresentValues | null>(null)
  /** The new values; a field that is missing here stays. */
  const given = shallowRef<Partial<Labels<string>>>({})
  const trunk = shallowRef<Named | null | undefined>()
  const custom = shallowRef<CustomChange>({})
  /** Which fields that people defined can't be kept as they are typed. */
  const wrong = shallowRef<ReadonlySet<Id>>(new Set())

  /** What the numbers have now. */
  const present = {
    label(key: LabelKey): Present<string> {
      const { number } = subject()
      return number === undefined ? ofMany.value?.labels[key] : alone(number[key])
    },
    trunk(): Present<Named> {
      const { number } = subject()
      return number === undefined ? ofMany.value?.sipTrunk : alone(number.sipTrunk)
    },
    custom(id: Id): Present<CustomValue> {
      const { number } = subject()
      if (number !== undefined) return alone(number.custom[String(id)] ?? null)
      return ofMany.value === null ? undefined : (ofMany.value.custom[String(id)] ?? alone(null))
    },
  }

  /** Whether a value is another than the one that all of them have. */
  function differs<T>(value: T | null, there: Present<T>): boolean {
    return there?.different !== 1 || JSON.stringify(value) !== JSON.stringify(there.only)
  }

  async function look(): Promise<void> {
    const { number, numbers } = subject()
    ofMany.value = null
    if (number !== undefined) return
    const answer = await call('numbers.presentValues', { numbers })
    // Without it, fields begin empty.
    if (answer.ok && numbers === subject().numbers) ofMany.value = answer.value
  }

  watch(
    open,
    (isOpen) => {
      if (!isOpen) return
      const { number } = subject()
      wrong.value = new Set()
      given.value = number === undefined ? {} : ofLabels(({ key }) => number[key] ?? '')
      trunk.value = number?.sipTrunk ?? undefined
      custom.value =
        number === undefined
          ? {}
          : Object.fromEntries(customFields.used.map(({ id }) => [id, number.custom[String(id)] ?? null]))
      void look()
    },
    { immediate: true },
  )

  const changes = computed(() => {
    const changed = (key: LabelKey) => {
      const value = given.value[key]
      return value !== undefined && differs(value === '' ? null : value, present.label(key))
    }
    const ofCustom = Object.entries(custom.value).filter(([key, value]) =>
      differs(value, present.custom(Number(key))),
    )
    const { value: to } = trunk
    return {
      ...Object.fromEntries(labelKeys.filter(changed).map((key) => [key, given.value[key]])),
      ...(to && differs(to, present.trunk()) ? { sipTrunkId: to.id } : {}),
      ...(ofCustom.length === 0 ? {} : { custom: Object.fromEntries(ofCustom) }),
    }
  })
  const ready = computed(
    () =>
      Object.keys(changes.value).length > 0 &&
      wrong.value.size === 0 &&
      trunk.value !== null &&
      isSound({ ...noAssignment, ...given.value }),
  )

  function setWrong(id: Id, isWrong: boolean): void {
    const others = [...wrong.value].filter((other) => other !== id)
    wrong.value = new Set(isWrong ? [...others, id] : others)
  }

  return {
    given,
    trunk,
    custom,
    wrong,
    present,
    changes,
    ready,
    setWrong,
    /** Each of these has a field changed, or leaves it as it is. One that is changed begins with what all numbers have. */
    chooseLabel(key: LabelKey, on: boolean): void {
      given.value = on ? { ...given.value, [key]: present.label(key)?.only ?? '' } : without(given.value, key)
    },
    chooseTrunk(on: boolean): void {
      trunk.value = on ? (present.trunk()?.only ?? null) : undefined
    },
    chooseCustom(id: Id, on: boolean): void {
      custom.value = on
        ? { ...custom.value, [id]: present.custom(id)?.only ?? null }
        : without(custom.value, String(id))
      setWrong(id, false)
    },
  }
}
