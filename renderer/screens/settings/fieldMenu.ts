import {
  mdiArchiveArrowDownOutline,
  mdiArrowDown,
  mdiArrowUp,
  mdiBackupRestore,
  mdiPencilOutline,
} from '@mdi/js'
import type { CustomField } from '../../../contract/customFields.ts'
import type { MenuAct } from '../../menus/menuActs.ts'
import { t } from '../../texts.ts'

export type FieldAct = 'edit' | 'up' | 'down' | 'retire' | 'bringBack'

/** What can be done with a field that people defined. */
export function fieldMenu(field: CustomField, used: readonly CustomField[]): MenuAct<FieldAct>[] {
  if (field.isRetired) {
    return [{ key: 'bringBack', label: t('fields.bringBack'), icon: mdiBackupRestore, writes: true }]
  }
  const place = used.findIndex(({ id }) => id === field.id)
  return [
    { key: 'edit', label: t('fields.edit'), icon: mdiPencilOutline, writes: true },
    ...(place > 0 ? [{ key: 'up', label: t('fields.moveUp'), icon: mdiArrowUp, writes: true } as const] : []),
    ...(place < used.length - 1
      ? [{ key: 'down', label: t('fields.moveDown'), icon: mdiArrowDown, writes: true } as const]
      : []),
    { key: 'retire', label: t('fields.retire'), icon: mdiArchiveArrowDownOutline, writes: true },
  ]
}
