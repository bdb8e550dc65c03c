import { messageOf } from '../../contract/messages/message.ts'
import { fail, type Failure, type Result } from '../../contract/result.ts'
import type { ReadDb } from '../../db/file/connection.ts'
import { damageOf } from '../../db/schema/declared.ts'
import { failureOf } from '../../db/file/failures.ts'
import type { OpenOptions } from '../../db/file/open.ts'

/**
 * Told of everything that a call did not foresee, with the name of the call.
 * @returns what the person is told of it, where it is no bug; null where it is one
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
 * What the work of a call gives. What it throws is the database refusing to go on, which the person is told, or a bug,
 * which is reported; neither gets past here as an exception.
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
