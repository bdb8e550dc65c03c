import { sql, type ReadDb } from './connection.ts'

/** What a parameter may be given. */
export type Value = string | number

/** A piece of SQL, or all of a statement, with the values of its parameters in their order. */
export interface Fragment {
  readonly text: string
  readonly values: readonly Value[]
}

type Part = Value | readonly Value[] | Fragment

const isFragment = (part: Part): part is Fragment => typeof part === 'object' && 'text' in part

/**
 * A fragment from a template: a value becomes a parameter, a list of values a set for `IN`, and a fragment stays what it
 * is, its values in their place. So the text is the same whatever the values are, and its statement is compiled once.
 */
export function fragment(strings: TemplateStringsArray, ...parts: readonly Part[]): Fragment {
  let [text = ''] = strings
  const values: Value[] = []
  // In one pass, because every page of a list is made of many.
  for (const [place, part] of parts.entries()) {
    if (isFragment(part)) {
      text += part.text
      values.push(...part.values)
    } else if (typeof part === 'object') {
      text += '(SELECT value FROM json_each(?))'
      values.push(JSON.stringify(part))
    } else {
      text += '?'
      values.push(part)
    }
    text += strings[place + 1] ?? ''
  }
  return { text, values }
}

/** Text of the program itself as a fragment, such as the name of a column; never what anybody typed. */
export function verbatim(text: string): Fragment {
  return { text, values: [] }
}

/** Fragments one after another. */
export function joined(fragments: readonly Fragment[], between: string): Fragment {
  return {
    text: fragments.map(({ text }) => text).join(between),
    values: fragments.flatMap(({ values }) => values),
  }
}

/** The rows of a SELECT. */
export function selectRows<Row>(db: ReadDb, { text, values }: Fragment): Row[] {
  return sql<Value[], Row>(db, text).all(...values)
}

/** The first column of a SELECT. */
export function selectColumn<T>(db: ReadDb, { text, values }: Fragment): T[] {
  return sql<Value[], T>(db, text)
    .pluck()
    .all(...values)
}

/** How many rows a SELECT gives, counted no further than `most`; all of them with -1. */
export function countRowsUpTo(db: ReadDb, select: Fragment, most: number): number {
  const [count = 0] = selectColumn<number>(db, fragment`SELECT count(*) FROM (${select} LIMIT ${most})`)
  return count
}
