import { counted, type Answer } from './answer.ts'
import type { CheckCommand } from './arguments.ts'
import type { Desk } from './desk.ts'
import { batchesOf, describeReview, exitCodeFor, reviewFacts, withReview } from './review.ts'

/** `check`: says what an import of a sheet would come to, and imports nothing. */
export function check(desk: Desk, command: CheckCommand): Promise<Answer> {
  return withReview(desk, command, (reviewed) => {
    const { counts } = reviewed.review
    const would =
      counts.ready === 0
        ? 'No row can be imported.'
        : `${counted(counts.ready, 'number')} can be imported, in ${counted(batchesOf(reviewed.review), 'batch')}.`
    return {
      exitCode: exitCodeFor(reviewed),
      lines: [...describeReview(reviewed), would],
      problem: null,
      facts: reviewFacts(reviewed),
    }
  })
}
