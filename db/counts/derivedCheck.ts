import { sql, type ReadDb, type WriteDb } from '../file/connection.ts'
import { fieldValuesRecount } from '../customFields/fieldValues.ts'
import { recounts } from './counters.ts'
import { handOverRecount } from '../handOvers/states.ts'
import { blocksRecount } from './numberBlocks.ts'
import { operationRecount } from '../history/operationTotals.ts'
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
 * Compares the counters with everything counted again. Takes seconds for a million numbers.
 * @returns which of them are wrong, and in how many rows
 */
export function wrongCounts(db: ReadDb): { readonly what: string; readonly rows: number }[] {
  return [
    ...recounts,
    blocksRecount,
    operationRecount,
    statusDaysRecount,
    handOverRecount,
    fieldValuesRecount,
  ].flatMap(({ what, kept, counted }) => {
    const rows = differences(db, kept, counted) + differences(db, counted, kept)
    return rows === 0 ? [] : [{ what, rows }]
  })
}

/**
 * Compares the counters and the search indexes with everything counted and read again. Takes seconds for a million
 * numbers. Changes nothing.
 * @returns what is wrong, each in a few words; empty when all is right
 */
export function checkDerived(db: WriteDb): string[] {
  const counts = wrongCounts(db).map(({ what, rows }) => `${what} is not what is counted (${rows})`)
  const indexes = ['number_digits', 'number_labels']
    .filter((index) => !isIndexRight(db, index))
    .map((index) => `${index} does not find what is there`)
  return [...counts, ...indexes]
}
