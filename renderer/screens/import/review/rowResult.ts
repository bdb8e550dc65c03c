import type { ImportRow } from '../../../../contract/sheets/rows.ts'
import { t } from '../../../texts.ts'

/** What the import does with a row that has no issues. */
export function resultOf({ rowClass, path }: ImportRow): string {
  if (rowClass === 'same') return t('importing.isSame')
  if (rowClass === 'onlyHere' && path.length === 0) return t('importing.show.onlyHere')
  if (rowClass === 'new') return t('importing.isReady')
  return t('importing.isUpdated', { acts: path.map((act) => t(`onPath.${act}`)).join(', ') })
}
