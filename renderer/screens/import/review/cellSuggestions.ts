import type { DirectoryKind } from '../../../../contract/accounts.ts'
import type { SheetField } from '../../../../contract/sheets/sheets.ts'
import {
  lineStatuses,
  poolStatuses,
  type LineStatus,
  type PoolStatus,
} from '../../../../contract/life/statuses.ts'
import { call } from '../../../api.ts'
import { countries } from '../../../dialogs/countries.ts'
import type { Suggest, Suggestion } from '../../../grid/editing/editing.ts'
import { t } from '../../../texts.ts'

/** Few enough to read at a glance. */
const shownAtOnce = 8

function suggestedCountries(typed: string): readonly Suggestion[] {
  const wanted = typed.trim().toLowerCase()
  if (wanted === '') return []
  return countries()
    .filter(({ title }) => title.toLowerCase().includes(wanted))
    .sort((a, b) => Number(b.value.toLowerCase() === wanted) - Number(a.value.toLowerCase() === wanted))
    .slice(0, shownAtOnce)
    .map(({ value, title }) => ({ text: value, note: title.slice(0, -(value.length + 3)) }))
}

const statusesOf =
  (statuses: readonly (PoolStatus | LineStatus)[]): Suggest =>
  (typed) => {
    const wanted = typed.trim().toLowerCase()
    const suggested = statuses
      .map((status) => ({ text: status, note: t(`status.${status}`) }))
      .filter(({ text, note }) => [text, note].some((word) => word.toLowerCase().startsWith(wanted)))
    return Promise.resolve(suggested)
  }

const namesOf =
  (kind: DirectoryKind): Suggest =>
  async (typed) => {
    const text = typed.trim()
    const result = await call('directory.list', { kind, text, offset: 0, limit: shownAtOnce })
    const entries = result.ok ? result.value.rows : []
    return entries.map(({ name, owner }) => ({ text: name, note: owner?.name ?? null }))
  }

/** Suggestions for the cells of fields that have names to choose from. */
export const suggestionsOf: Partial<Record<SheetField, Suggest>> = {
  country: (typed) => Promise.resolve(suggestedCountries(typed)),
  subAccount: namesOf('subAccount'),
  sipTrunk: namesOf('sipTrunk'),
  user: namesOf('user'),
  carrier: namesOf('carrier'),
  poolStatus: statusesOf(poolStatuses),
  lineStatus: statusesOf(lineStatuses),
}
