import { actFields, type ActField } from '../../contract/life/acts.ts'
import { ofActFields, type FieldValue, type NumberState } from '../../contract/life/paths.ts'
import { KeptState } from '../../contract/sheets/sources.ts'
import type { PoolStatus } from '../../contract/life/statuses.ts'
import type { Id } from '../../contract/values.ts'
import { sql, type ReadDb, type WriteDb } from '../file/connection.ts'
import { actColumnOf } from '../schema/stateColumns.ts'
import { findSource } from './sources.ts'

/** What the file said of a number when it was last compared, and what the inventory had when that was over. */
export interface LastKnown {
  readonly theirs: NumberState
  readonly ours: NumberState
}

function stateIn(text: string): NumberState {
  const { pool, ...values } = KeptState.parse(JSON.parse(text))
  return { pool, values: ofActFields((field) => values[field] ?? null) }
}

const textOf = ({ pool, values }: NumberState) => JSON.stringify({ pool, ...values } satisfies KeptState)

type StateRecord = Readonly<Record<ActField, FieldValue>> & {
  readonly key: number
  readonly pool: PoolStatus | null
}

const selectStates = `SELECT h.key, h.pool_status AS pool,
    ${actFields.map((field) => `h.${actColumnOf[field]} AS ${field}`).join(', ')}
  FROM json_each(?) AS listed CROSS JOIN history AS h
    ON h.id = (SELECT max(id) FROM history WHERE key = listed.value AND id <= ?)`

/** How the last comparison with a source ended, number by number. */
export class LastComparison {
  readonly #db: ReadDb
  readonly #id: Id
  readonly #historyId: number

  private constructor(db: ReadDb, { id, historyId }: { readonly id: Id; readonly historyId: number }) {
    this.#db = db
    this.#id = id
    this.#historyId = historyId
  }

  /** Of the source with this name; null where there was no comparison with it yet. */
  static with(db: ReadDb, name: string): LastComparison | null {
    const source = findSource(db, name)
    return source === null ? null : new LastComparison(db, source)
  }

  /** What is known of each of these numbers; those of which nothing is known are not in it. */
  of(keys: readonly number[]): Map<number, LastKnown> {
    const known = new Map<number, LastKnown>()
    if (keys.length === 0) return known
    const list = JSON.stringify(keys)
    const states = sql<[string, number], StateRecord>(this.#db, selectStates).all(list, this.#historyId)
    for (const record of states) {
      // One that was not in the inventory then was not agreed on.
      if (record.pool === null) continue
      const state = { pool: record.pool, values: ofActFields((field) => record[field]) }
      known.set(record.key, { theirs: state, ours: state })
    }
    const differences = sql<[string, Id], { key: number; theirs: string | null; ours: string | null }>(
      this.#db,
      `SELECT d.key, d.theirs, d.ours FROM json_each(?) AS listed CROSS JOIN source_differences AS d
        ON d.source_id = ? AND d.key = listed.value`,
    ).all(list, this.#id)
    for (const { key, theirs, ours } of differences) {
      if (theirs === null || ours === null) known.delete(key)
      else known.set(key, { theirs: stateIn(theirs), ours: stateIn(ours) })
    }
    return known
  }
}

/** A number of which the history alone does not tell how the comparison ended; `known` null: nobody had decided. */
export interface Difference {
  readonly key: number
  readonly known: LastKnown | null
}

/** Saves what is known of numbers after a comparison, in place of what was. */
export function saveDifferences(db: WriteDb, sourceId: Id, differences: readonly Difference[]): void {
  const insert = sql<[Id, number, string | null, string | null]>(
    db,
    'INSERT OR REPLACE INTO source_differences (source_id, key, theirs, ours) VALUES (?, ?, ?, ?)',
  )
  for (const { key, known } of differences) {
    insert.run(sourceId, key, known && textOf(known.theirs), known && textOf(known.ours))
  }
}
