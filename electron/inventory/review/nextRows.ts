import type { RowId } from '../../../contract/sheets/rows.ts'
import { cellOf, type SheetCells, type SheetField, type SomeCells } from '../../../contract/sheets/sheets.ts'
import { rowsOf, type RowsChange } from './planning/planChange.ts'
import type { PlanRow } from './planning/planRow.ts'
import type { ImportPlan } from './planning/plans.ts'

/** A row as it is to be. */
export interface NextRow {
  readonly now: PlanRow
  readonly id: RowId
  readonly cells: SheetCells
  readonly original: SomeCells | null
  readonly excluded: boolean
  readonly theirs: boolean
}

/** A row that is to stay as it is. */
export function asItIs(now: PlanRow): NextRow {
  const { id, original, excluded, theirs } = now
  return { now, id, cells: now.planned.read.cells, original, excluded, theirs }
}

/** A row with another text in a cell; one that gets the text of the sheet again is not changed any more. */
function withText(now: PlanRow, field: SheetField, text: string): NextRow {
  const { cells } = now.planned.read
  const { [field]: inSheet = cellOf(cells, field), ...others } = now.original ?? {}
  const original = text === inSheet ? others : { ...others, [field]: inSheet }
  return {
    ...asItIs(now),
    cells: { ...cells, [field]: text },
    original: Object.keys(original).length === 0 ? null : original,
  }
}

/** The rows that a change leads to, or that taking it back does; those that are so already are left as they are. */
export function nextRows(plan: ImportPlan, change: RowsChange, back: boolean): NextRow[] {
  switch (change.kind) {
    case 'numbers':
    case 'country':
      return []
    case 'excluded': {
      const excluded = change.excluded !== back
      const rows = rowsOf(plan, change.rows).filter((row) => row.excluded !== excluded)
      return rows.map((row) => ({ ...asItIs(row), excluded }))
    }
    case 'theirs': {
      const theirs = !back
      const rows = rowsOf(plan, change.rows).filter((row) => row.theirs !== theirs)
      return rows.map((row) => ({ ...asItIs(row), theirs }))
    }
    case 'cells': {
      const { field, after, before } = change
      return before.flatMap(({ text, rows }) => {
        const next = back ? text : after
        const changing = rowsOf(plan, rows).filter(
          ({ planned }) => cellOf(planned.read.cells, field) !== next,
        )
        return changing.map((row) => withText(row, field, next))
      })
    }
  }
}
