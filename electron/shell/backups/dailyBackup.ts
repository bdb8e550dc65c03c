import type { Message } from '../../../contract/messages/message.ts'
import type { Backup } from '../../../contract/backups.ts'
import type { Failure } from '../../../contract/result.ts'
import type { BackupProcess } from './backupProcess.ts'
import type { Log } from '../log.ts'

/** The delay of the first look after the start, so that the start is quick; in milliseconds. */
const firstLook = 60_000
/** The time between two looks for a new day, in milliseconds. */
const interval = 30 * 60_000

/**
 * Whether the inventory is due for the day's backup.
 * @param writtenAt when it was last written; null if there is none
 */
export function isDue(backups: readonly Backup[], writtenAt: number | null, now: Date): boolean {
  if (writtenAt === null) return false
  // A backup from the future was made while the clock was wrong; its real time is unknown.
  const readable = backups.filter(({ content, at }) => content !== null && Date.parse(at) <= now.getTime())
  const newest = Math.max(...readable.map(({ at }) => Date.parse(at)))
  if (newest >= writtenAt) return false
  return !readable.some(({ reason, at }) => reason === 'daily' && isSameDay(new Date(at), now))
}

function isSameDay(one: Date, other: Date): boolean {
  return one.toDateString() === other.toDateString()
}

/**
 * Makes a backup on each day of use, if anything has changed since the last one.
 * @param onFailure called once for each reason why a backup failed
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
    // Each reason is reported once; the backup is tried again anyway.
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
