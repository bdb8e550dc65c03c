import type { ImportOutcome } from '../../contract/sheets/batches.ts'
import { messageOf, type Message } from '../../contract/messages/message.ts'
import type { Speaker } from '../speaking/speaker.ts'
import { failed, type Answer } from './answer.ts'
import type { ImportCommand } from './arguments/arguments.ts'
import type { CommandContext } from './commandContext.ts'
import { exitCodes, type ExitCode } from './exitCodes.ts'
import { describeReview, exitCodeFor, reviewFacts, whatItDoes, withReview, type Reviewed } from './review.ts'

function wouldImport({ speaker }: CommandContext, reviewed: Reviewed, { policy }: ImportCommand): Answer {
  const { review } = reviewed
  const { counts } = review
  const isRefused = policy === 'all' && counts.refused > 0
  const done = isRefused ? { ...review, counts: { ...counts, new: 0, changed: 0 } } : review
  const would = whatItDoes(done, { imports: 'wouldImport', updates: 'wouldUpdate' }, speaker)
  return {
    exitCode: exitCodeFor(reviewed),
    lines: [...describeReview(reviewed, speaker), ...would],
    problem: null,
    facts: { ...reviewFacts(reviewed), dryRun: true, imported: 0 },
  }
}

function exitCodeAfter({ state }: ImportOutcome, reviewed: Reviewed): ExitCode {
  if (state === 'cancelled') return exitCodes.cancelled
  if (state === 'failed') return exitCodes.failed
  return exitCodeFor(reviewed)
}

/** The first ready row that was not imported; null if there is none. */
async function firstLeft(context: CommandContext, planId: string): Promise<number | null> {
  const left = await context.call('import.rows', { planId, show: 'ready', offset: 0, limit: 1 })
  return left.ok ? (left.value.rows[0]?.row ?? null) : null
}

function describeOutcome(
  { imported, updated, same, notImported, batches }: ImportOutcome,
  stoppedAt: number | null,
  { say }: Speaker,
): string[] {
  const inAll = messageOf('commandLine.batches', { count: batches.length })
  const batchLine = ({ id, name, count }: ImportOutcome['batches'][number]) =>
    `  ${say(messageOf('commandLine.batch', { id: String(id), name, count }))}`
  const changed = updated?.count ?? 0
  const added = imported - changed
  return [
    ...(changed > 0 || same > 0 ? [say(messageOf('commandLine.updated', { count: changed, same }))] : []),
    say(messageOf('commandLine.imported', { count: added, batches: inAll, left: notImported })),
    ...batches.map(batchLine),
    ...(stoppedAt === null ? [] : [say(messageOf('commandLine.stoppedAt', { row: String(stoppedAt) }))]),
  ]
}

/** The message on stderr for an import that has started. */
function problemOf({ state, imported, message }: ImportOutcome): Message | null {
  if (state !== 'cancelled') return message
  return messageOf(imported === 0 ? 'commandLine.cancelled' : 'commandLine.cancelledPartly')
}

async function commit(
  context: CommandContext,
  reviewed: Reviewed,
  { policy }: ImportCommand,
): Promise<Answer> {
  const { planId } = reviewed.review
  const followed = { signal: context.interrupted, onProgress: context.onProgress }
  const result = await context.call('import.commit', { planId, policy }, followed)
  const facts = { ...reviewFacts(reviewed), dryRun: false }
  const lines = describeReview(reviewed, context.speaker)
  if (!result.ok) return { ...failed(result, { ...facts, imported: 0 }), lines }
  const outcome = result.value
  const { state, imported, notImported } = outcome
  const stoppedAt = state === 'done' || imported === 0 ? null : await firstLeft(context, planId)
  return {
    exitCode: exitCodeAfter(outcome, reviewed),
    lines: [...lines, ...describeOutcome(outcome, stoppedAt, context.speaker)],
    problem: problemOf(outcome),
    facts: {
      ...facts,
      state,
      imported,
      updated: outcome.updated,
      same: outcome.same,
      notImported,
      stoppedAtRow: stoppedAt,
      importedBatches: outcome.batches.map(({ id, name, count }) => ({ id, name, count })),
    },
  }
}

/** `import`: imports a sheet by the chosen policy, or says what that would do. */
export function importSheet(context: CommandContext, command: ImportCommand): Promise<Answer> {
  return withReview(context, command, (reviewed) =>
    command.dryRun ? wouldImport(context, reviewed, command) : commit(context, reviewed, command),
  )
}
