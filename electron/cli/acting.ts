import type { NumberAct } from '../../contract/life/acts.ts'
import type { CallInput } from '../../contract/api.ts'
import type { Skipped } from '../../contract/history.ts'
import { messageOf, type Message } from '../../contract/messages/message.ts'
import type { NumberSelection, Recognition } from '../../contract/numbers.ts'
import { ok, type Failure, type Result } from '../../contract/result.ts'
import { inEnglish } from '../speaking/english.ts'
import { failed, type Answer } from './answer.ts'
import { chosenBy, entryCalled, listFacts, missingFrom, unreadableLines } from './choosing.ts'
import type { CommandContext } from './commandContext.ts'
import { exitCodeOf, exitCodes, type ExitCode } from './exitCodes.ts'
import type { ActCommand } from './arguments/numberArguments.ts'

/** The numbers that an action was applied to, or would be. */
interface Come {
  readonly done: number
  readonly operationId: number | null
  readonly skipped: readonly Skipped[]
}

const skippedFacts = (skipped: readonly Skipped[]) =>
  skipped.map(({ reason, count, examples }) => ({
    code: reason.key,
    reason: inEnglish(reason),
    count,
    examples,
  }))

/** The IDs of the named entries. */
async function idsOf(
  context: CommandContext,
  { references }: ActCommand,
): Promise<Result<Record<string, number>>> {
  const ids: Record<string, number> = {}
  for (const { field, kind, name } of references) {
    const id = await entryCalled(context, kind, name)
    if (!id.ok) return id
    ids[field] = id.value
  }
  return ok(ids)
}

/** How many numbers the action applies to, and why it does not apply to the others. */
async function tried(
  context: CommandContext,
  { act, values }: ActCommand,
  numbers: NumberSelection,
): Promise<Result<Come>> {
  const hasReason = 'reason' in values
  const permissions = await context.call('numbers.permissions', { numbers, hasReason })
  if (!permissions.ok) return permissions
  const rule = permissions.value.acts.find((each) => each.act === act)
  return ok({ done: rule?.applies ?? 0, operationId: null, skipped: rule?.skipped ?? [] })
}

async function acted(
  context: CommandContext,
  { act, values }: ActCommand,
  ids: Record<string, number>,
  numbers: NumberSelection,
): Promise<Result<Come>> {
  // The inputs of all actions are built from the fields in `optionsTaken`, and checked where the call enters.
  const input = { numbers, ...ids, ...values } as CallInput<NumberAct>
  return context.call(act, input, { signal: context.interrupted, onProgress: context.onActProgress })
}

/** The outcome of an action, for the person and for a script. */
interface Ending {
  readonly exitCode: ExitCode
  /** Null if the problem says it all. */
  readonly summary: Message | null
  readonly problem: Message | null
  readonly come: Come
}

const nothing: Come = { done: 0, operationId: null, skipped: [] }

const none: Ending = {
  exitCode: exitCodes.failed,
  summary: null,
  problem: messageOf('commandLine.noneChosen'),
  come: nothing,
}

function endingOf({ act, dryRun }: ActCommand, come: Come, listed: Recognition | null): Ending {
  const { done, skipped } = come
  const total = skipped.reduce((sum, { count }) => sum + count, done)
  if (total === 0) return none
  const what = (count: number) => ({
    act: messageOf(`acted.${act}`),
    numbers: messageOf('count.numbers', { count }),
  })
  if (done === 0) {
    const problem = messageOf('commandLine.appliesToNone', what(total))
    return { exitCode: exitCodes.refusedAct, summary: null, problem, come }
  }
  const isWhole = total === done && (listed === null || (listed.missing.length === 0 && listed.refused === 0))
  return {
    exitCode: isWhole ? exitCodes.fine : exitCodes.refusedRows,
    summary: messageOf(dryRun ? 'commandLine.wouldAct' : 'commandLine.acted', what(done)),
    problem: null,
    come,
  }
}

function endingAfter(failure: Failure): Ending {
  if (failure.code === 'not_found') return none
  const isCancelled = failure.code === 'cancelled'
  const problem = isCancelled ? messageOf('commandLine.nothingDone') : failure.message
  const exitCode = failure.code === 'refused' ? exitCodes.refusedAct : exitCodeOf(failure)
  return { exitCode, summary: null, problem, come: nothing }
}

/** Applies an action to the chosen numbers, as one operation, or says what that would do. */
export async function actOnNumbers(context: CommandContext, command: ActCommand): Promise<Answer> {
  const ids = await idsOf(context, command)
  if (!ids.ok) return failed(ids)
  const chosen = await chosenBy(context, command.chosen)
  if (!chosen.ok) return failed(chosen)
  const { filter, listed } = chosen.value
  const numbers: NumberSelection | null = filter && { filter, except: [] }
  const come =
    numbers === null
      ? ok(nothing)
      : command.dryRun
        ? await tried(context, command, numbers)
        : await acted(context, command, ids.value, numbers)
  const ending = come.ok ? endingOf(command, come.value, listed) : endingAfter(come)
  const { exitCode, summary, problem } = ending
  const { say } = context.speaker
  const { done, operationId, skipped } = ending.come
  return {
    exitCode,
    lines: [
      ...(summary === null ? [] : [say(summary)]),
      ...[...skipped, ...missingFrom(listed)].map((group) => `  ${say(messageOf('count.skipped', group))}`),
      ...unreadableLines(listed, context.speaker),
    ],
    problem,
    facts: {
      act: command.act,
      dryRun: command.dryRun,
      done,
      operationId,
      skipped: skippedFacts(skipped),
      ...listFacts(listed),
    },
  }
}
