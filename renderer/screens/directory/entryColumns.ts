import type { DirectoryEntry, DirectoryKind } from '../../../contract/accounts.ts'
import type { GridColumn } from '../../grid/gridColumns.ts'
import { archivedInWords, dependentKind, ownerKeys } from './entryWords.ts'
import { t } from '../../texts.ts'

/** The columns of a kind: an owner for those that have one, dependents for those that can have any, and who is archived. */
export function columnsOf(kind: DirectoryKind, withArchived: boolean): readonly GridColumn<DirectoryEntry>[] {
  const owner = ownerKeys[kind]
  const dependents = dependentKind[kind]
  return [
    {
      key: 'name',
      title: () => t('field.name'),
      width: 240,
      grow: 2,
      fixed: true,
      found: 'text',
      text: ({ name }) => name,
    },
    ...(owner === null
      ? []
      : [
          {
            key: 'owner',
            title: () => t(owner),
            width: 200,
            grow: 1,
            text: (entry: DirectoryEntry) => entry.owner?.name ?? '',
          },
        ]),
    { key: 'numbers', title: () => t('directory.numbers'), width: 112, figures: true },
    ...(dependents === null
      ? []
      : [{ key: 'dependents', title: () => t(`directory.title.${dependents}`), width: 112, figures: true }]),
    ...(withArchived
      ? [{ key: 'state', title: () => t('field.state'), width: 160, grow: 1, text: archivedInWords }]
      : []),
    { key: 'added', title: () => t('field.added'), width: 176 },
  ]
}
