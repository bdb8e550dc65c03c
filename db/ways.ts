import { anyOf, type Condition } from './condition.ts'
import type { Leg } from './legs.ts'

/** How numbers that have something are found. */
export interface Way {
  /** The indexes that give them. */
  readonly legs: readonly Leg[]
  /** The same as a condition on `numbers AS n` that uses no index. */
  readonly check: Condition
}

/** The way to no number. */
export const nowhere: Way = { legs: [], check: anyOf([]) }

/** What a text typed into the search box stands for, and which of it is nearest to the text. */
export interface TextSearch extends Way {
  /** What is just the text. */
  readonly exact: Way
  /** What begins with it. */
  readonly begins: Way
  /** What ends with it. */
  readonly ends: Way
}

/** The way to what is found on any of these. */
export function eitherOf(ways: readonly Way[]): Way {
  const leading = ways.filter(({ legs }) => legs.length > 0)
  if (leading.length === 0) return nowhere
  return { legs: leading.flatMap(({ legs }) => legs), check: anyOf(leading.map(({ check }) => check)) }
}
