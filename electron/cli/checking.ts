import type { Answer } from './answer.ts'
import type { CheckCommand } from './arguments/arguments.ts'
import type { CommandContext } from './commandContext.ts'
import { describeReview, exitCodeFor, reviewFacts, whatItDoes, withReview } from './review.ts'

/** `check`: says what an import of a sheet would do, and imports nothing. */
export function check(context: CommandContext, command: CheckCommand): Promise<Answer> {
  return withReview(context, command, (reviewed) => {
    const { speaker } = context
    const can = whatItDoes(reviewed.review, { imports: 'canImport', updates: 'canUpdate' }, speaker)
    return {
      exitCode: exitCodeFor(reviewed),
      lines: [...describeReview(reviewed, speaker), ...can],
      problem: null,
      facts: reviewFacts(reviewed),
    }
  })
}
