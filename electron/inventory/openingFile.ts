import { messageOf } from '../../contract/messages/message.ts'
import { fail, ok, type Result } from '../../contract/result.ts'
import type { WriteDb } from '../../db/file/connection.ts'
import { openDatabase, type OpenInventory, type OpenOptions } from '../../db/file/open.ts'
import { openReadOnly } from '../../db/file/openReadOnly.ts'
import type { ToInventory } from './messages.ts'

export type OpenMessage = Extract<ToInventory, { kind: 'open' }>

/** How the file of an `open` is opened by whoever opens it again. */
export const optionsOf = ({ binding, whereMissing }: OpenMessage): OpenOptions => ({
  ...(binding === null ? {} : { nativeBinding: binding }),
  ...(whereMissing === null ? {} : { whereMissing }),
})

/** Opens the file to be worked on, or only to be read. */
function openAsAsked(message: OpenMessage): Result<OpenInventory> {
  const { file, readOnly } = message
  const options = optionsOf(message)
  if (readOnly === null) return openDatabase(file, options)
  const opened = openReadOnly(file, options)
  if (!opened.ok) return opened
  const db = opened.value
  // Whoever would write with it is refused first: by its router, and where a plan comes in.
  // What another program writes meanwhile shows in one that is read for long: a copy may be held in memory as it is.
  const snapshot = () => ({ db, release: () => undefined })
  return ok({ db: db as WriteDb, reading: db, place: null, snapshot, close: () => db.close() })
}

/**
 * Opens the inventory; what it did not foresee is a problem to show as well, not a process that dies without a word.
 * @param report told what that was
 */
export function tryToOpen(
  message: OpenMessage,
  report: (what: string, error: unknown) => void,
): Result<OpenInventory> {
  try {
    return openAsAsked(message)
  } catch (error) {
    report('opening the inventory', error)
    return fail('internal', messageOf('inventory.notOpened'))
  }
}
