import type { Backup, BackupDifference } from '../../../contract/backups.ts'
import { inUnit, t } from '../../texts.ts'

const units = ['kilobyte', 'megabyte', 'gigabyte'] as const

/** The size of a file as file managers show it: `12.4 MB`. */
export function sizeInWords(bytes: number): string {
  let size = bytes / 1000
  let unit: (typeof units)[number] = 'kilobyte'
  for (const next of units.slice(1)) {
    if (size < 1000) break
    size /= 1000
    unit = next
  }
  return inUnit(size, unit)
}

/** The content of a backup. */
export function contentInWords({ content }: Backup): string {
  if (content === null) return t('backups.unreadable')
  return t('backups.content', {
    numbers: t('count.numbers', { count: content.numbers }),
    accounts: t('backups.accounts', { count: content.subAccounts }),
  })
}

/** What restoring would change, one line for each kind of change. */
export function differenceInWords({ added, removed, changed, actsSince }: BackupDifference): string[] {
  if (added + removed + changed + actsSince === 0) return [t('backups.nothing')]
  const lines: string[] = []
  if (added > 0) lines.push(t('backups.wouldComeBack', { count: added }))
  if (removed > 0) lines.push(t('backups.wouldGo', { count: removed }))
  if (changed > 0) lines.push(t('backups.wouldBeAsThen', { count: changed }))
  if (added + removed + changed === 0) lines.push(t('backups.noNumber'))
  if (actsSince > 0) lines.push(t('backups.actsGone', { count: actsSince }))
  return lines
}
