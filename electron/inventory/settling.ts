import { fail, type Result } from '../../contract/result.ts'
import { failureOf } from '../../db/failures.ts'

/** Told of every bug, with the name of the call it was in. */
export type OnBug = (call: string, error: unknown) => void

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
    onBug(call, error)
    return fail(
      'internal',
      'Something went wrong in NumberDesk, and nothing was changed. The log has the details.',
    )
  }
}
