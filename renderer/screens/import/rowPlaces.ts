import type { ImportRow } from '../../../contract/batches.ts'
import type { LoadPage } from '../../components/gridColumns.ts'

/**
 * Where in a list of rows, which is in the order of the sheet, the first row from a row number on is.
 * @returns its index and its number in the sheet; null when the list ends before
 */
export async function placeFrom(
  load: LoadPage<ImportRow>,
  row: number,
): Promise<{ readonly index: number; readonly row: number } | null> {
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
    if (at.row < row) low = middle + 1
    else {
      high = middle
      found = at.row
    }
  }
  return found === null ? null : { index: low, row: found }
}

/**
 * The last row before a row number.
 * @returns as `placeFrom`
 */
export async function placeBefore(
  load: LoadPage<ImportRow>,
  row: number,
): Promise<{ readonly index: number; readonly row: number } | null> {
  const next = await placeFrom(load, row)
  const last = await load(0, 1)
  const index = (next?.index ?? (last.ok ? last.value.total : 0)) - 1
  const result = index < 0 ? last : await load(index, 1)
  const found = result.ok && index >= 0 ? result.value.rows[0] : undefined
  return found === undefined ? null : { index, row: found.row }
}
