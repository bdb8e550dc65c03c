import { problemOf } from '../../words/schemaWords.ts'
import { labelKeys, labels, labelShapes, ofLabels, type Labels } from '../../../contract/fields.ts'
import { isLonger, type Named } from '../../../contract/values.ts'
import { t } from '../../texts.ts'

/** The input for an assignment so far. */
export interface Assignment extends Labels<string> {
  readonly subAccount: Named | null
  readonly sipTrunk: Named | null
}

export const noAssignment: Assignment = { subAccount: null, sipTrunk: null, ...ofLabels(() => '') }

type Note = { readonly text: string; readonly wrong: boolean }
type Notes = Partial<Record<keyof Assignment, Note>>

/** What is wrong with a label, or to be said of it; null where that is nothing. */
export function noteOn({ key, warnsBeyond }: (typeof labels)[number], text: string): Note | null {
  const read = labelShapes[key].safeParse(text)
  if (!read.success) return { text: problemOf(read.error), wrong: true }
  return warnsBeyond !== undefined && isLonger(text.trim(), warnsBeyond)
    ? { text: t('subAccount.longReference', { limit: warnsBeyond }), wrong: false }
    : null
}

/** The note below each field: what is wrong with it, or a hint. */
export function notesOn(assignment: Assignment): Notes {
  const { subAccount, sipTrunk } = assignment
  const notes: Notes = {
    ...(subAccount !== null && sipTrunk === null
      ? { sipTrunk: { text: t('subAccount.trunkRequired'), wrong: true } }
      : {}),
    ...(subAccount === null && sipTrunk !== null
      ? { subAccount: { text: t('subAccount.trunkAlone'), wrong: true } }
      : {}),
  }
  for (const label of labels) {
    const note = noteOn(label, assignment[label.key])
    if (note !== null) notes[label.key] = note
  }
  return notes
}

/** Whether all of the input is valid. */
export function isSound(assignment: Assignment): boolean {
  return Object.values(notesOn(assignment)).every((note) => !note.wrong)
}

/** The labels that are not empty, as a call takes them. */
export function labelsOf(assignment: Assignment): Partial<Labels<string>> {
  const given = labelKeys.filter((key) => assignment[key].trim() !== '')
  return Object.fromEntries(given.map((key) => [key, assignment[key]]))
}
