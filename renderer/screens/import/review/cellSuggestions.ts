import { shallowRef } from 'vue'
import type { DirectoryKind } from '../../../../contract/accounts.ts'
import type { SheetField } from '../../../../contract/sheets.ts'
import { call } from '../../../api.ts'
import { countries } from '../../../dialogs/countries.ts'

/** A text for a cell, and what it stands for where that is something else. */
export interface Suggestion {
  readonly text: string
  readonly note: string | null
}

/** As many as are taken in at a glance. */
const shownAtOnce = 8

const kinds: Partial<Record<SheetField, DirectoryKind>> = {
  subAccount: 'subAccount',
  sipTrunk: 'sipTrunk',
  carrier: 'carrier',
}

/** Whether there are names to choose from for a field. */
export const isSuggested = (field: SheetField) => field === 'country' || kinds[field] !== undefined

function suggestedCountries(typed: string): readonly Suggestion[] {
  const wanted = typed.toLowerCase()
  return countries()
    .filter(({ title }) => title.toLowerCase().includes(wanted))
    .sort((a, b) => Number(b.value.toLowerCase() === wanted) - Number(a.value.toLowerCase() === wanted))
    .slice(0, shownAtOnce)
    .map(({ value, title }) => ({ text: value, note: title.slice(0, -(value.length + 3)) }))
}

/** What a cell may be meant to say, as it is typed. */
export function useSuggestions(field: SheetField) {
  const found = shallowRef<readonly Suggestion[]>([])
  let latest = 0

  async function look(typed: string): Promise<void> {
    const mine = (latest += 1)
    const text = typed.trim()
    const kind = kinds[field]
    if (field === 'country') found.value = text === '' ? [] : suggestedCountries(text)
    if (kind === undefined) return
    const result = await call('directory.list', { kind, text, offset: 0, limit: shownAtOnce })
    if (mine !== latest) return
    const entries = result.ok ? result.value.rows : []
    found.value = entries.map(({ name, owner }) => ({ text: name, note: owner?.name ?? null }))
  }

  return { found, look }
}
