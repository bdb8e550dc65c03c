import {
  mdiDeleteOutline,
  mdiFormatListNumbered,
  mdiPencilOutline,
  mdiPhoneOutline,
  mdiPhonePlusOutline,
} from '@mdi/js'
import type { Range } from '../../../contract/ranges.ts'
import type { MenuAct } from '../../menus/menuActs.ts'
import { t } from '../../texts.ts'

export type RangeAct = 'blocks' | 'numbers' | 'findFree' | 'edit' | 'delete'

/** The actions for a range. */
export function rangeActs({ use }: Range): readonly MenuAct<RangeAct>[] {
  return [
    { key: 'blocks', label: t('ranges.showBlocks'), icon: mdiFormatListNumbered },
    ...(use.missing === use.size
      ? []
      : [{ key: 'numbers', label: t('act.showNumbers'), icon: mdiPhoneOutline } as const]),
    ...(use.available === 0
      ? []
      : [{ key: 'findFree', label: t('findFree.title'), icon: mdiPhonePlusOutline } as const]),
    { key: 'edit', label: t('act.edit'), icon: mdiPencilOutline, writes: true },
    { key: 'delete', label: t('act.delete'), icon: mdiDeleteOutline, writes: true, danger: true },
  ]
}
