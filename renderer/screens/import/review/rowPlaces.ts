import type { ImportRow, RowId } from '../../../../contract/batches.ts'
import type { LoadPage } from '../../../grid/gridColumns.ts'

/**
 * Where in a list of rows, which is in the order of the sheet, the first row from an id on is.
 * @returns its index and its id; null when the list ends before
 */
export async function placeFrom(
  load: LoadPage<ImportRow>,
  id: RowId,
): Promise<{ readonly index: number; readonly id: RowId } | null> {
  const one = async (index: number) => {
    const result = await load(index, 1)
    return result.ok ? result.value : null
  }
  let low = 0
  let high = (await one(0))?.total ?? 0
  let found: number | null = null
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    const at = (await one(middle))?.rows[0]
    if (at === undefined) return null
    if (at.id < id) low = middle + 1
    else {
      high = middle
      found = at.id
    }
  }
  return found === null ? null : { index: low, id: found }
}

/**
 * The last row before an id.
 * @returns as `placeFrom`
 */
export async function placeBefore(
  load: LoadPage<ImportRow>,
  id: RowId,
): Promise<{ readonly index: number; readonly id: RowId } | null> {
  const next = await placeFrom(load, id)
  const last = await load(0, 1)
  const index = (next?.index ?? (last.ok ? last.value.total : 0)) - 1
  const result = index < 0 ? last : await load(index, 1)
  const found = result.ok && index >= 0 ? result.value.rows[0] : undefined
  return found === undefined ? null : { index, id: found.id }
}
