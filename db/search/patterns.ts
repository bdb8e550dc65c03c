import { containsFunction } from '../schema/functions.ts'
import { fragment, verbatim, type Fragment } from '../file/fragment.ts'

/** A LIKE pattern (with `\` as its escape) for what contains this text. */
export function containing(text: string): string {
  return `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
}

/** That a column has this text somewhere, whatever the case of its letters from A to Z. */
export function contains(column: Fragment, text: string): Fragment {
  return fragment`${column} LIKE ${containing(text)} ESCAPE '\\'`
}

/** That a column has this text somewhere, whatever the case, as the index of labels has it. */
export function within(column: Fragment, text: string): Fragment {
  // LIKE folds just these letters, and is many times as fast as a function of our own.
  return /^[\x20-\x7e]*$/.test(text)
    ? contains(column, text)
    : fragment`${verbatim(containsFunction)}(${column}, ${text})`
}
