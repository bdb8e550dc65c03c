import { messageOf } from '../../contract/messages/message.ts'
import { fail, type Failure, type Result } from '../../contract/result.ts'
import type { ReadDb } from '../../db/file/connection.ts'
import { damageOf } from '../../db/schema/declared.ts'
import { failureOf } from '../../db/file/failures.ts'
import type { OpenOptions } from '../../db/file/open.ts'

/**
 * Called with every unexpected error of a call, and the name of the call.
 * @returns the failure to show when it is not a bug; null when it is
 */
export type OnBug = (call: string, error: unknown) => Failure | null

/**
 * Reports what a call did not foresee, and tells the damage of the file from bugs.
 * @param options as the file was opened with
 */
export function onUnforeseen(
  db: ReadDb,
  options: OpenOptions,
  report: (call: string, error: unknown) => void,
): OnBug {
  return (call, error) => {
    report(call, error)
    return damageOf(error, db, options)
  }
}

/**
 * Runs the work of a call so that nothing escapes as an exception: when the database refuses to go on the person sees
 * why, and anything else is reported as a bug.
 */
export async function settled<T>(
  call: string,
  onBug: OnBug,
  work: () => Promise<Result<T>>,
): Promise<Result<T>> {
  try {
    return await work()
  } catch (error) {
    const failure = failureOf(error)
    if (failure !== null) return failure
    const otherwise = fail('internal', messageOf('inventory.nothingChanged'))
    return onBug(call, error) ?? otherwise
  }
}
