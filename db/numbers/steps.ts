import { endTransaction, expectInPlace, inTransaction, telling, type WriteDb } from '../file/connection.ts'

/** Work on the database in steps, each short. What it yields says how far it is. */
export type Steps<T, P> = Generator<P, T>

/** Does all steps at once, in one transaction. */
export function atOnce<T, P>(db: WriteDb, steps: () => Steps<T, P>): T {
  return inTransaction(db, () => {
    const work = steps()
    for (;;) {
      const step = work.next()
      if (step.done === true) return step.value
    }
  })
}

/**
 * Does the steps in one transaction, with a pause after each in which others get their turn. Nobody else may write on
 * this connection until it is over. Whatever is thrown, in a step or in a pause, undoes all of it.
 * @param pause given what the step yielded
 */
export async function stepByStep<T, P>(
  db: WriteDb,
  steps: () => Steps<T, P>,
  pause: (progress: P) => Promise<void>,
): Promise<T> {
  const isUnderWay = () => db.inTransaction
  if (isUnderWay()) throw new Error('another transaction is under way')
  db.exec('BEGIN IMMEDIATE')
  try {
    const work = steps()
    for (;;) {
      const step = telling(db, () => {
        const next = work.next()
        // What is kept up to date is kept with every step, so that the last one is no longer than the others.
        endTransaction(db)
        return next
      })
      if (step.done === true) {
        expectInPlace(db)
        db.exec('COMMIT')
        expectInPlace(db)
        return step.value
      }
      await pause(step.value)
    }
  } finally {
    // SQLite itself may have given it up already, when the disk is full.
    if (isUnderWay()) db.exec('ROLLBACK')
  }
}
