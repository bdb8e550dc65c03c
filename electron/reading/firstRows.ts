import { messageOf } from '../../contract/messages/message.ts'
import type { SheetNote } from '../../contract/sheets/sheets.ts'
import { isNumberList, numbersOf } from './numberList.ts'
import { SheetError, plainNote, type OpenSheet, type SheetRow } from './reading.ts'

/** How many rows with content are examined to determine the columns. */
const rowsLooked = 100

/** The rows of a sheet with any content: the first ones in advance, and then all of them. */
export interface ContentRows {
  readonly looked: readonly SheetRow[]
  /** All rows except the first `skip` ones. */
  readonly from: (skip: number) => AsyncGenerator<SheetRow>
  /** Notes on how they were found. */
  readonly notes: readonly SheetNote[]
  /** Closes the file if the other rows are not needed. */
  readonly close: () => Promise<void>
}

const hasContent = ({ cells }: SheetRow) => cells.some(({ text }) => text.trim() !== '')

type Rows = AsyncIterator<SheetRow> | Iterator<SheetRow>

/** The numbers of a file that contains nothing else, one row each. */
function listRows(lines: readonly SheetRow[], rows: Rows): ContentRows {
  const looked: SheetRow[] = []
  for (const line of lines) looked.push(...numbersOf(line, looked.length))
  return {
    looked,
    notes: [plainNote(messageOf('sheet.numberList'))],
    from: async function* (skip) {
      yield* looked.slice(skip)
      let count = looked.length
      for (let next = await rows.next(); next.done !== true; next = await rows.next()) {
        for (const row of numbersOf(next.value, count)) {
          count = row.row
          yield row
        }
      }
    },
    close: async () => {
      await rows.return?.()
    },
  }
}

/** @throws SheetError for a sheet without any content */
export async function contentRows(sheet: OpenSheet): Promise<ContentRows> {
  const iterable = sheet.rows()
  const rows =
    Symbol.asyncIterator in iterable ? iterable[Symbol.asyncIterator]() : iterable[Symbol.iterator]()
  const looked: SheetRow[] = []
  while (looked.length < rowsLooked) {
    const next = await rows.next()
    if (next.done === true) break
    if (hasContent(next.value)) looked.push(next.value)
  }
  if (looked.length === 0) throw new SheetError(messageOf('sheet.emptySheet'))
  if (isNumberList(looked)) return listRows(looked, rows)
  return {
    looked,
    notes: [],
    from: async function* (skip) {
      yield* looked.slice(skip)
      for (let next = await rows.next(); next.done !== true; next = await rows.next()) yield next.value
    },
    close: async () => {
      await rows.return?.()
    },
  }
}
