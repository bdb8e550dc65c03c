import { problemOf } from '../../../words/schemaWords.ts'
import {
  BillingReferenceId,
  billingReferenceIdWarning,
  isLonger,
  ServiceInfo,
  type Named,
} from '../../../../contract/values.ts'
import { t } from '../../../texts.ts'

/** What the person has entered of an assignment so far. */
export interface Assignment {
  readonly subAccount: Named | null
  readonly sipTrunk: Named | null
  readonly billingReferenceId: string
  readonly serviceInfo: string
}

export const noAssignment: Assignment = {
  subAccount: null,
  sipTrunk: null,
  billingReferenceId: '',
  serviceInfo: '',
}

type Notes = Partial<Record<keyof Assignment, { readonly text: string; readonly wrong: boolean }>>

/** What stands beneath each field: what is wrong with it, or what to know. */
export function notesOn(assignment: Assignment): Notes {
  const reference = BillingReferenceId.safeParse(assignment.billingReferenceId)
  const info = ServiceInfo.safeParse(assignment.serviceInfo)
  return {
    ...(assignment.subAccount !== null && assignment.sipTrunk === null
      ? { sipTrunk: { text: t('subAccount.trunkRequired'), wrong: true } }
      : {}),
    ...(assignment.subAccount === null && assignment.sipTrunk !== null
      ? { subAccount: { text: t('subAccount.trunkAlone'), wrong: true } }
      : {}),
    ...(!reference.success
      ? { billingReferenceId: { text: problemOf(reference.error), wrong: true } }
      : isLonger(assignment.billingReferenceId.trim(), billingReferenceIdWarning)
        ? {
            billingReferenceId: {
              text: t('subAccount.longReference', { limit: billingReferenceIdWarning }),
              wrong: false,
            },
          }
        : {}),
    ...(info.success ? {} : { serviceInfo: { text: problemOf(info.error), wrong: true } }),
  }
}

/** Whether nothing of it is wrong. */
export function isSound(assignment: Assignment): boolean {
  return Object.values(notesOn(assignment)).every((note) => !note.wrong)
}

/** The labels as a call takes them. */
export function labelsOf({ billingReferenceId, serviceInfo }: Assignment) {
  return {
    ...(billingReferenceId.trim() === '' ? {} : { billingReferenceId }),
    ...(serviceInfo.trim() === '' ? {} : { serviceInfo }),
  }
}
