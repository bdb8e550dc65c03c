import type { Backup, BackupDifference, BackupReason } from '../../../contract/backups.ts'
import { inFigures, inWords } from '../../components/counting.ts'

export const reasonWords: Readonly<Record<BackupReason, string>> = {
  daily: 'Daily',
  'on-demand': 'Made by you',
  'before-update': 'Before an update',
  'before-undo': 'Before an undo',
  'before-restore': 'Before a restore',
  'from-file': 'From a file',
}

const units = ['kB', 'MB', 'GB'] as const

/** A file's size as file managers say it: `12.4 MB`. */
export function sizeInWords(bytes: number): string {
  let size = bytes / 1000
  let unit: (typeof units)[number] = 'kB'
  for (const next of units.slice(1)) {
    if (size < 1000) break
    size /= 1000
    unit = next
  }
  return `${size < 10 ? size.toFixed(1) : Math.round(size)} ${unit}`
}

/** What is in a backup. */
export function contentInWords({ content }: Backup): string {
  return content === null
    ? 'Can’t be read'
    : `${inWords(content.numbers, 'number')}, ${inWords(content.subAccounts, 'sub account')}`
}

/** What restoring would change, one line for each kind of change. */
export function differenceInWords({ added, removed, changed, actsSince }: BackupDifference): string[] {
  if (added + removed + changed + actsSince === 0) return ['Nothing: the inventory is as it was then.']
  const lines: string[] = []
  if (added > 0) lines.push(`${inWords(added, 'number')} would come back`)
  if (removed > 0) lines.push(`${inWords(removed, 'number')} would go`)
  if (changed > 0)
    lines.push(`${inWords(changed, 'number')} would be as ${changed === 1 ? 'it was' : 'they were'} then`)
  if (added + removed + changed === 0) lines.push('No number would change')
  if (actsSince > 0)
    lines.push(
      `${inFigures(actsSince)} ${actsSince === 1 ? 'act' : 'acts'} since then would go from the history`,
    )
  return lines
}
