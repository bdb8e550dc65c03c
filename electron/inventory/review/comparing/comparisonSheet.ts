import { isOnlyHere } from '../../../../contract/sheets/rows.ts'
import { fields } from '../../../../contract/fields.ts'
import { messageOf, type Message } from '../../../../contract/messages/message.ts'
import { ok, type Result } from '../../../../contract/result.ts'
import { cellOf, updatedFields, type UpdatedField } from '../../../../contract/sheets/sheets.ts'
import type { ReadDb } from '../../../../db/file/connection.ts'
import type { ExportedRow, LayoutColumn } from '../../../sheets/layout.ts'
import type { Speaker } from '../../../speaking/speaker.ts'
import type { PlanContext } from '../../context.ts'
import { usePlan } from '../opening.ts'
import { isReady, isRefused, rowClassOf } from '../planning/plannedRow.ts'
import type { PlanRow } from '../planning/planRow.ts'
import type { ImportPlan } from '../planning/plans.ts'
import { slicesOf } from '../slices.ts'
import { inWords } from '../changeWords.ts'
import { columnOfField, customColumns } from '../planning/knownFields.ts'

const pageLimit = 1000

/** The number, what is the matter with it and what was decided, and each field as the file has it and as it is here. */
function columnsOf(db: ReadDb, shown: readonly UpdatedField[], { say }: Speaker): LayoutColumn[] {
  const plain = (heading: string, width: number): LayoutColumn => ({ heading, content: null, width })
  return [
    plain(fields.number.heading, fields.number.width),
    plain(say(messageOf('comparing.sheetState')), 20),
    plain(say(messageOf('comparing.sheetDecision')), 24),
    ...shown.flatMap((field) => {
      const { heading, width } = columnOfField(db, field)
      const here = say(messageOf('comparing.sheetBefore', { field: heading }))
      return [plain(heading, width), plain(here, width)]
    }),
  ]
}

function stateOf({ planned }: PlanRow): Message {
  return messageOf(`importing.show.${isRefused(planned) ? 'refused' : planned.rowClass}`)
}

/** What is done with a row; null where nobody has decided. */
function decisionOf(row: PlanRow, { answers: { comparison } }: ImportPlan): Message | null {
  const { excluded, planned } = row
  if (excluded) return messageOf('comparing.keepOurs')
  if (isOnlyHere(row.row)) {
    return messageOf(`comparing.onlyHere.${isReady(planned) ? (comparison?.onlyHere ?? 'keep') : 'keep'}`)
  }
  return isReady(planned) ? messageOf('comparing.takeTheirs') : null
}

/** What the file says of a field, and what the inventory has. */
function bothSides(db: ReadDb, { row, planned }: PlanRow, field: UpdatedField): readonly [string, string] {
  const { read, change } = planned
  const cell = cellOf(read.cells, field)
  if (isOnlyHere(row)) return ['', cell]
  return [cell, change === null ? '' : (inWords(db, change.from, field) ?? '')]
}

/** The fields of a plan of which both sides are shown. */
const shownIn = ({ sheet }: ImportPlan): UpdatedField[] => [
  ...updatedFields,
  ...customColumns(sheet.readAs.columns),
]

function rowOf(db: ReadDb, plan: ImportPlan, row: PlanRow, { say }: Speaker): ExportedRow {
  const { read } = row.planned
  const decision = decisionOf(row, plan)
  return {
    cells: [
      read.number?.e164 ?? read.cells.number,
      say(stateOf(row)),
      decision === null ? '' : say(decision),
      ...shownIn(plan).flatMap((field) => bothSides(db, row, field)),
    ],
  }
}

interface Differences {
  readonly total: number
  readonly columns: readonly LayoutColumn[]
  readonly pages: Generator<readonly ExportedRow[], undefined>
}

/**
 * The rows of a plan that differ from the inventory, in pages, in the order of the sheet, those after them that only the
 * inventory has; `not_found` when its draft is not there any more.
 * @param speaker says what is the matter with each, and what was decided
 */
export function differencePages(
  context: PlanContext,
  planId: string,
  speaker: Speaker,
): Promise<Result<Differences>> {
  return usePlan(context, planId, (plan) => {
    const rows = plan.rows.all.filter(({ planned }) => rowClassOf(planned) !== 'same')
    function* pages(): Generator<readonly ExportedRow[], undefined> {
      for (const page of slicesOf(rows, pageLimit))
        yield page.map((row) => rowOf(context.db, plan, row, speaker))
    }
    return ok({ total: rows.length, columns: columnsOf(context.db, shownIn(plan), speaker), pages: pages() })
  })
}
