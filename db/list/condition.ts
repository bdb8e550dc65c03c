import { fragment, joined, type Fragment, type Value } from '../file/fragment.ts'

/** A condition with the values for its parameters. */
export type Condition = Fragment

/** All of these conditions; true where there is none. */
export function allOf(conditions: readonly Condition[]): Condition {
  return conditions.length === 0 ? fragment`1` : joined(conditions, ' AND ')
}

/** Any of these conditions; false where there is none. */
export function anyOf(conditions: readonly Condition[]): Condition {
  return conditions.length === 0 ? fragment`0` : fragment`(${joined(conditions, ' OR ')})`
}

/** That a column has one of these values. */
export function isAmong(column: Fragment, values: readonly Value[]): Condition {
  const [first] = values
  return values.length === 1 && first !== undefined
    ? fragment`${column} = ${first}`
    : fragment`${column} IN ${values}`
}
