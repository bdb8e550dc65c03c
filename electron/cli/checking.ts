import { messageOf } from '../../contract/messages/message.ts'
import type { Answer } from './answer.ts'
import type { CheckCommand } from './arguments.ts'
import type { Desk } from './desk.ts'
import { describeReview, exitCodeFor, inBatches, reviewFacts, withReview } from './review.ts'

/** `check`: says what an import of a sheet would come to, and imports nothing. */
export function check(desk: Desk, command: CheckCommand): Promise<Answer> {
  return withReview(desk, command, (reviewed) => {
    const would = messageOf('commandLine.canImport', inBatches(reviewed.review))
    return {
      exitCode: exitCodeFor(reviewed),
      lines: [...describeReview(reviewed, desk.speaker), desk.speaker.say(would)],
      problem: null,
      facts: reviewFacts(reviewed),
    }
  })
}
