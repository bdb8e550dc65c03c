/** The columns of an error report with the place and the problem of each row. */
export const reportHeadings = { row: 'Row', reason: 'Reason' } as const

/** The places of an error report's own columns: another import ignores them. Empty unless both are there. */
export function reportColumnsOf(headings: readonly string[]): ReadonlySet<number> {
  const found = Object.values(reportHeadings).map((heading) => headings.indexOf(heading))
  return new Set(found.includes(-1) ? [] : found)
}
