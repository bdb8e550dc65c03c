import { createReadStream } from 'node:fs'
import { resolve } from 'node:path'
import type { DirectoryKind } from '../../contract/accounts.ts'
import type { Skipped } from '../../contract/history.ts'
import { messageOf } from '../../contract/messages/message.ts'
import { inSentences } from '../../contract/messages/sentences.ts'
import type { NumberFilter, RecognisedLine, Recognition } from '../../contract/numbers.ts'
import { fail, ok, type Result } from '../../contract/result.ts'
import { inEnglish } from '../speaking/english.ts'
import type { Speaker } from '../speaking/speaker.ts'
import type { CommandContext } from './commandContext.ts'
import { called, filterOf } from './filtering.ts'
import type { ActCommand, NumberList } from './arguments/numberArguments.ts'
import { placeOfSheet } from './places.ts'

/** The longest list in characters, as in the calls. */
const listLength = 1_000_000

async function readList(context: CommandContext, file: string): Promise<Result<string>> {
  const place = file === '-' ? ok(file) : await placeOfSheet(file)
  if (!place.ok) return place
  const tooLarge = fail('unreadable_file', messageOf('commandLine.listTooLarge', { path: place.value }))
  const stream = file === '-' ? context.input() : createReadStream(resolve(file), 'utf8')
  let text = ''
  try {
    for await (const chunk of stream) {
      text += String(chunk)
      if (text.length > listLength) return tooLarge
    }
  } catch {
    return fail('unreadable_file', messageOf('commandLine.cantRead', { path: place.value }))
  }
  return ok(text)
}

/** Which numbers a list contains; none if it is empty. */
export async function recognised(context: CommandContext, list: NumberList): Promise<Result<Recognition>> {
  const text = 'typed' in list ? ok(list.typed) : await readList(context, list.file)
  if (!text.ok) return text
  if (text.value.trim() === '') return ok({ found: [], missing: [], refused: 0, asksDash: false, lines: [] })
  return context.call('numbers.recognise', { text: text.value })
}

/** The numbers that a command is for, and what else its list contains. */
export interface Chosen {
  /** Null if no number of the list is in the inventory. */
  readonly filter: NumberFilter | null
  readonly listed: Recognition | null
}

/** The numbers that an action is for; or which name is unknown. */
export async function chosenBy(
  context: CommandContext,
  chosen: ActCommand['chosen'],
): Promise<Result<Chosen>> {
  if ('search' in chosen) {
    const filter = await filterOf(context, chosen)
    return filter.ok ? ok({ filter: filter.value, listed: null }) : filter
  }
  const listed = await recognised(context, chosen)
  if (!listed.ok) return listed
  const { found } = listed.value
  return ok({ filter: found.length === 0 ? null : { e164: found }, listed: listed.value })
}

type Unreadable = RecognisedLine & { readonly problem: NonNullable<RecognisedLine['problem']> }

const unreadableIn = ({ lines }: Recognition) =>
  lines.filter((line): line is Unreadable => line.problem !== null)

/** The numbers of a list that are not in the inventory, in the form of skipped numbers. */
export function missingFrom(listed: Recognition | null): Skipped[] {
  const { missing = [] } = listed ?? {}
  if (missing.length === 0) return []
  return [{ reason: messageOf('findList.notThere'), count: missing.length, examples: missing.slice(0, 5) }]
}

/** The lines of a list that are not numbers, in words. */
export function unreadableLines(listed: Recognition | null, { say, language }: Speaker): string[] {
  if (listed === null) return []
  const shown = unreadableIn(listed).map(({ line, text, problem: { message, advice } }) => {
    const reasons = inSentences([say(message), advice && say(advice)], language)
    return `  ${say(messageOf('commandLine.line', { line: String(line), text, reasons }))}`
  })
  const more = listed.refused - shown.length
  return more > 0 ? [...shown, `  ${say(messageOf('commandLine.moreRows', { count: more }))}`] : shown
}

/** What a list contains besides numbers of the inventory, for a script. */
export function listFacts(listed: Recognition | null) {
  if (listed === null) return {}
  const unreadable = unreadableIn(listed).map(({ line, text, problem }) => ({
    line,
    text,
    reason: inEnglish(problem.message),
  }))
  return { missing: listed.missing, unreadable, unreadableLines: listed.refused }
}

/** The one directory entry with this name, or else this ID. */
export async function entryCalled(
  context: CommandContext,
  kind: DirectoryKind,
  name: string,
): Promise<Result<number>> {
  const found = await called(name, (text, offset) =>
    context.call('directory.list', { kind, text, withArchived: true, offset, limit: 1000 }),
  )
  if (!found.ok) return found
  const [entry, other] = found.value
  if (entry !== undefined && other === undefined) return ok(entry.id)
  if (entry !== undefined) {
    const ids = found.value.map(({ id }) => id).join(', ')
    return fail('not_found', messageOf(`commandLine.several.${kind}`, { name, ids }))
  }
  const byId = /^[1-9]\d{0,14}$/u.test(name)
    ? await context.call('directory.get', { kind, id: Number(name) })
    : null
  return byId?.ok === true
    ? ok(byId.value.id)
    : fail('not_found', messageOf(`commandLine.none.${kind}`, { name }))
}
