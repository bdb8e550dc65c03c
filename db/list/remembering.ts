import { rowsWritten, type ReadDb } from '../file/connection.ts'

/** The most answers kept. All are dropped at the next write. */
const answersHeld = 100

interface Held {
  version: string
  readonly answers: Map<string, unknown>
}

const held = new WeakMap<ReadDb, Held>()

/** Changes whenever this connection or another one has written. */
function versionOf(db: ReadDb): string {
  return `${Number(db.pragma('data_version', { simple: true }))}/${rowsWritten(db)}`
}

/**
 * What takes time to find out, remembered until something is written.
 * @param key says what was asked; every kind of question begins its own in another way
 */
export function remembered<T>(db: ReadDb, key: string, findOut: () => T): T {
  const version = versionOf(db)
  let known = held.get(db)
  if (known?.version !== version) {
    known = { version, answers: new Map() }
    held.set(db, known)
  }
  // What is kept under a key was found out by the same question.
  if (known.answers.has(key)) return known.answers.get(key) as T
  const answer = findOut()
  if (known.answers.size >= answersHeld) known.answers.clear()
  known.answers.set(key, answer)
  return answer
}
