import { isDeepStrictEqual } from 'node:util'
import { labelKeys } from '../../../../contract/fields.ts'
import { isOnlyHere } from '../../../../contract/sheets/rows.ts'
import { ofActFields, type NumberState } from '../../../../contract/life/paths.ts'
import { keyOf } from '../../../../db/numbers/numberKey.ts'
import {
  LastComparison,
  saveDifferences,
  type Difference,
  type LastKnown,
} from '../../../../db/sources/lastComparison.ts'
import { findSource, saveComparison, saveOpenDifferences } from '../../../../db/sources/sources.ts'
import type { InventoryContext } from '../../context.ts'
import { inTurn } from '../../writing.ts'
import { isReady, isRefused, type PlannedRow } from '../planning/plannedRow.ts'
import type { PlanRow } from '../planning/planRow.ts'
import type { ImportPlan } from '../planning/plans.ts'

/** How a comparison will have ended once its plan is written. */
export interface EndOfComparison {
  /** How many differences stay. */
  readonly open: number
  /** How many rows are written. */
  readonly written: number
  /** Numbers of which the history alone will not tell it. */
  readonly differences: readonly Difference[]
}

const nothing: NumberState = { pool: null, values: ofActFields(() => null) }

/** What the file says of a number that it has and the inventory has not. */
function stateOfNew({
  read,
  poolStatus,
  lineStatus,
  subAccountId,
  sipTrunkId,
  userId,
  custom,
}: PlannedRow): NumberState {
  const labels = labelKeys.map((key) => [key, read.cells[key] === '' ? null : read.cells[key]] as const)
  const values = {
    ...nothing.values,
    lineStatus,
    subAccountId,
    sipTrunkId,
    userId,
    custom,
    ...Object.fromEntries(labels),
  }
  return { pool: poolStatus, values }
}

/** What both sides say of the number of a row before anything is written. */
function sidesOf(planned: PlannedRow): LastKnown {
  const { said, change } = planned
  return said === null || change === null
    ? { theirs: stateOfNew(planned), ours: nothing }
    : { theirs: said, ours: change.from }
}

const keyOfRow = ({ planned: { read } }: PlanRow) => (read.number === null ? null : keyOf(read.number.e164))

/** Whether a person has decided about a row, or nothing keeps it from being written. */
const isDecided = ({ excluded, planned }: PlanRow): boolean =>
  planned.issues.every(
    ({ severity, code }) => severity !== 'refused' || (excluded && code === 'both_changed'),
  )

/**
 * How a comparison will have ended once its plan is written.
 * @param isRest its first part was written before, and its numbers are known by that
 */
export function endOfComparison(
  { db }: InventoryContext,
  plan: ImportPlan,
  isRest: boolean,
): EndOfComparison {
  const { rows, answers } = plan
  const name = answers.comparison?.source ?? null
  const last = name === null ? null : LastComparison.with(db, name)
  const differences: Difference[] = []
  const undecided: number[] = []
  let open = 0
  let written = 0
  for (const row of rows.all) {
    const { excluded, planned } = row
    if (planned.rowClass === 'same') continue
    if (isOnlyHere(row.row)) {
      if (excluded || !isReady(planned)) open += 1
      else written += 1
      continue
    }
    const key = keyOfRow(row)
    const isWritten = !excluded && !isRefused(planned)
    if (isWritten) written += 1
    else open += 1
    if (key === null || (excluded && rows.isTakenElsewhere(row))) continue
    const { theirs, ours } = sidesOf(planned)
    const after = planned.change?.goal ?? theirs
    const isPartly = planned.said !== null && !isDeepStrictEqual(planned.said, planned.change?.goal)
    if (!isDecided(row)) undecided.push(key)
    else if (!isWritten) differences.push({ key, known: { theirs, ours } })
    else if (isPartly || isRest) differences.push({ key, known: { theirs, ours: after } })
    if (isWritten && isPartly) open += 1
  }
  const known = last?.of(undecided)
  for (const key of undecided) differences.push({ key, known: known?.get(key) ?? null })
  return { open, written, differences }
}

/** Keeps how a comparison ended under the name of its source, where it has one, once its plan was written. */
export async function keepComparison(
  context: InventoryContext,
  { sheet, answers: { comparison, update } }: ImportPlan,
  { open, written, differences }: EndOfComparison,
  isRest: boolean,
): Promise<void> {
  const { db, now } = context
  const name = comparison?.source ?? null
  if (comparison === null || update === null || name === null) return
  const { covers } = comparison
  await inTurn(context, () => {
    const before = isRest ? findSource(db, name) : null
    const id = before?.id ?? saveComparison(db, { name, file: sheet.name, covers, update, open, at: now() })
    if (before !== null) saveOpenDifferences(db, id, Math.max(0, before.open - written))
    saveDifferences(db, id, differences)
  })
}
