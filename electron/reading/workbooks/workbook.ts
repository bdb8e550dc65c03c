import { readFile, stat } from 'node:fs/promises'
import { messageOf, type Message } from '../../../contract/messages/message.ts'
import type { ImportTarget } from '../../../contract/sheets/sheets.ts'
import type { Book, BookSheet } from './book.ts'
import { inMegabytes, limits, lossNote, SheetError, theFile, plainNote, type OpenSheet } from '../reading.ts'
import { quotedNames } from '../quotedNames.ts'
import { worthOf, type SheetWorth } from '../sheetWorth.ts'
import { openXls } from './xls.ts'
import { openZippedBook } from './workbookParts.ts'

interface ChosenSheet {
  readonly sheet: BookSheet
  readonly index: number
  readonly name: string
}

/** Which sheet of a workbook is wanted. */
export interface SheetAsked {
  /** From 0 and hidden ones included, if the person chose it. */
  readonly chosen?: number | undefined
  /** What its rows become. */
  readonly target: ImportTarget
}

/** Sheets are read one after the other until the right one is found, but not endlessly. */
const sheetsTried = 20

/**
 * The chosen sheet, else the first visible one whose values fit, else the first that is not empty. Hidden sheets are
 * never read without a choice.
 */
function chooseSheet(book: Book, { chosen, target }: SheetAsked): ChosenSheet {
  const read = (index: number): ChosenSheet => {
    const name = book.sheets[index]?.name
    if (name === undefined) throw new SheetError(messageOf('sheet.noSuchSheet', { file: theFile }))
    return { sheet: book.read(index), index, name }
  }
  if (chosen !== undefined) return read(chosen)
  const visible = [...book.sheets.keys()].filter((index) => book.sheets[index]?.hidden === false)
  if (visible[0] === undefined) throw new SheetError(messageOf('sheet.noVisibleSheet', { file: theFile }))
  let best: { sheet: ChosenSheet; worth: SheetWorth } | null = null
  for (const index of visible.slice(0, sheetsTried)) {
    const sheet = read(index)
    const worth = worthOf(sheet.sheet.rows, target)
    if (worth === 3) return sheet
    if (worth > (best?.worth ?? 0)) best = { sheet, worth }
  }
  return best?.sheet ?? read(visible[0])
}

/** A note on which of several sheets is read, and which are not. */
function sheetNotes({ index, name }: ChosenSheet, { sheets }: Book): Message[] {
  if (sheets.length < 2) return []
  const hidden = sheets[index]?.hidden === true
  const names = (areHidden: boolean) =>
    sheets.filter((each, at) => at !== index && each.hidden === areHidden).map((each) => each.name)
  const others = names(false)
  const unseen = names(true)
  return [
    hidden ? messageOf('sheet.hiddenSheetRead', { name }) : messageOf('sheet.sheetRead', { name }),
    ...(others.length > 0 ? [messageOf('sheet.otherSheets', { headings: quotedNames(others) })] : []),
    ...(unseen.length > 0 ? [messageOf('sheet.hiddenSheets', { headings: quotedNames(unseen) })] : []),
  ]
}

/** Opens an XLSX, XLSM, XLS or ODS workbook after checking that it is safe to read. */
export async function openWorkbook(
  path: string,
  kind: 'zip' | 'compound',
  asked: SheetAsked,
): Promise<OpenSheet> {
  if ((await stat(path)).size > limits.workbookBytes) {
    throw new SheetError(
      messageOf('sheet.largeWorkbook', { file: theFile, limit: inMegabytes(limits.workbookBytes) }),
    )
  }
  const data = await readFile(path)
  const book = kind === 'zip' ? await openZippedBook(data) : openXls(data)
  const read = chooseSheet(book, asked)
  const notes = sheetNotes(read, book).map(plainNote)
  if (read.sheet.hasHiddenRows) {
    notes.push(plainNote(messageOf('sheet.hiddenRows')))
  }
  const { rowsStated, rows } = read.sheet
  if (rowsStated !== null) {
    notes.push(lossNote(messageOf('sheet.fewerRows', { count: rowsStated, read: rows.length })))
  }
  return {
    format: book.format,
    sheets: book.sheets.map(({ name, hidden }) => ({ name, hidden })),
    readAs: { sheet: { index: read.index, name: read.name }, encoding: null, delimiter: null },
    notes,
    merges: read.sheet.merges,
    hiddenColumns: read.sheet.hiddenColumns,
    rows: () => read.sheet.rows,
  }
}
