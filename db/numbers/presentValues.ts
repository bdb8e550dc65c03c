import { acts } from '../../contract/life/acts.ts'
import type { CustomValue } from '../../contract/customFields.ts'
import { labels, ofLabels } from '../../contract/fields.ts'
import { distinctValuesLimit, type PresentValues } from '../../contract/presentValues.ts'
import type { NumberSelection } from '../../contract/numbers.ts'
import type { Id } from '../../contract/values.ts'
import { customValuesOf } from '../customFields/customValues.ts'
import { nameOf } from '../directory/accounts.ts'
import { sql, type ReadDb } from '../file/connection.ts'
import { selectedKeys } from './selections.ts'

/** How many numbers are looked at before others get their turn. */
const numbersAtOnce = 5000

type Column = string | number | null

/** Different values so far: of more than are told apart, some. */
class Different<T> {
  readonly #values = new Map<string, T | null>()

  get isFull(): boolean {
    return this.#values.size >= distinctValuesLimit
  }

  add(value: T | null): void {
    if (!this.isFull) this.#values.set(JSON.stringify(value), value)
  }

  /** As `PresentValues` has it. */
  get present(): { different: number; only: T | null } {
    const [only = null] = this.#values.size === 1 ? this.#values.values() : []
    return { different: Math.max(1, this.#values.size), only }
  }
}

/** The values of the fields that people defined, of numbers that come one part after the other. */
class DifferentCustom {
  readonly #fields = new Map<string, Different<CustomValue>>()
  /** Whether there was a number already, which has no value in a field that comes up later. */
  #some = false

  get isFull(): boolean {
    return this.#fields.size > 0 && [...this.#fields.values()].every((field) => field.isFull)
  }

  add(text: string | null): void {
    const values = customValuesOf(text)
    for (const key of Object.keys(values)) {
      if (this.#fields.has(key)) continue
      const field = new Different<CustomValue>()
      if (this.#some) field.add(null)
      this.#fields.set(key, field)
    }
    for (const [key, field] of this.#fields) field.add(values[key] ?? null)
    this.#some = true
  }

  get present(): PresentValues['custom'] {
    return Object.fromEntries([...this.#fields].map(([key, field]) => [key, field.present]))
  }
}

const editable = acts['pool.edit'].from.map((status) => `'${status}'`).join(', ')

/** What the numbers of a selection that can be edited have in the fields that can be. */
export function* presentValues(db: ReadDb, selection: NumberSelection): Generator<undefined, PresentValues> {
  const ofLabel = ofLabels(() => new Different<string>())
  const trunks = new Different<Id>()
  const custom = new DifferentCustom()
  const columns = [
    ...labels.map(({ key, column }) => ({
      column,
      isFull: () => ofLabel[key].isFull,
      add: (value: Column) => {
        ofLabel[key].add(value === null ? null : String(value))
      },
    })),
    {
      column: 'sip_trunk_id',
      isFull: () => trunks.isFull,
      add: (value: Column) => {
        trunks.add(value === null ? null : Number(value))
      },
    },
    {
      column: 'custom',
      isFull: () => custom.isFull,
      add: (value: Column) => {
        custom.add(value === null ? null : String(value))
      },
    },
  ]
  for (const keys of selectedKeys(db, selection, numbersAtOnce)) {
    const list = JSON.stringify(keys)
    const open = columns.filter(({ isFull }) => !isFull())
    if (open.length === 0) break
    for (const { column, add } of open) {
      const values = sql<[string], Column>(
        db,
        `SELECT DISTINCT n.${column} FROM json_each(?) AS k CROSS JOIN numbers AS n ON n.key = k.value
          WHERE n.pool_status IN (${editable})`,
      ).pluck()
      for (const value of values.all(list)) add(value)
    }
    yield
  }
  const { different, only } = trunks.present
  const trunk = only === null ? null : { id: only, name: nameOf(db, 'sipTrunk', only) ?? '' }
  return {
    labels: ofLabels(({ key }) => ofLabel[key].present),
    sipTrunk: { different, only: trunk },
    custom: custom.present,
  }
}
