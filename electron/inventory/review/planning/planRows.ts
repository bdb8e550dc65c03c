import type { ImportReview } from '../../../../contract/sheets/review.ts'
import type { RowClass, RowId, RowIssue, RowsShown } from '../../../../contract/sheets/rows.ts'
import { placeOfRow, rowIdOf } from '../../../../contract/sheets/rows.ts'
import type { ImportTarget } from '../../../../contract/sheets/sheets.ts'
import type { ReadRow } from '../../../sheets/messages.ts'
import { rowClassOf, rowKeyOf, type PlannedRow, type RowKey } from './plannedRow.ts'
import type { Planner } from './planning.ts'
import { RowCounts } from '../rowCounts.ts'
import { hasNoReasons, isShown, merged, placeOf, toUnplanned, type NewRow, type PlanRow } from './planRow.ts'

type Code = RowIssue['code']

/**
 * The rows of a plan in the order of the sheet, with what has to be known at once however many they are: which rows have
 * the same key, how many are ready, and how many have each reason. A row that is excluded is no row that another one
 * repeats, and its reasons do not count.
 */
export class PlanRows {
  readonly target: ImportTarget
  #rows: PlanRow[] = []
  readonly #byKey = new Map<number | string, PlanRow | PlanRow[]>()
  readonly #rowCounts = new RowCounts()
  #found: { readonly what: string; readonly rows: readonly PlanRow[] } | null = null
  /** How far inventory and directory were when the rows were held against them; of some it may be later. */
  asOf: string | null = null

  constructor(target: ImportTarget) {
    this.target = target
  }

  get all(): readonly PlanRow[] {
    return this.#rows
  }

  get counts(): ImportReview['counts'] {
    return this.#rowCounts.counts
  }

  /** Rows that are not excluded. */
  get waiting(): number {
    const { rows, excluded } = this.#rowCounts.counts
    return rows - excluded
  }

  /** Each reason with how many rows have it, refusals first. */
  get reasons(): ImportReview['reasons'] {
    return this.#rowCounts.reasons
  }

  /** Whether a row that is not excluded has a reason. */
  hasReason(code: Code): boolean {
    return this.#rowCounts.hasReason(code)
  }

  /** Whether any row, also one that is excluded, has the number of this key. */
  hasKey(key: number): boolean {
    return this.#byKey.has(key)
  }

  /** The id of the last row; 0 when there is none yet. */
  get lastId(): number {
    return this.#rows.at(-1)?.id ?? 0
  }

  find(id: RowId): PlanRow | null {
    const found = this.#rows[placeOf(id, this.#rows)]
    return found?.id === id ? found : null
  }

  /** The rows from one id to another, in order. */
  between(first: RowId, last: RowId): readonly PlanRow[] {
    return this.#rows.slice(placeOf(first, this.#rows), placeOf(last + 1, this.#rows))
  }

  /** Whether a row comes next after another. */
  isNext(before: PlanRow, row: PlanRow): boolean {
    return this.#rows[placeOf(before.id, this.#rows) + 1] === row
  }

  /** Adds rows that come after all that are there, and holds them against the inventory. */
  append(rows: readonly NewRow[], planner: Planner): PlanRow[] {
    this.asOf ??= planner.asOf
    const added = rows.map(toUnplanned)
    for (const row of added) {
      this.#rows.push(row)
      this.#index(row)
      this.#count(row, 1)
    }
    this.replan(added, planner)
    return added
  }

  /** Holds rows against the file, the inventory and the directory again. */
  replan(rows: readonly PlanRow[], planner: Planner): void {
    this.adopt(rows, this.plan(rows, planner))
  }

  /** What rows come to now, without taking it over. */
  plan(rows: readonly PlanRow[], planner: Planner): PlannedRow[] {
    const firsts = new Map<number | string, PlanRow | null>()
    const repeats = (row: PlanRow): number | null => {
      const key = rowKeyOf(row.planned.read, this.target)
      if (key === null) return null
      let first = firsts.get(key)
      if (first === undefined) firsts.set(key, (first = this.#firstWith(key)))
      return first !== null && first.id < row.id ? first.row : null
    }
    return planner.plan(
      rows.map((row) => ({ read: row.planned.read, repeats: repeats(row), theirs: row.theirs })),
    )
  }

  /** Takes over what `plan` gave for rows. */
  adopt(rows: readonly PlanRow[], planned: readonly PlannedRow[]): void {
    for (const [index, row] of rows.entries()) {
      const next = planned[index]
      if (next === undefined) throw new Error(`row ${row.row} was not planned`)
      this.#count(row, -1)
      row.planned = next
      this.#count(row, 1)
    }
  }

  /**
   * Changes rows: what was read of them, or whether they are excluded. Where that makes another row the first of its
   * key, those that repeat it are held against it again.
   * @param change sets what is new, and gives what is read of the row now
   */
  change(rows: readonly PlanRow[], planner: Planner, change: (row: PlanRow) => ReadRow): void {
    const concerned = new Set(rows)
    const firsts = new Map<number | string, PlanRow | null>()
    const remember = (key: RowKey): void => {
      if (key !== null && !firsts.has(key)) firsts.set(key, this.#firstWith(key))
    }
    for (const row of rows) {
      const before = rowKeyOf(row.planned.read, this.target)
      remember(before)
      this.#count(row, -1)
      const read = change(row)
      const after = rowKeyOf(read, this.target)
      if (after !== before) remember(after)
      row.planned = { ...row.planned, read }
      this.#count(row, 1)
      if (before === after) continue
      this.#unindex(row, before)
      this.#index(row)
    }
    for (const [key, first] of firsts) {
      if (this.#firstWith(key) === first) continue
      for (const row of this.#withKey(key)) concerned.add(row)
    }
    this.replan([...concerned], planner)
  }

  /** Leaves rows out that were only just added, because the inventory is the later one. */
  keepOurs(rows: readonly PlanRow[], planner: Planner): void {
    this.change(rows, planner, (row) => {
      row.excluded = true
      return row.planned.read
    })
  }

  /** Whether another row with the same number is not excluded. */
  isTakenElsewhere(row: PlanRow): boolean {
    const key = rowKeyOf(row.planned.read, this.target)
    const first = key === null ? null : this.#firstWith(key)
    return first !== null && first !== row
  }

  /** The row with an id or, where it became several, the first of those. */
  foundAs(id: RowId): PlanRow | null {
    return this.find(id) ?? this.ofSheetRow(placeOfRow(id).row)[0] ?? null
  }

  /** What a row of the sheet is in the plan: itself, or the rows that it became. */
  ofSheetRow(row: number): readonly PlanRow[] {
    return this.between(rowIdOf(row), rowIdOf(row + 1) - 1)
  }

  /** Puts rows in the place of others, and holds those against the inventory that this makes a difference to. */
  exchange(out: ReadonlySet<PlanRow>, into: readonly NewRow[], planner: Planner): void {
    const firsts = new Map<number | string, PlanRow | null>()
    const added = into.map(toUnplanned)
    for (const { planned } of [...out, ...added]) {
      const key = rowKeyOf(planned.read, this.target)
      if (key !== null && !firsts.has(key)) firsts.set(key, this.#firstWith(key))
    }
    for (const row of out) {
      this.#count(row, -1)
      this.#unindex(row, rowKeyOf(row.planned.read, this.target))
    }
    for (const row of added) {
      this.#index(row)
      this.#count(row, 1)
    }
    this.#rows = merged(
      this.#rows.filter((row) => !out.has(row)),
      added,
    )
    const concerned = new Set(added)
    for (const [key, first] of firsts) {
      if (this.#firstWith(key) === first) continue
      for (const row of this.#withKey(key)) concerned.add(row)
    }
    this.replan([...concerned], planner)
  }

  /** Takes rows out, because they were imported; those that repeated them are held against the inventory again. */
  remove(rows: ReadonlySet<PlanRow>, planner: Planner): void {
    const staying = this.#rows.filter((row) => !rows.has(row))
    const repeating = staying.filter((row) => this.#repeatsOneOf(row, rows))
    this.#rows = staying
    // Most rows go, mostly all of them: those that stay are counted anew, because they are the fewer.
    this.#byKey.clear()
    this.#rowCounts.clear()
    for (const row of staying) {
      this.#index(row)
      this.#count(row, 1)
    }
    this.replan(repeating, planner)
  }

  #repeatsOneOf(row: PlanRow, others: ReadonlySet<PlanRow>): boolean {
    const key = rowKeyOf(row.planned.read, this.target)
    return key !== null && this.#withKey(key).some((other) => others.has(other))
  }

  /** The rows of one kind, in the order of the sheet; with `code`, those that have this reason. */
  shown(show: RowsShown, code?: Code): readonly PlanRow[] {
    if (show === 'all' && code === undefined) return this.#rows
    const what = `${show} ${code ?? ''}`
    if (this.#found?.what === what) return this.#found.rows
    const has = ({ planned }: PlanRow) => planned.issues.some((issue) => issue.code === code)
    const rows = this.#rows.filter(
      // A reason shows as many rows as it counts.
      (row) => isShown(row, show) && (code === undefined || (!hasNoReasons(row) && has(row))),
    )
    this.#found = { what, rows }
    return rows
  }

  /** The rows that are neither refused nor excluded, by what they do; of a million, all at once. */
  byClass(): Readonly<Record<RowClass, readonly PlanRow[]>> {
    const rows: Record<RowClass, PlanRow[]> = { new: [], changed: [], same: [], onlyHere: [] }
    for (const row of this.#rows) {
      const rowClass = row.excluded ? null : rowClassOf(row.planned)
      if (rowClass !== null) rows[rowClass].push(row)
    }
    return rows
  }

  #withKey(key: number | string): readonly PlanRow[] {
    const found = this.#byKey.get(key)
    if (found === undefined) return []
    return Array.isArray(found) ? found : [found]
  }

  /** The row that others with its key repeat. */
  #firstWith(key: number | string): PlanRow | null {
    return this.#withKey(key).find(({ excluded }) => !excluded) ?? null
  }

  #index(row: PlanRow): void {
    const key = rowKeyOf(row.planned.read, this.target)
    if (key === null) return
    const found = this.#byKey.get(key)
    // Most keys are there once; an array for each of a million would be a waste.
    if (found === undefined) this.#byKey.set(key, row)
    else if (Array.isArray(found)) found.splice(placeOf(row.id, found), 0, row)
    else this.#byKey.set(key, found.id < row.id ? [found, row] : [row, found])
  }

  #unindex(row: PlanRow, key: RowKey): void {
    if (key === null) return
    const found = this.#byKey.get(key)
    if (Array.isArray(found)) found.splice(placeOf(row.id, found), 1)
    if (found === row || (Array.isArray(found) && found.length === 0)) this.#byKey.delete(key)
  }

  #count(row: PlanRow, by: 1 | -1): void {
    this.#found = null
    this.#rowCounts.count(row, by)
  }
}
