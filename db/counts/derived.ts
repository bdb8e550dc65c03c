import { sql, type ReadDb, type WriteDb } from '../file/connection.ts'
import { changedNumbers, findChanged } from './changed.ts'
import { cubeSteps, keepCounts } from './counters.ts'
import { keepHandOverStates } from '../handOvers/states.ts'
import { keepFieldValues } from '../customFields/fieldValues.ts'
import { keepBlocks } from './numberBlocks.ts'
import { keepOperationTotals, newSteps } from '../history/operationTotals.ts'
import { lastEntry } from '../numbers/acting.ts'
import { hasOnlyEntered } from '../numbers/entering.ts'
import { keepSearch } from '../search/searchIndex.ts'
import { keepStatusDays } from './statusDays.ts'

/** Makes what keeping needs on the writing connection. */
export function prepareDerived(db: WriteDb): void {
  db.exec(changedNumbers)
  db.exec(newSteps)
  db.exec(cubeSteps)
}

function keptEntry(db: ReadDb): number {
  return sql<[], number>(db, 'SELECT history_id FROM kept').pluck().get() ?? 0
}

/**
 * Brings search indexes and counters to where the history is; part of every transaction that writes. One statement
 * for each, however many numbers were changed, each in the order of its index: that is several times as fast as doing
 * it with every row.
 */
export function keepDerived(db: WriteDb): void {
  const kept = keptEntry(db)
  const last = lastEntry(db)
  if (last === kept) return
  const from = hasOnlyEntered(db, kept, last) ? 'arrived' : 'changed'
  if (from === 'changed') {
    sql(db, 'DELETE FROM temp.changed').run()
    sql<[{ kept: number }]>(db, findChanged).run({ kept })
  }
  keepSearch(db, from)
  keepCounts(db, from)
  keepBlocks(db, from)
  keepOperationTotals(db, kept, from)
  keepStatusDays(db, kept)
  keepHandOverStates(db, from)
  keepFieldValues(db, from)
  sql<[number]>(db, 'UPDATE kept SET history_id = ?').run(last)
}

/** Whether anything was written that has not been kept: by another program, or before there was something to keep. */
export function isBehind(db: ReadDb): boolean {
  return keptEntry(db) !== lastEntry(db)
}
