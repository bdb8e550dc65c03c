import { onlyHereRow } from '../../../../contract/sheets/rows.ts'
import { customKey } from '../../../../contract/customFields.ts'
import { labelKeys } from '../../../../contract/fields.ts'
import type { NumberFilter } from '../../../../contract/numbers.ts'
import { noCells, type SheetCells } from '../../../../contract/sheets/sheets.ts'
import { committed } from '../../../../db/file/connection.ts'
import { numbersInOrder, type StoredNumber } from '../../../../db/numbers/numbers.ts'
import { selectedKeys } from '../../../../db/numbers/selections.ts'
import { customCell } from '../../../sheets/customCells.ts'
import type { ReadRow } from '../../../sheets/messages.ts'
import type { RowCells } from '../../../sheets/rowChecks.ts'
import type { InventoryContext } from '../../context.ts'
import type { PlanRows } from '../planning/planRows.ts'
import { rowsAtOnce } from '../slices.ts'

/** What the inventory has, as the cells of a row. */
function cellsOf(number: StoredNumber): SheetCells {
  const labels = labelKeys.map((key) => [key, number[key] ?? ''] as const)
  const custom = Object.entries(number.custom).map(
    ([id, value]) => [customKey(Number(id)), customCell(value)] as const,
  )
  return {
    ...noCells,
    number: number.e164,
    country: number.country,
    subAccount: number.subAccount?.name ?? '',
    sipTrunk: number.sipTrunk?.name ?? '',
    poolStatus: number.poolStatus,
    lineStatus: number.lineStatus,
    user: number.user?.name ?? '',
    ...Object.fromEntries(labels),
    ...Object.fromEntries(custom),
  }
}

/** A row that stands for a number which only the inventory has; it is not read, and nothing speaks against it. */
export function rowOfOnlyHere({ row, cells }: Pick<RowCells, 'row' | 'cells'>): ReadRow {
  // The inventory knows its type; a row brings no number in.
  const number = { e164: cells.number, country: cells.country, numberType: 'Not in plan' as const }
  return { row, part: 0, cells, numberCell: null, number, issues: [] }
}

/**
 * The numbers that a file should have and that no row of a plan has, in parts, as rows that come after its last.
 * @param covers the numbers that the file should have
 */
export function* onlyHereRows(
  { db }: InventoryContext,
  covers: NumberFilter,
  rows: PlanRows,
): Generator<readonly ReadRow[], undefined> {
  let place = 0
  for (const keys of selectedKeys(committed(db), { filter: covers, except: [] }, rowsAtOnce)) {
    const absent = keys.filter((key) => !rows.hasKey(key))
    yield numbersInOrder(committed(db), absent).map((number) =>
      rowOfOnlyHere({ row: onlyHereRow((place += 1)), cells: cellsOf(number) }),
    )
  }
}
