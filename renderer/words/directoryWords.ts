import type { DirectoryChange } from '../../contract/life/directoryActs.ts'
import type { Operation } from '../../contract/history.ts'
import { t } from '../texts.ts'

/** The entry that was changed, by its kind and name: `Sub account Acme → Acme Holding`. */
function entryInWords({ kind, before, after }: DirectoryChange): string {
  const from = before?.name ?? after?.name ?? ''
  const to = after?.name ?? from
  return t(`directory.entry.${kind}`, { name: from === to ? to : t('activity.change.renamed', { from, to }) })
}

/** The entries that an operation changed: the entry itself where it is one, else how many of what kind. */
export function entriesInWords({ count, kind, first }: NonNullable<Operation['directory']>): string {
  return count === 1 ? entryInWords(first) : t(`count.${kind ?? 'entry'}`, { count })
}

/** What became of an entry. */
export function changeInWords({ before, after }: DirectoryChange): string {
  if (before === null) return t('activity.change.added')
  if (after === null) return t('activity.change.deleted')
  const renamed = before.name === after.name ? [] : [[before.name, after.name]]
  const moved = before.owner === after.owner ? [] : [[before.owner ?? '', after.owner ?? '']]
  return [
    ...[...renamed, ...moved].map(([from = '', to = '']) => t('activity.change.renamed', { from, to })),
    ...(before.isArchived === after.isArchived
      ? []
      : [t(after.isArchived ? 'activity.change.archived' : 'activity.change.broughtBack')]),
  ].join('; ')
}
