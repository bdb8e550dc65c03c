import type { ImportOutcome } from '../../contract/batches.ts'
import { messageOf, type Message } from '../../contract/messages/message.ts'
import type { Speaker } from '../speaking/speaker.ts'
import { failed, type Answer } from './answer.ts'
import type { ImportCommand } from './arguments.ts'
import type { Desk } from './desk.ts'
import { exitCodes, type ExitCode } from './exitCodes.ts'
import { describeReview, exitCodeFor, inBatches, reviewFacts, withReview, type Reviewed } from './review.ts'

function wouldImport({ speaker }: Desk, reviewed: Reviewed, { policy }: ImportCommand): Answer {
  const { counts } = reviewed.review
  const isRefused = policy === 'all' && counts.refused > 0
  const { batches, count } = inBatches(reviewed.review)
  const would = messageOf('commandLine.wouldImport', { count: isRefused ? 0 : count, batches })
  return {
    exitCode: exitCodeFor(reviewed),
    lines: [...describeReview(reviewed, speaker), speaker.say(would)],
    problem: null,
    facts: { ...reviewFacts(reviewed), dryRun: true, imported: 0 },
  }
}

function exitCodeAfter({ state }: ImportOutcome, reviewed: Reviewed): ExitCode {
  if (state === 'cancelled') return exitCodes.cancelled
  if (state === 'failed') return exitCodes.failed
  return exitCodeFor(reviewed)
}

/** The first row that was ready and was not imported; null when there is none. */
async function firstLeft(desk: Desk, planId: string): Promise<number | null> {
  const left = await desk.call('import.rows', { planId, show: 'ready', offset: 0, limit: 1 })
  return left.ok ? (left.value.rows[0]?.row ?? null) : null
}

function describeOutcome(
  { imported, notImported, batches }: ImportOutcome,
  stoppedAt: number | null,
  { say }: Speaker,
): string[] {
  const inAll = messageOf('commandLine.batches', { count: batches.length })
  const batchLine = ({ id, name, count }: ImportOutcome['batches'][number]) =>
    `  ${say(messageOf('commandLine.batch', { id: String(id), name, count }))}`
  return [
    say(messageOf('commandLine.imported', { count: imported, batches: inAll, left: notImported })),
    ...batches.map(batchLine),
    ...(stoppedAt === null ? [] : [say(messageOf('commandLine.stoppedAt', { row: String(stoppedAt) }))]),
  ]
}

/** What is said on stderr of an import that was begun. */
function problemOf({ state, imported, message }: ImportOutcome): Message | null {
  if (state !== 'cancelled') return message
  return messageOf(imported === 0 ? 'commandLine.cancelled' : 'commandLine.cancelledPartly')
}

async function commit(desk: Desk, reviewed: Reviewed, { policy }: ImportCommand): Promise<Answer> {
  const { planId } = reviewed.review
  const followed = { signal: desk.interrupted, onProgress: desk.onProgress }
  const result = await desk.call('import.commit', { planId, policy }, followed)
  const facts = { ...reviewFacts(reviewed), dryRun: false }
  const lines = describeReview(reviewed, desk.speaker)
  if (!result.ok) return { ...failed(result, { ...facts, imported: 0 }), lines }
  const outcome = result.value
  const { state, imported, notImported } = outcome
  const stoppedAt = state === 'done' || imported === 0 ? null : await firstLeft(desk, planId)
  return {
    exitCode: exitCodeAfter(outcome, reviewed),
    lines: [...lines, ...describeOutcome(outcome, stoppedAt, desk.speaker)],
    problem: problemOf(outcome),
    facts: {
      ...facts,
      state,
      imported,
      notImported,
      stoppedAtRow: stoppedAt,
      importedBatches: outcome.batches.map(({ id, name, count }) => ({ id, name, count })),
    },
  }
}

/** `import`: imports a sheet by the policy that was chosen, or says what that would come to. */
export function importSheet(desk: Desk, command: ImportCommand): Promise<Answer> {
  return withReview(desk, command, (reviewed) =>
    command.dryRun ? wouldImport(desk, reviewed, command) : commit(desk, reviewed, command),
  )
}
