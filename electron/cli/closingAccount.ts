import { closedInWords, closingInWords } from '../../contract/life/directoryActs.ts'
import { messageOf } from '../../contract/messages/message.ts'
import type { Failure } from '../../contract/result.ts'
import { failed, type Answer } from './answer.ts'
import { entryCalled } from './choosing.ts'
import type { CommandContext } from './commandContext.ts'
import { exitCodes } from './exitCodes.ts'

/** Closes a sub account. */
export interface CloseCommand {
  readonly name: 'close-account'
  readonly account: string
  /** Whether its numbers are unbound as well. */
  readonly unbind: boolean
  readonly dryRun: boolean
}

function notClosed(failure: Failure): Answer {
  if (failure.code === 'cancelled') {
    return { ...failed(failure), problem: messageOf('commandLine.nothingDone') }
  }
  return failure.code === 'refused' ? { ...failed(failure), exitCode: exitCodes.refusedAct } : failed(failure)
}

/** Closes a sub account as one operation, or says what that would do. */
export async function closeAccount(
  context: CommandContext,
  { account, unbind, dryRun }: CloseCommand,
): Promise<Answer> {
  const found = await entryCalled(context, 'subAccount', account)
  if (!found.ok) return failed(found)
  const id = found.value
  const { say } = context.speaker
  if (dryRun) {
    const outlook = await context.call('directory.closing', { id })
    if (!outlook.ok) return notClosed(outlook)
    const lines = closingInWords(outlook.value).map(say)
    return { exitCode: exitCodes.fine, lines, problem: null, facts: { dryRun, ...outlook.value } }
  }
  const closed = await context.call(
    'directory.close',
    { id, unbind },
    { signal: context.interrupted, onProgress: context.onActProgress },
  )
  if (!closed.ok) return notClosed(closed)
  const lines = [say(closedInWords(closed.value))]
  return { exitCode: exitCodes.fine, lines, problem: null, facts: { dryRun, ...closed.value } }
}
