import { holdKinds, type HoldKind } from '../../contract/life/holds.ts'
import { fragment, joined, selectColumn, verbatim, type Fragment } from '../file/fragment.ts'
import type { ReadDb } from '../file/connection.ts'
import { isHeldAt } from './holding.ts'
import type { KeyRange } from './numberKey.ts'

/** Where numbers are looked for. */
export interface Where {
  readonly country?: string | undefined
  /** In order. */
  readonly ranges: readonly KeyRange[]
}

const numbersOf = (condition: Fragment, { first, last }: KeyRange) =>
  fragment`SELECT n.key AS key FROM numbers AS n WHERE ${condition} AND n.key >= ${first} AND n.key <= ${last}`

const inCountry = (country: string | undefined, range: KeyRange) =>
  country === undefined
    ? fragment``
    : fragment` INTERSECT ${numbersOf(fragment`n.country = ${country}`, range)}`

/**
 * The numbers that are available, of indexes alone that are merged in their order: to look into each Free number takes
 * several times as long.
 */
function available(country: string | undefined, range: KeyRange): Fragment {
  const others = [fragment`n.line_status = 'Pending'`, ...holdKinds.map(isHeldBy)]
  const arms = others.map((other) => fragment` EXCEPT ${numbersOf(other, range)}`)
  return fragment`${numbersOf(fragment`n.pool_status = 'Free'`, range)}${inCountry(country, range)}${joined(arms, '')}`
}

const isHeldBy = (kind: HoldKind) => fragment`n.hold = ${kind} AND ${verbatim(isHeldAt())}`

const holding = (kind: HoldKind) => (country: string | undefined, range: KeyRange) =>
  fragment`${numbersOf(isHeldBy(kind), range)}${inCountry(country, range)}`

const selects = { available, reserved: holding('reserved'), resting: holding('resting') } as const

/**
 * The keys of the numbers that are available, reserved or resting, in order and in parts.
 * @param length how many come at once, at most
 */
export function* keysGoodFor(
  db: ReadDb,
  availability: keyof typeof selects,
  { country, ranges }: Where,
  length: number,
): Generator<readonly number[], undefined> {
  for (const { first, last } of ranges) {
    for (let from = first; ;) {
      const select = selects[availability](country, { first: from, last })
      const part = selectColumn<number>(db, fragment`${select} ORDER BY key LIMIT ${length}`)
      if (part.length > 0) yield part
      const end = part.at(-1)
      if (end === undefined || part.length < length) break
      from = end + 1
    }
  }
}
