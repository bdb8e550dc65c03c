import type { DirectoryEntry, DirectoryKind } from '../../../contract/accounts.ts'
import type { GridColumn } from '../../components/gridColumns.ts'
import { dependentKind, kindWords } from './entryWords.ts'

/** The columns of a kind: those have an owner that belong to one, those dependents that have any. */
export function columnsOf(kind: DirectoryKind): readonly GridColumn<DirectoryEntry>[] {
  const { owner } = kindWords[kind]
  const dependents = dependentKind[kind]
  return [
    { key: 'name', title: 'Name', width: 240, grow: 2, fixed: true, found: 'text', text: ({ name }) => name },
    ...(owner === null
      ? []
      : [
          {
            key: 'owner',
            title: owner,
            width: 200,
            grow: 1,
            text: (entry: DirectoryEntry) => entry.owner?.name ?? '',
          },
        ]),
    { key: 'numbers', title: 'Numbers', width: 112, figures: true },
    ...(dependents === null
      ? []
      : [{ key: 'dependents', title: kindWords[dependents].title, width: 112, figures: true }]),
    { key: 'added', title: 'Added', width: 176 },
  ]
}
