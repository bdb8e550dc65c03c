/** The columns of an error report that say where its rows were and what was wrong with them. */
export const reportHeadings = { row: 'Row', reason: 'Reason' } as const

/**
 * Where the columns of an error report are among headings: when it is imported again, they say nothing that is wanted.
 * None where not both are there.
 */
export function reportColumnsOf(headings: readonly string[]): ReadonlySet<number> {
  const found = Object.values(reportHeadings).map((heading) => headings.indexOf(heading))
  return new Set(found.includes(-1) ? [] : found)
}
