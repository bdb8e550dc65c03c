import type { LoadPage } from '../gridColumns.ts'

/** A row's place in a list, from 0, and its id. */
export interface RowPlace {
  readonly index: number
  readonly id: number
}

/**
 * The first row from an id on, in a list of rows in the order of their ids.
 * @returns null when the list ends before
 */
export async function placeFrom<Row>(
  load: LoadPage<Row>,
  id: number,
  idOf: (row: Row) => number,
): Promise<RowPlace | null> {
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
    if (idOf(at) < id) low = middle + 1
    else {
      high = middle
      found = idOf(at)
    }
  }
  return found === null ? null : { index: low, id: found }
}

/**
 * The last row before an id.
 * @returns as `placeFrom`
 */
export async function placeBefore<Row>(
  load: LoadPage<Row>,
  id: number,
  idOf: (row: Row) => number,
): Promise<RowPlace | null> {
  const next = await placeFrom(load, id, idOf)
  const last = await load(0, 1)
  const index = (next?.index ?? (last.ok ? last.value.total : 0)) - 1
  const result = index < 0 ? last : await load(index, 1)
  const found = result.ok && index >= 0 ? result.value.rows[0] : undefined
  return found === undefined ? null : { index, id: idOf(found) }
}
