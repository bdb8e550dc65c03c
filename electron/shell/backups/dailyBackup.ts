import type { Message } from '../../../contract/messages/message.ts'
import type { Backup } from '../../../contract/backups.ts'
import type { Failure } from '../../../contract/result.ts'
import type { BackupProcess } from './backupProcess.ts'
import type { Log } from '../log.ts'

/** How long after the start it is first looked, so that the start is quick; in milliseconds. */
const firstLook = 60_000
/** How often it is looked whether a new day has begun, in milliseconds. */
const interval = 30 * 60_000

/**
 * Whether the inventory is due for the day's backup.
 * @param writtenAt when it was last written to; null when there is none
 */
export function isDue(backups: readonly Backup[], writtenAt: number | null, now: Date): boolean {
  if (writtenAt === null) return false
  // One from the future was made while the clock was ahead: when that was, nobody knows.
  const readable = backups.filter(({ content, at }) => content !== null && Date.parse(at) <= now.getTime())
  const newest = Math.max(...readable.map(({ at }) => Date.parse(at)))
  if (newest >= writtenAt) return false
  return !readable.some(({ reason, at }) => reason === 'daily' && isSameDay(new Date(at), now))
}

function isSameDay(one: Date, other: Date): boolean {
  return one.toDateString() === other.toDateString()
}

/**
 * Makes a backup on each day on which NumberDesk is used and something was changed since the last one.
 * @param onFailure told why one could not be made, once for each reason
 */
export function backUpDaily(
  backupProcess: Pick<BackupProcess, 'list' | 'make' | 'writtenAt'>,
  isReady: () => boolean,
  log: Log,
  onFailure: (message: Message) => void,
): void {
  let looking = false
  let last = ''

  function tell({ code, message }: Failure): void {
    log.warn(`The daily backup was not made: ${code}`)
    // Once is enough for one reason; it is tried again all the same.
    if (last !== message.key && code !== 'cancelled') onFailure(message)
    last = message.key
  }

  async function look(): Promise<void> {
    if (looking || !isReady()) return
    looking = true
    try {
      const backups = await backupProcess.list()
      if (!backups.ok || !isDue(backups.value, backupProcess.writtenAt(), new Date())) return
      const made = await backupProcess.make('daily')
      if (made.ok) log.info('The daily backup was made')
      else tell(made)
    } finally {
      looking = false
    }
  }

  const attempt = () => {
    look().catch((error: unknown) => log.error('The daily backup failed', error))
  }
  setTimeout(attempt, firstLook).unref()
  setInterval(attempt, interval).unref()
}
