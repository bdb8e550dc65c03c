/** A condition with the values for its parameters. */
export interface Condition {
  readonly text: string
  readonly values: readonly (string | number)[]
}

/** All of these conditions; true where there is none. */
export function allOf(conditions: readonly Condition[]): Condition {
  if (conditions.length === 0) return { text: '1', values: [] }
  return {
    text: conditions.map(({ text }) => text).join(' AND '),
    values: conditions.flatMap(({ values }) => values),
  }
}

/** Any of these conditions; false where there is none. */
export function anyOf(conditions: readonly Condition[]): Condition {
  if (conditions.length === 0) return { text: '0', values: [] }
  return {
    text: `(${conditions.map(({ text }) => text).join(' OR ')})`,
    values: conditions.flatMap(({ values }) => values),
  }
}
