import { z } from 'zod'
import { RowId } from '../../../../contract/sheets/rows.ts'
import { cellOf, SheetAnswers, SheetField, SomeCells } from '../../../../contract/sheets/sheets.ts'
import { DialingCountry } from '../../../../contract/values.ts'
import { ReadRow } from '../../../sheets/messages.ts'
import type { PlanRow } from './planRow.ts'
import type { ImportPlan } from './plans.ts'

/** Rows by their ids, as runs from a first to a last: a change may be about a million. */
const Runs = z.array(z.tuple([RowId, RowId]))
type Runs = z.infer<typeof Runs>

/** What a person changed of the rows that a plan has, with what is needed to take it back and to do it again. */
const RowsChange = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('cells'),
    field: SheetField,
    after: z.string(),
    before: z.array(z.strictObject({ text: z.string(), rows: Runs })),
  }),
  z.strictObject({ kind: z.literal('excluded'), excluded: z.boolean(), rows: Runs }),
  /** What the file says is taken, although both sides changed the numbers. */
  z.strictObject({ kind: z.literal('theirs'), rows: Runs }),
  z.strictObject({ kind: z.literal('numbers'), before: SheetAnswers, after: SheetAnswers }),
  /** As it was kept before there were other answers than a country. */
  z.strictObject({
    kind: z.literal('country'),
    before: DialingCountry.nullable(),
    after: DialingCountry.nullable(),
  }),
])
export type RowsChange = z.infer<typeof RowsChange>

/** A row that became a row for each of its numbers, as it was before. */
const ExpandedRow = z.strictObject({
  id: RowId,
  cells: SomeCells,
  original: SomeCells.nullable(),
  numberCell: ReadRow.shape.numberCell,
})
export type ExpandedRow = z.infer<typeof ExpandedRow>

/** What a person changed of a plan: its rows, and which rows it has. */
export const PlanChange = z.union([
  RowsChange,
  z.strictObject({
    kind: z.literal('expand'),
    /** What was changed before, so that rows stood for several numbers; null where they did so already. */
    first: RowsChange.nullable(),
    rows: z.array(ExpandedRow),
  }),
])
export type PlanChange = z.infer<typeof PlanChange>

/** Some rows of a plan, in its order, as runs of such as come next after one another. */
function runsOf({ rows: all }: ImportPlan, rows: readonly PlanRow[]): Runs {
  const runs: Runs = []
  let before: PlanRow | null = null
  for (const row of rows) {
    const last = runs.at(-1)
    if (last !== undefined && before !== null && all.isNext(before, row)) last[1] = row.id
    else runs.push([row.id, row.id])
    before = row
  }
  return runs
}

/** The rows of runs: a change is undone when all that came after it was, so that the plan has the same rows again. */
export function rowsOf({ rows }: ImportPlan, runs: Runs): PlanRow[] {
  return runs.flatMap(([first, last]) => rows.between(first, last))
}

/** The change of one cell in each of some rows, in the order of the sheet. */
export function cellsChange(
  plan: ImportPlan,
  rows: readonly PlanRow[],
  field: SheetField,
  after: string,
): RowsChange {
  const byText = new Map<string, PlanRow[]>()
  for (const row of rows) {
    const text = cellOf(row.planned.read.cells, field)
    const same = byText.get(text)
    if (same === undefined) byText.set(text, [row])
    else same.push(row)
  }
  const before = [...byText].map(([text, same]) => ({ text, rows: runsOf(plan, same) }))
  return { kind: 'cells', field, after, before }
}

/** The exclusion of rows, or their inclusion, in the order of the sheet. */
export function exclusion(plan: ImportPlan, rows: readonly PlanRow[], excluded: boolean): RowsChange {
  return { kind: 'excluded', excluded, rows: runsOf(plan, rows) }
}

/** The taking of what the file says, in rows where both sides changed the number, in the order of the sheet. */
export function theirsChange(plan: ImportPlan, rows: readonly PlanRow[]): RowsChange {
  return { kind: 'theirs', rows: runsOf(plan, rows) }
}
