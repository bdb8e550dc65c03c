import { fragment, type Fragment } from '../file/fragment.ts'

/** A LIKE pattern (with `\` as its escape) for what contains this text. */
export function containing(text: string): string {
  return `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
}

/** That a column has this text somewhere, whatever the case of its letters from A to Z. */
export function contains(column: Fragment, text: string): Fragment {
  return fragment`${column} LIKE ${containing(text)} ESCAPE '\\'`
}
