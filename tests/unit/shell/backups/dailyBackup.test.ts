import { expect, it, onTestFinished, vi } from 'vitest'
import { messageOf } from '../../../../contract/messages/message.ts'
import type { Backup } from '../../../../contract/backups.ts'
import { fail, ok } from '../../../../contract/result.ts'
import { backUpDaily, isDue } from '../../../../electron/shell/backups/dailyBackup.ts'

const now = new Date(2026, 4, 5, 9, 30)
const hour = 3_600_000
const ago = (hours: number) => now.getTime() - hours * hour
const content = { numbers: 1, subAccounts: 1, operations: 1 }
const made = (reason: Backup['reason'], hoursAgo: number, readable = true): Backup => ({
  name: 'x.sqlite',
  at: new Date(ago(hoursAgo)).toISOString(),
  reason,
  size: 1,
  content: readable ? content : null,
})

it.each([
  ['nothing was ever written', [], null, false],
  ['there is none', [], ago(1), true],
  ['one was made today', [made('daily', 2)], ago(1), false],
  ['one was made yesterday, and something was changed', [made('daily', 20)], ago(1), true],
  ['one was made yesterday, and nothing was changed', [made('daily', 20)], ago(30), false],
  ['the person made one after the last change', [made('on-demand', 1)], ago(2), false],
  ['the person made one, and went on', [made('on-demand', 2)], ago(1), true],
  ['one was made while the clock was a year ahead', [made('daily', -365 * 24)], ago(1), true],
  [
    'one was made while the clock was ahead, and one today',
    [made('daily', -99), made('daily', 2)],
    ago(1),
    false,
  ],
  ['today’s can’t be read', [made('daily', 2, false)], ago(3), true],
] as const)('is due where %s: %#', (_why, backups, writtenAt, due) => {
  expect(isDue(backups, writtenAt, now)).toBe(due)
})

function scene() {
  vi.useFakeTimers({ now })
  onTestFinished(() => {
    vi.useRealTimers()
  })
  const backups: Backup[] = []
  const backupProcess = {
    list: vi.fn(() => Promise.resolve(ok([...backups]))),
    make: vi.fn((reason: Backup['reason']) => {
      const backup = { ...made(reason, 0), at: new Date().toISOString() }
      backups.push(backup)
      return Promise.resolve(ok(backup))
    }),
    writtenAt: vi.fn((): number | null => Date.now() + 1),
  }
  const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() }
  return { backupProcess, log, onFailure: vi.fn() }
}

it('is made soon after the start, then once on each new day', async () => {
  const { backupProcess, log, onFailure } = scene()
  backUpDaily(backupProcess, () => true, log, onFailure)
  expect(backupProcess.list).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(2 * 60_000)
  expect(backupProcess.make).toHaveBeenCalledExactlyOnceWith('daily')
  await vi.advanceTimersByTimeAsync(12 * hour)
  expect(backupProcess.make).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(48 * hour)
  expect(backupProcess.make).toHaveBeenCalledTimes(3)
})

it('waits while the inventory can’t be used, and is tried again after a failure', async () => {
  const { backupProcess, log, onFailure } = scene()
  let ready = false
  backUpDaily(backupProcess, () => ready, log, onFailure)
  await vi.advanceTimersByTimeAsync(2 * hour)
  expect(backupProcess.list).not.toHaveBeenCalled()
  ready = true
  backupProcess.make.mockResolvedValueOnce(fail('disk_full', messageOf('failure.diskFull')) as never)
  await vi.advanceTimersByTimeAsync(hour / 2)
  expect(log.warn).toHaveBeenCalledTimes(1)
  expect(onFailure).toHaveBeenCalledExactlyOnceWith(messageOf('failure.diskFull'))
  await vi.advanceTimersByTimeAsync(hour / 2)
  expect(backupProcess.make).toHaveBeenCalledTimes(2)
})
