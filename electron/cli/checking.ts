import { messageOf } from '../../contract/messages/message.ts'
import type { Answer } from './answer.ts'
import type { CheckCommand } from './arguments.ts'
import type { CommandContext } from './commandContext.ts'
import { describeReview, exitCodeFor, inBatches, reviewFacts, withReview } from './review.ts'

/** `check`: says what an import of a sheet would come to, and imports nothing. */
export function check(context: CommandContext, command: CheckCommand): Promise<Answer> {
  return withReview(context, command, (reviewed) => {
    const would = messageOf('commandLine.canImport', inBatches(reviewed.review))
    return {
      exitCode: exitCodeFor(reviewed),
      lines: [...describeReview(reviewed, context.speaker), context.speaker.say(would)],
      problem: null,
      facts: reviewFacts(reviewed),
    }
  })
}
