import { messageOf } from '../../contract/messages/message.ts'
import { inEnglish } from '../speaking/english.ts'
import type { ImportOutcome } from '../../contract/batches.ts'
import { counted, type Answer } from './answer.ts'
import type { ImportCommand } from './arguments.ts'
import type { Desk } from './desk.ts'
import { exitCodeOf, exitCodes, type ExitCode } from './exitCodes.ts'
import { batchesOf, describeReview, exitCodeFor, reviewFacts, withReview, type Reviewed } from './review.ts'

function wouldImport(reviewed: Reviewed, { policy }: ImportCommand): Answer {
  const { counts } = reviewed.review
  const nothing = counts.ready === 0 || (policy === 'all' && counts.refused > 0)
  const line = nothing
    ? 'Nothing would be imported.'
    : `${counted(counts.ready, 'number')} would be imported, in ${counted(batchesOf(reviewed.review), 'batch')}.`
  return {
    exitCode: exitCodeFor(reviewed),
    lines: [...describeReview(reviewed), `${line} This was a dry run.`],
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
): string[] {
  return [
    `${counted(imported, 'number')} imported in ${counted(batches.length, 'batch')}, ${counted(notImported, 'row')} not imported.`,
    ...batches.map(({ id, name, count }) => `  batch ${id}  ${name}  ${counted(count, 'number')}`),
    ...(stoppedAt === null
      ? []
      : [
          `From row ${stoppedAt} of the sheet on nothing was imported. Import the file again with --policy good: what is in the inventory already is refused, and the rest goes in.`,
        ]),
  ]
}

/** What is said on stderr of an import that was begun. */
function problemOf({ state, imported, message }: ImportOutcome): string | null {
  if (state !== 'cancelled') return message === null ? null : inEnglish(message)
  return inEnglish(messageOf(imported === 0 ? 'commandLine.cancelled' : 'commandLine.cancelledPartly'))
}

async function commit(desk: Desk, reviewed: Reviewed, { policy }: ImportCommand): Promise<Answer> {
  const { planId } = reviewed.review
  const followed = { signal: desk.interrupted, onProgress: desk.onProgress }
  const result = await desk.call('import.commit', { planId, policy }, followed)
  const facts = { ...reviewFacts(reviewed), dryRun: false }
  if (!result.ok) {
    const { message } = result
    const lines = describeReview(reviewed)
    return {
      exitCode: exitCodeOf(result),
      lines,
      problem: inEnglish(message),
      facts: { ...facts, imported: 0 },
    }
  }
  const outcome = result.value
  const { state, imported, notImported } = outcome
  const stoppedAt = state === 'done' || imported === 0 ? null : await firstLeft(desk, planId)
  return {
    exitCode: exitCodeAfter(outcome, reviewed),
    lines: [...describeReview(reviewed), ...describeOutcome(outcome, stoppedAt)],
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
    command.dryRun ? wouldImport(reviewed, command) : commit(desk, reviewed, command),
  )
}
