/** How many rows are dealt with before other calls get their turn. */
export const rowsAtOnce = 2000

/** A list in parts that are dealt with at once. */
export function* slicesOf<T>(list: readonly T[], length = rowsAtOnce): Generator<readonly T[], undefined> {
  for (let from = 0; from < list.length; from += length) yield list.slice(from, from + length)
}
