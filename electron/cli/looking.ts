import type { HistoryEntry } from '../../contract/history.ts'
import { fields } from '../../contract/fields.ts'
import { messageOf } from '../../contract/messages/message.ts'
import type { NumberFilter, NumberSort, PhoneNumber } from '../../contract/numbers.ts'
import { fail, ok, type Result } from '../../contract/result.ts'
import type { Speaker } from '../speaking/speaker.ts'
import { failed, type Answer } from './answer.ts'
import { listFacts, recognised, unreadableLines } from './choosing.ts'
import type { CommandContext } from './commandContext.ts'
import { exitCodes } from './exitCodes.ts'
import { filterOf } from './filtering.ts'
import type { FindCommand, ListCommand } from './arguments/numberArguments.ts'

const pageLimit = 1000

function numberLine(number: PhoneNumber, { say }: Speaker): string {
  const { e164, poolStatus, subAccount, sipTrunk, user } = number
  const names = [subAccount, sipTrunk, user].map((named) => named?.name ?? null)
  const parts = [e164, say(messageOf(`status.${poolStatus}`)), ...names]
  return parts.filter((part) => part !== null).join('  ')
}

/** The first matching numbers, and how many there are. */
async function numbersOf(
  context: CommandContext,
  filter: NumberFilter,
  sort: NumberSort,
  most: number,
): Promise<Result<{ rows: PhoneNumber[]; total: number }>> {
  const rows: PhoneNumber[] = []
  for (;;) {
    const limit = Math.min(pageLimit, most - rows.length)
    const page = await context.call('numbers.list', { filter, sort, offset: rows.length, limit })
    if (!page.ok) return page
    rows.push(...page.value.rows)
    if (page.value.rows.length < limit || rows.length >= most) return ok({ rows, total: page.value.total })
  }
}

/** `list`: the matching numbers. */
export async function listNumbers(
  context: CommandContext,
  { filters, sort, limit }: ListCommand,
): Promise<Answer> {
  const filter = await filterOf(context, filters)
  if (!filter.ok) return failed(filter)
  const listed = await numbersOf(context, filter.value, sort, limit)
  if (!listed.ok) return failed(listed)
  const { rows, total } = listed.value
  const { say } = context.speaker
  const more = total - rows.length
  return {
    exitCode: exitCodes.fine,
    lines: [
      ...rows.map((row) => numberLine(row, context.speaker)),
      say(messageOf('count.numbers', { count: total })),
      ...(more > 0 ? [say(messageOf('commandLine.more', { count: more }))] : []),
    ],
    problem: null,
    facts: { total, numbers: rows },
  }
}

/** `find`: which numbers of a list are in the inventory. */
export async function findNumbers(context: CommandContext, { list }: FindCommand): Promise<Answer> {
  const listed = await recognised(context, list)
  if (!listed.ok) return failed(listed)
  const { found, missing, refused } = listed.value
  const sort = { by: 'number', descending: false } as const
  const numbers =
    found.length === 0 ? ok({ rows: [] }) : await numbersOf(context, { e164: [...found] }, sort, found.length)
  if (!numbers.ok) return failed(numbers)
  const { say } = context.speaker
  return {
    exitCode: missing.length === 0 && refused === 0 ? exitCodes.fine : exitCodes.refusedRows,
    lines: [
      ...numbers.value.rows.map((row) => numberLine(row, context.speaker)),
      ...missing.map((e164) => `${e164}  ${say(messageOf('findList.notThere'))}`),
      ...unreadableLines(listed.value, context.speaker),
    ],
    problem: null,
    facts: { numbers: numbers.value.rows, ...listFacts(listed.value) },
  }
}

function entryLines({ at, act, changes }: HistoryEntry, { say }: Speaker): string[] {
  const none = messageOf('field.none')
  return [
    `${at}  ${say(messageOf(`acted.${act}`))}`,
    ...changes.map(({ field, before, after }) => {
      const name = fields[field].inText
      return `  ${say(messageOf('commandLine.change', { field: name, before: before ?? none, after: after ?? none }))}`
    }),
  ]
}

/** `history`: the history of a number, newest first, even if it is no longer in the inventory. */
export async function showHistory(context: CommandContext, number: string): Promise<Answer> {
  const listed = await recognised(context, { typed: number })
  if (!listed.ok) return failed(listed)
  const { found, missing, lines } = listed.value
  const [e164, another] = [...found, ...missing]
  if (e164 === undefined || another !== undefined) {
    const problem = lines.find((line) => line.problem !== null)?.problem?.message
    return failed(fail('invalid_input', problem ?? messageOf('commandLine.oneNumber', { text: number })))
  }
  const entries: HistoryEntry[] = []
  for (;;) {
    const page = await context.call('numbers.history', { e164, offset: entries.length, limit: pageLimit })
    if (!page.ok) return failed(page)
    entries.push(...page.value.rows)
    if (page.value.rows.length === 0 || entries.length >= page.value.total) break
  }
  const { speaker } = context
  return {
    exitCode: exitCodes.fine,
    lines:
      entries.length === 0
        ? [speaker.say(messageOf('history.noneText'))]
        : entries.flatMap((entry) => entryLines(entry, speaker)),
    problem: null,
    facts: { number: e164, entries },
  }
}
