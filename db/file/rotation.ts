import type { BackupReason } from '../../contract/backups.ts'

const days = 7
const weeks = 4
/** After every moment that is written as one. */
const last = '~'
/** How many are kept of each kind that NumberDesk makes ahead of something large. */
const eachKind = 5

export interface DatedBackup {
  readonly name: string
  readonly reason: BackupReason
  /** ISO 8601, UTC. */
  readonly at: string
}

/** The person's own calendar day. */
function dayOf(at: string): string {
  const date = new Date(at)
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].join('-')
}

/** The Monday of the week, in the person's own calendar. */
function weekOf(at: string): string {
  const date = new Date(at)
  date.setDate(date.getDate() - ((date.getDay() + 6) % 7))
  return dayOf(date.toISOString())
}

/** The newest of each group, for as many groups as are kept; `backups` are newest first. */
function newestOfEach(
  backups: readonly DatedBackup[],
  group: (at: string) => string,
  kept: number,
): DatedBackup[] {
  const byGroup = new Map<string, DatedBackup>()
  for (const backup of backups) {
    const key = group(backup.at)
    if (!byGroup.has(key)) byGroup.set(key, backup)
  }
  return [...byGroup.values()].slice(0, kept)
}

/**
 * Which backups have served: of the daily ones all but one for each of the last seven days that have one and for each
 * of the four weeks before; of those made ahead of something large all but the newest five of a kind. What a person
 * made stays until the person removes it.
 * @param now what is dated later was made while the clock was ahead, and counts as of now: else it would stand before all
 *   that is made until then
 * @param made the one that was made just now, which stays and is the newest
 */
export function backupsToRemove(
  backups: readonly DatedBackup[],
  { now, made }: { readonly now?: Date; readonly made?: string } = {},
): string[] {
  const latest = now?.toISOString() ?? last
  const order = ({ name, at }: DatedBackup) => (name === made ? last : at)
  const newestFirst = backups
    .toSorted((a, b) => (order(a) < order(b) ? 1 : -1))
    .map((backup) => (backup.at > latest ? { ...backup, at: latest } : backup))
  const of = (reason: BackupReason) => newestFirst.filter((backup) => backup.reason === reason)
  const daily = newestOfEach(of('daily'), dayOf, days)
  const oldest = daily.at(-1)
  const before =
    oldest === undefined
      ? []
      : of('daily').filter(({ at }) => at < oldest.at && dayOf(at) !== dayOf(oldest.at))
  const coveredWeeks = new Set(daily.map(({ at }) => weekOf(at)))
  const weekly = newestOfEach(
    before.filter(({ at }) => !coveredWeeks.has(weekOf(at))),
    weekOf,
    weeks,
  )
  const ahead = (['before-update', 'before-undo', 'before-restore'] as const).flatMap((reason) =>
    of(reason).slice(0, eachKind),
  )
  const kept = new Set([...daily, ...weekly, ...of('on-demand'), ...of('from-file'), ...ahead])
  return newestFirst.filter((backup) => !kept.has(backup)).map(({ name }) => name)
}
