import { acts, takenBy, type Act, type ActField, type NumberAct } from '../../../contract/life/acts.ts'
import { labels, type BuiltInLabel } from '../../../contract/fields.ts'
import type { DirectoryKind } from '../../../contract/accounts.ts'
import { holdNoteLimit } from '../../../contract/life/holds.ts'
import { messageOf } from '../../../contract/messages/message.ts'
import type { Option } from './options.ts'

/** The command of each action on numbers. */
export const actCommands = {
  'pool.assign': 'assign',
  'pool.edit': 'edit',
  'pool.reserve': 'reserve',
  'pool.lift': 'lift',
  'pool.endRest': 'end-rest',
  'pool.activate': 'activate',
  'pool.pend': 'mark-pending',
  'pool.move': 'move',
  'pool.return': 'return',
  'pool.unbind': 'unbind',
  'pool.delete': 'delete',
  'user.assign': 'assign-user',
  'user.unbind': 'unbind-user',
  'sub.release': 'release',
} as const satisfies Readonly<Record<NumberAct, string>>
export type ActCommandName = (typeof actCommands)[NumberAct]

/** The directory entries that actions take, by name. */
const references = {
  subAccountId: 'subAccount',
  sipTrunkId: 'sipTrunk',
  userId: 'user',
  holdForId: 'subAccount',
} as const satisfies Partial<Record<ActField, DirectoryKind>>
export type ReferenceField = keyof typeof references

/** One field that an action takes, and the option for it. */
export type TakenField = { readonly option: string; readonly help: Option } & (
  | {
      readonly kind: 'text'
      readonly field: BuiltInLabel['key'] | 'holdNote' | 'reason'
      readonly isRequired?: true
    }
  | { readonly kind: 'lastDay'; readonly field: 'holdUntil' }
  | {
      readonly kind: 'reference'
      readonly field: ReferenceField
      readonly of: DirectoryKind
      readonly isOptional: boolean
    }
)

const hyphenated = (key: string) => key.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)

function labelTaken({ key, inText, limit }: BuiltInLabel, edits: boolean): TakenField {
  const help = messageOf('commandHelp.label', { field: inText, count: limit })
  const option = { value: 'TEXT', help }
  const edited = { ...option, mayBeEmpty: true, help: messageOf('commandHelp.labelEdit', { label: help }) }
  return { kind: 'text', field: key, option: hyphenated(key), help: edits ? edited : option }
}

/** Whom numbers are reserved for, until when and why. */
const holdTaken = {
  holdUntil: {
    kind: 'lastDay',
    field: 'holdUntil',
    option: 'until',
    help: { value: 'YYYY-MM-DD', help: messageOf('commandHelp.until') },
  },
  holdNote: {
    kind: 'text',
    field: 'holdNote',
    option: 'note',
    help: { value: 'TEXT', help: messageOf('commandHelp.note', { count: holdNoteLimit }) },
  },
} as const satisfies Partial<Record<ActField, TakenField>>

/** Why an action is done although something speaks against it. */
const reasonTaken = {
  asked: {
    kind: 'text',
    field: 'reason',
    option: 'reason',
    isRequired: true,
    help: { value: 'TEXT', help: messageOf('commandHelp.reason') },
  },
  overrides: {
    kind: 'text',
    field: 'reason',
    option: 'override',
    help: { value: 'REASON', help: messageOf('commandHelp.override') },
  },
} as const satisfies Record<'asked' | 'overrides', TakenField>

function referenceTaken(field: ReferenceField, edits: boolean): TakenField {
  const of = references[field]
  const help = { value: 'NAME', help: messageOf(`commandHelp.to.${field}`) }
  const isHolder = field === 'holdForId'
  const option = isHolder ? 'for' : `to-${hyphenated(of)}`
  return { kind: 'reference', field, of, option, help, isOptional: isHolder || edits }
}

const isReference = (field: ActField): field is ReferenceField => Object.hasOwn(references, field)

/** The fields that an action takes. */
export function optionsTaken(name: NumberAct): TakenField[] {
  const act: Act = acts[name]
  const reason = act.reason === undefined ? [] : [reasonTaken[act.reason]]
  const fields = takenBy(act).flatMap((field) => {
    if (isReference(field)) return [referenceTaken(field, act.edits === true)]
    if (field === 'holdUntil' || field === 'holdNote') return [holdTaken[field]]
    const label = labels.find(({ key }) => key === field)
    return label === undefined ? [] : [labelTaken(label, act.edits === true)]
  })
  return [...fields, ...reason]
}

/** The options for the fields of an action. */
export function optionsOfAct(name: NumberAct): Readonly<Record<string, Option>> {
  return Object.fromEntries(optionsTaken(name).map(({ option, help }) => [option, help]))
}
