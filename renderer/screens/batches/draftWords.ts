import { mdiDeleteOutline, mdiPencilOutline } from '@mdi/js'
import type { Draft } from '../../../contract/batches.ts'
import { inFigures } from '../../components/counting.ts'
import type { MenuAct } from '../../components/menuActs.ts'

export type DraftAct = 'open' | 'discard'

/** What can be done with a draft. */
export const draftActs: readonly MenuAct<DraftAct>[] = [
  { key: 'open', label: 'Open', icon: mdiPencilOutline },
  { key: 'discard', label: 'Discard', icon: mdiDeleteOutline, danger: true },
]

/** How far a draft has come, in a few words. */
export function draftState({ state, imported, rows }: Draft): string {
  if (state === 'review') return 'Draft'
  if (state === 'rest') return 'Rest of import'
  return `Stopped: ${inFigures(imported.numbers)} of ${inFigures(imported.numbers + rows)} imported`
}
