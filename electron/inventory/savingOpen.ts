import { messageOf } from '../../contract/messages/message.ts'
import { fail, ok, type Result } from '../../contract/result.ts'
import { saveOpen } from '../../db/file/backup.ts'
import type { WriteDb } from '../../db/file/connection.ts'
import { failureOf, Refused } from '../../db/file/failures.ts'
import { placeFailure } from '../backups/refusedCopies.ts'

/**
 * Saves what is open to a path that the person has chosen, also where its file is not in place any more.
 * @returns why it was not saved, in words about the chosen place where that is the reason
 */
export function savingOpen(
  db: WriteDb,
  path: string,
  onBug: (what: string, error: unknown) => void,
): Result<null> {
  try {
    saveOpen(db, path)
    return ok(null)
  } catch (error) {
    const failure = error instanceof Refused ? error.failure : (placeFailure(error) ?? failureOf(error))
    if (failure !== null) return failure
    onBug('saving what is open', error)
    return fail('internal', messageOf('inventory.logHasDetails'))
  }
}
