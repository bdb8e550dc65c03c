import { tidied } from '../../contract/values.ts'
import { cutText } from '../sheets/cellText.ts'
import { withoutFormulaMarks } from '../sheets/formulaMark.ts'
import type { ResultRows, ToReader } from '../sheets/messages.ts'
import { findColumns } from './columns/columns.ts'
import { contentRows } from './firstRows.ts'
import { openSheet } from './opening.ts'
import type { SheetCell } from './reading.ts'

const textOf = (cell: SheetCell | undefined) => cutText(withoutFormulaMarks(tidied(cell?.text ?? '')))

/** The digits of a number cell are in its value: what is shown of it may be rounded. */
const numberOf = (cell: SheetCell | undefined) =>
  cell?.value !== undefined && Number.isSafeInteger(cell.value) ? String(cell.value) : textOf(cell)

/**
 * The rows of a file of results below its headings, as text.
 * @throws SheetError with words for the person when it can't be read
 */
export async function* resultRows(task: ToReader): AsyncGenerator<ResultRows[number]> {
  const { source, options, target, results } = task
  if (results === undefined) throw new Error('the columns of the results are not said')
  const content = await contentRows(await openSheet(source, options, target))
  const { headingIndex } = findColumns(content.looked, task)
  const { number, reason, status } = results
  for await (const { cells } of content.from(headingIndex === null ? 0 : headingIndex + 1)) {
    if (cells.every(({ text }) => text.trim() === '')) continue
    yield {
      number: numberOf(cells[number]),
      reason: reason === null ? '' : textOf(cells[reason]),
      status: status === null ? '' : textOf(cells[status]),
    }
  }
}
