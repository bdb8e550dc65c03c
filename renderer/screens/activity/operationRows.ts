import type { HistoryAct, Operation, OperationFilter } from '../../../contract/history.ts'
import { ok } from '../../../contract/result.ts'
import { call } from '../../api.ts'
import { actInWords } from '../../words/actWords.ts'
import type { LoadPage } from '../../grid/gridColumns.ts'
import { t } from '../../texts.ts'

/** An operation as a line of the list; an undo knows what it undid. */
export type OperationRow = Operation & { readonly undid: HistoryAct | null }

/** The numbers of an operation: the number itself if it is one, else how many. */
export function numbersOf({ only, count }: Operation): string {
  return only?.international ?? t('count.numbers', { count })
}

/** The name of an operation, such as `Assigned: 12 numbers`. */
export function nameOf(operation: Operation): string {
  return t('activity.named', { act: actInWords(operation.act), what: numbersOf(operation) })
}

/** The action of an operation never changes, so it is loaded once. */
const actsKnown = new Map<number, HistoryAct>()

async function actOf(operationId: number): Promise<HistoryAct | null> {
  const known = actsKnown.get(operationId)
  if (known !== undefined) return known
  const entries = await call('activity.entries', { operationId, offset: 0, limit: 1 })
  const act = entries.ok ? entries.value.rows[0]?.act : undefined
  if (act !== undefined) actsKnown.set(operationId, act)
  return act ?? null
}

/** Loads the operations that match a filter, newest first. */
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
