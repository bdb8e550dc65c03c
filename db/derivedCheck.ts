import { sql, type ReadDb, type WriteDb } from './connection.ts'
import { recounts } from './counters.ts'
import { operationRecount } from './operationTotals.ts'
import { statusDaysRecount } from './statusDays.ts'

/** Rows that one query gives and another does not, counted. */
function differences(db: ReadDb, one: string, other: string): number {
  return sql<[], number>(db, `SELECT count(*) FROM (${one} EXCEPT ${other})`).pluck().get() ?? 0
}

function isIndexRight(db: WriteDb, index: string): boolean {
  try {
    sql(db, `INSERT INTO ${index} (${index}, rank) VALUES ('integrity-check', 1)`).run()
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CORRUPT'))
      return false
    throw error
  }
}

/**
 * Compares the counters and the search indexes with everything counted and read again. Takes seconds for a million
 * numbers. Changes nothing.
 * @returns what is wrong, each in a few words; empty when all is right
 */
export function checkDerived(db: WriteDb): string[] {
  const wrongCounts = [...recounts, operationRecount, statusDaysRecount].flatMap(
    ({ what, kept, counted }) => {
      const wrong = differences(db, kept, counted) + differences(db, counted, kept)
      return wrong === 0 ? [] : [`${what} is not what is counted (${wrong})`]
    },
  )
  const wrongIndexes = ['number_digits', 'number_labels']
    .filter((index) => !isIndexRight(db, index))
    .map((index) => `${index} does not find what is there`)
  return [...wrongCounts, ...wrongIndexes]
}
