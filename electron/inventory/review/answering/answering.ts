import { fields } from '../../../../contract/fields.ts'
import { isDeepStrictEqual } from 'node:util'
import { messageOf, type Message } from '../../../../contract/messages/message.ts'
import type { CallOutput, CheckedInput } from '../../../../contract/api.ts'
import { reviewLimit } from '../../../../contract/sheets/rows.ts'
import type { AnswerOf } from '../../../../contract/sheets/answers.ts'
import { type ImportChanged } from '../../../../contract/sheets/review.ts'
import { fail, type Result } from '../../../../contract/result.ts'
import { cellOf, Proposal, type SheetAnswers } from '../../../../contract/sheets/sheets.ts'
import { committed } from '../../../../db/file/connection.ts'
import { findByName } from '../../../../db/directory/accounts.ts'
import { nameKey } from '../../../../db/directory/names.ts'
import { keptText } from '../../../sheets/cellText.ts'
import type { PlanContext } from '../../context.ts'
import { makeChange, makeExpansion } from '../changing.ts'
import { fits, severalIn } from '../expanding.ts'
import { nameOfField } from '../planning/knownFields.ts'
import { cellsChange } from '../planning/planChange.ts'
import {
  changeByPerson,
  changed,
  hasField,
  excludeRows,
  noSuchField,
  rowsInWords,
  takeTheirsIn,
} from '../editing.ts'
import { type ImportPlan } from '../planning/plans.ts'
import { create } from './creating.ts'
import { type NamingField } from '../reviewing.ts'

const noNumbers = fail('invalid_input', messageOf('failure.onlyNumbers'))

type NumberAnswer = AnswerOf<'country' | 'bare' | 'dash' | 'take' | 'update' | 'onlyHere'>

const dashWords = {
  number: messageOf('step.dashNumber'),
  range: messageOf('step.dashRange'),
  open: messageOf('step.dashOpen'),
} as const

const proposalWords = {
  lost_zero: messageOf('step.takeZero'),
  renumbered: messageOf('step.takeRenumbered'),
  not_in_plan: messageOf('step.takeOutside'),
} as const

/** What **Undo** calls a change of how the sheet changes numbers that the inventory has. */
function updateWords(before: SheetAnswers['update'], after: SheetAnswers['update']) {
  if (after === null) return 'step.noUpdate'
  return before === null ? 'step.update' : 'step.updateHow'
}

/** What the answers are after one more, and what **Undo** calls that. */
function withAnswer(before: SheetAnswers, answer: NumberAnswer): { after: SheetAnswers; words: Message } {
  switch (answer.kind) {
    case 'country': {
      const { country } = answer
      const words = country === null ? messageOf('step.noCountry') : messageOf('step.country', { country })
      return { after: { ...before, country, bare: null }, words }
    }
    case 'bare': {
      const { bare } = answer
      const words = bare === null ? messageOf('step.noBare') : messageOf('step.bare')
      return { after: { ...before, bare, country: null }, words }
    }
    case 'dash': {
      return { after: { ...before, dash: answer.dash }, words: dashWords[answer.dash ?? 'open'] }
    }
    case 'update': {
      const { update } = answer
      return { after: { ...before, update }, words: messageOf(updateWords(before.update, update)) }
    }
    case 'onlyHere': {
      const { onlyHere } = answer
      const comparison = before.comparison && { ...before.comparison, onlyHere }
      return { after: { ...before, comparison }, words: messageOf(`step.onlyHere.${onlyHere}`) }
    }
    case 'take': {
      const { proposal, taken } = answer
      const isTaken = (each: Proposal) => (each === proposal ? taken : before.taken.includes(each))
      const words = taken
        ? proposalWords[proposal]
        : messageOf('step.noLonger', { what: proposalWords[proposal] })
      return { after: { ...before, taken: Proposal.options.filter(isTaken) }, words }
    }
  }
}

async function answerForNumbers(
  context: PlanContext,
  plan: ImportPlan,
  answer: NumberAnswer,
): Promise<Result<ImportChanged>> {
  if (plan.sheet.target !== 'number') return noNumbers
  const before = plan.answers
  const { after, words } = withAnswer(before, answer)
  if (!isDeepStrictEqual(after, before)) {
    await makeChange(context, plan, words, { kind: 'numbers', before, after })
  }
  return changed(context, plan)
}

const tooMany = fail('refused', messageOf('failure.tooManyNumbers', { count: reviewLimit }))

async function expand(context: PlanContext, plan: ImportPlan): Promise<Result<ImportChanged>> {
  const rows = severalIn(plan)
  if (!fits(plan, rows)) return tooMany
  if (rows.length > 0) {
    await makeExpansion(context, plan, messageOf('step.expand', { where: rowsInWords(rows) }), rows)
  }
  return changed(context, plan)
}

async function rename(
  context: PlanContext,
  plan: ImportPlan,
  { field, from, to }: AnswerOf<'rename'>,
): Promise<Result<ImportChanged>> {
  if (!hasField(plan.sheet, field)) return noSuchField
  // Whether a user is one of its sub account's is asked row by row.
  const found = field === 'user' ? { name: to } : findByName(committed(context.db), field, to)
  if (found === null) {
    return fail('not_found', messageOf('failure.nameGone', { name: to }))
  }
  return renameCells(context, plan, { field, from, to: found.name })
}

/** A country's name stands for a country from now on. */
async function renameCountry(
  context: PlanContext,
  plan: ImportPlan,
  { from, to }: AnswerOf<'renameCountry'>,
): Promise<Result<ImportChanged>> {
  if (plan.sheet.target !== 'number') return noNumbers
  return renameCells(context, plan, { field: 'country', from, to })
}

/** Puts another name into every cell of a field that has a name, however it is spelt. */
async function renameCells(
  context: PlanContext,
  plan: ImportPlan,
  { field, from, to }: { readonly field: NamingField; readonly from: string; readonly to: string },
): Promise<Result<ImportChanged>> {
  const key = nameKey(from)
  // Names repeat: each spelling is folded once, not each row's.
  const meant = new Map([
    ['', false],
    [to, false],
  ])
  const isMeant = (name: string): boolean => {
    const known = meant.get(name)
    if (known !== undefined) return known
    const is = nameKey(name) === key
    meant.set(name, is)
    return is
  }
  const rows = plan.rows.all.filter(({ planned }) => isMeant(planned.read.cells[field]))
  if (rows.length > 0) {
    const words = messageOf('step.rename', { field: fields[field].name, from, to, where: rowsInWords(rows) })
    await makeChange(context, plan, words, cellsChange(plan, rows, field, to))
  }
  return changed(context, plan)
}

async function exclude(
  context: PlanContext,
  plan: ImportPlan,
  { code }: AnswerOf<'exclude'>,
): Promise<Result<ImportChanged>> {
  await excludeRows(context, plan, plan.rows.shown('all', code), true)
  return changed(context, plan)
}

async function takeTheirs(context: PlanContext, plan: ImportPlan): Promise<Result<ImportChanged>> {
  await takeTheirsIn(context, plan, plan.rows.shown('all', 'both_changed'))
  return changed(context, plan)
}

async function fill(
  context: PlanContext,
  plan: ImportPlan,
  { code, field, text }: AnswerOf<'fill'>,
): Promise<Result<ImportChanged>> {
  if (!hasField(plan.sheet, field)) return noSuchField
  const kept = keptText(field, text)
  const rows = plan.rows
    .shown('all', code)
    .filter(({ planned }) => cellOf(planned.read.cells, field) !== kept)
  if (rows.length > 0) {
    const words = messageOf('step.changeIn', {
      field: nameOfField(context.db, field),
      where: rowsInWords(rows),
    })
    await makeChange(context, plan, words, cellsChange(plan, rows, field, kept))
  }
  return changed(context, plan)
}

/** Answers once for all rows that have the same reason. */
export function importAnswer(
  context: PlanContext,
  { planId, answer }: CheckedInput<'import.answer'>,
): Promise<Result<CallOutput<'import.answer'>>> {
  return changeByPerson(context, planId, (plan) => {
    switch (answer.kind) {
      case 'country':
      case 'bare':
      case 'dash':
      case 'take':
      case 'update':
      case 'onlyHere':
        return answerForNumbers(context, plan, answer)
      case 'takeTheirs':
        return takeTheirs(context, plan)
      case 'expand':
        return expand(context, plan)
      case 'rename':
        return rename(context, plan, answer)
      case 'renameCountry':
        return renameCountry(context, plan, answer)
      case 'create':
        return create(context, plan, answer)
      case 'exclude':
        return exclude(context, plan, answer)
      case 'fill':
        return fill(context, plan, answer)
    }
  })
}
