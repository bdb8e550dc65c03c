import type { GridTotal } from './gridColumns.ts'

const figures = new Intl.NumberFormat('en-GB')

/** A count with its thousands parted: `12,450`. */
export function inFigures(count: number): string {
  return figures.format(count)
}

/** A count with its word, `1 number` or `2,000 numbers`; `many` where it is not the word with an s. */
export function inWords(count: number, one: string, many = `${one}s`): string {
  return `${inFigures(count)} ${count === 1 ? one : many}`
}

/** How many a list has, `12,450 numbers`; `10,000+ numbers` while they have not been counted to the last. */
export function totalInWords({ count, isCapped }: GridTotal, one: string): string {
  return isCapped ? `${inFigures(count)}+ ${one}s` : inWords(count, one)
}
