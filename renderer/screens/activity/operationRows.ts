import type { HistoryAct, Operation, OperationFilter } from '../../../contract/history.ts'
import { ok } from '../../../contract/result.ts'
import { call } from '../../api.ts'
import { actInWords } from '../../words/actWords.ts'
import type { LoadPage } from '../../grid/gridColumns.ts'
import { t } from '../../texts.ts'

/** An operation as a line of the list; an undo knows what it undid. */
export type OperationRow = Operation & { readonly undid: HistoryAct | null }

/** What an operation was done to: the number itself where it was one, else how many. */
export function numbersOf({ only, count }: Operation): string {
  return only?.international ?? t('count.numbers', { count })
}

/** What was done, to what: a name for one line among others. */
export function nameOf(operation: Operation): string {
  return t('activity.named', { act: actInWords(operation.act), what: numbersOf(operation) })
}

/** What an operation did never changes, so it is asked for once. */
const actsKnown = new Map<number, HistoryAct>()

async function actOf(operationId: number): Promise<HistoryAct | null> {
  const known = actsKnown.get(operationId)
  if (known !== undefined) return known
  const entries = await call('activity.entries', { operationId, offset: 0, limit: 1 })
  const act = entries.ok ? entries.value.rows[0]?.act : undefined
  if (act !== undefined) actsKnown.set(operationId, act)
  return act ?? null
}

/** Loads what a filter leaves of the history, newest first. */
export function operationsMatching(filter: OperationFilter): LoadPage<OperationRow> {
  return async (offset, limit) => {
    const result = await call('activity.operations', { filter, offset, limit })
    if (!result.ok) return result
    const { rows, total } = result.value
    for (const { id, act } of rows) actsKnown.set(id, act)
    const withUndone = rows.map(async (row) => ({
      ...row,
      undid: row.undoes === null ? null : await actOf(row.undoes),
    }))
    return ok({ rows: await Promise.all(withUndone), total })
  }
}
