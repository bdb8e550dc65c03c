import fc from 'fast-check'
import { expect, it } from 'vitest'
import { backupReasons, type BackupReason } from '../../../contract/backups.ts'
import { backupName, readBackupName } from '../../../db/file/backupNames.ts'
import { backupsToRemove, type DatedBackup } from '../../../db/file/rotation.ts'

const at = (day: number, hour = 12) => new Date(2026, 0, day, hour).toISOString()
const backup = (reason: BackupReason, when: string): DatedBackup => ({
  name: `${reason} ${when}`,
  reason,
  at: when,
})

/** The remaining backups when they are made one after the other, with a rotation each time. */
function leftOf(made: readonly DatedBackup[]): DatedBackup[] {
  let kept: DatedBackup[] = []
  for (const each of made) {
    const all = [...kept, each]
    const gone = backupsToRemove(all)
    kept = all.filter(({ name }) => !gone.includes(name))
  }
  return kept
}

it('daily backups stay for the last seven days, and the newest of each of the four weeks before', () => {
  const left = leftOf(Array.from({ length: 90 }, (_, index) => backup('daily', at(index + 1))))
  const days = left.map(({ at: when }) => new Date(when))
  expect(left).toHaveLength(11)
  expect(days.slice(-7).map((day) => day.toDateString())).toEqual(
    [84, 85, 86, 87, 88, 89, 90].map((day) => new Date(2026, 0, day).toDateString()),
  )
  // Sundays, each the last day of its week.
  expect(days.slice(0, 4).map((day) => day.getDay())).toEqual([0, 0, 0, 0])
})

it('the newest of one day stays', () => {
  const left = leftOf([backup('daily', at(1, 8)), backup('daily', at(1, 18)), backup('daily', at(2, 8))])
  expect(left.map(({ at: when }) => when)).toEqual([at(1, 18), at(2, 8)])
})

it('of distant days, seven stay and one for each of four weeks before', () => {
  expect(leftOf(Array.from({ length: 30 }, (_, index) => backup('daily', at(1 + index * 10))))).toHaveLength(
    11,
  )
})

it('in any order, the newest of each reason and all of the person’s own stay', () => {
  const made = fc.array(
    fc.record({ reason: fc.constantFrom(...backupReasons), day: fc.integer({ min: 1, max: 400 }) }),
    { maxLength: 60 },
  )
  fc.assert(
    fc.property(made, (list) => {
      const all = list.map(({ reason, day }, index) => ({ ...backup(reason, at(day)), name: String(index) }))
      const gone = new Set(backupsToRemove(all))
      for (const reason of backupReasons) {
        const of = all.filter((each) => each.reason === reason)
        const kept = of.filter(({ name }) => !gone.has(name))
        const newest = of
          .map(({ at: when }) => when)
          .sort()
          .at(-1)
        if (newest !== undefined) expect(kept.map(({ at: when }) => when)).toContain(newest)
        if (reason === 'on-demand' || reason === 'from-file') expect(kept).toEqual(of)
        else expect(kept.length).toBeLessThanOrEqual(reason === 'daily' ? 11 : 5)
      }
    }),
  )
})

it('a backup’s name says when and why it was made, and other names are ignored', () => {
  const when = new Date('2026-03-04T05:06:07.089Z')
  for (const reason of backupReasons.filter((each) => each !== 'before-update')) {
    expect(readBackupName(backupName(reason, when))).toEqual({ reason, at: when.toISOString() })
  }
  expect(readBackupName(backupName('before-50', when))?.reason).toBe('before-update')
  for (const name of [
    'numberdesk.sqlite',
    backupName('damaged', when),
    `${backupName('daily', when)}.partial`,
    'numberdesk-daily-2026-99-99T99-99-99-999Z.sqlite',
    `../${backupName('daily', when)}`,
  ]) {
    expect(readBackupName(name)).toBeNull()
  }
})

it('backups with future dates do not displace new ones', () => {
  const now = new Date(2026, 0, 20, 12)
  const ahead = (reason: BackupReason) =>
    Array.from({ length: 8 }, (_, index) => backup(reason, new Date(2028, 0, index + 1).toISOString()))
  for (const reason of ['daily', 'before-undo', 'before-restore'] as const) {
    const made = backup(reason, now.toISOString())
    const all = [...ahead(reason), backup(reason, at(18)), backup(reason, at(19)), made]
    const gone = backupsToRemove(all, { now, made: made.name })
    expect(gone).not.toContain(made.name)
    // Of another day each, the daily ones of the days before stay as well.
    if (reason === 'daily') expect(all.length - gone.length).toBe(3)
  }
})
