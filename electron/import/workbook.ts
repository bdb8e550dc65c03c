import { readFile, stat } from 'node:fs/promises'
import { read, utils, type CellObject, type WorkBook, type WorkSheet } from 'xlsx'
import { limits, SheetError, told, type OpenSheet, type SheetRow } from './reading.ts'
import { toSheetCell } from './workbookCell.ts'
import { checkedWorkbook } from './workbookParts.ts'
import { damaged, passwordProtected } from './zip.ts'

function* rowsOf(sheet: WorkSheet): Generator<SheetRow> {
  const data: unknown = sheet['!data']
  if (!Array.isArray(data)) return
  // In dense sheets, rows and cells that are not there are holes of the arrays.
  const lines = data as readonly (readonly (CellObject | undefined)[] | undefined)[]
  for (const [index, line] of lines.entries()) {
    if (line === undefined) continue
    if (line.slice(limits.columns).some((cell) => toSheetCell(cell).text !== '')) {
      throw new SheetError(`Row ${index + 1} has more than 200 columns. Remove those that are not needed.`)
    }
    yield { row: index + 1, cells: Array.from(line.slice(0, limits.columns), toSheetCell) }
  }
}

/** @param sheets the only sheet to read, by index or name; others may come along */
function parse(data: Buffer, sheets: number | string): WorkBook {
  try {
    return read(data, {
      type: 'buffer',
      dense: true,
      sheets,
      cellFormula: true,
      cellNF: true,
      cellText: true,
      cellHTML: false,
      // Without it, which rows are hidden is not told.
      cellStyles: true,
      sheetRows: limits.workbookRows + 1,
    })
  } catch (error) {
    const reason = error instanceof Error ? error.message : ''
    throw /password|encrypt/iu.test(reason) ? passwordProtected() : damaged()
  }
}

const quoted = (names: readonly string[]) =>
  names
    .slice(0, 10)
    .map((name) => `“${name}”`)
    .join(', ') + (names.length > 10 ? ` and ${names.length - 10} others` : '')

interface ChosenSheet {
  readonly sheet: WorkSheet
  readonly index: number
  readonly name: string
}

const hasContent = (sheet: WorkSheet) => {
  for (const { cells } of rowsOf(sheet)) if (cells.some(({ text }) => text.trim() !== '')) return true
  return false
}

/** Looking for one that is not empty parses one after the other, so not endlessly. */
const sheetsTried = 20

/** The sheet that was chosen, else the first visible one that is not empty; hidden ones are never read unseen. */
function chooseSheet(
  data: Buffer,
  first: WorkBook,
  hidden: readonly boolean[],
  chosen: number | undefined,
): ChosenSheet {
  const parsed = (index: number): ChosenSheet => {
    const name = first.SheetNames[index]
    if (name === undefined)
      throw new SheetError('The workbook has no such sheet any more. Choose another one.')
    const sheet = first.Sheets[name] ?? parse(data, name).Sheets[name]
    if (sheet === undefined) throw damaged()
    return { sheet, index, name }
  }
  if (chosen !== undefined) return parsed(chosen)
  const visible = [...hidden.keys()].filter((index) => hidden[index] !== true)
  if (visible[0] === undefined)
    throw new SheetError('The workbook has no visible sheet. Show one and save it.')
  for (const index of visible.slice(0, sheetsTried)) {
    const sheet = parsed(index)
    if (hasContent(sheet.sheet)) return sheet
  }
  return parsed(visible[0])
}

/** Which of several sheets is read, and which are not. */
function sheetNotes(
  { index, name }: ChosenSheet,
  names: readonly string[],
  hidden: readonly boolean[],
): string[] {
  if (names.length < 2) return []
  const others = names.filter((_, each) => each !== index && hidden[each] !== true)
  const unseen = names.filter((_, each) => each !== index && hidden[each] === true)
  return [
    hidden[index] === true ? `Read from the hidden sheet “${name}”.` : `Read from the sheet “${name}”.`,
    ...(others.length > 0 ? [`Other sheets, not read: ${quoted(others)}.`] : []),
    ...(unseen.length > 0 ? [`Hidden sheets, not read: ${quoted(unseen)}.`] : []),
  ]
}

/** How far down a sheet goes, also where it was cut at the limit. */
function lastRow(sheet: WorkSheet): number {
  const range: unknown = sheet['!fullref'] ?? sheet['!ref']
  return typeof range === 'string' ? utils.decode_range(range).e.r + 1 : 0
}

/**
 * Opens an XLSX or XLS workbook after making sure that it is safe to parse.
 * @param chosen the sheet to read, from 0 and hidden ones included, where the person chose it
 */
export async function openWorkbook(
  path: string,
  kind: 'zip' | 'compound',
  chosen?: number,
): Promise<OpenSheet> {
  if ((await stat(path)).size > limits.workbookBytes) {
    throw new SheetError('The workbook is larger than 32 MB. Save the sheet as CSV and import that.')
  }
  const data = await checkedWorkbook(await readFile(path), kind)
  const book = parse(data, chosen ?? 0)
  const states = book.Workbook?.Sheets ?? []
  const hidden = book.SheetNames.map((_, index) => (states[index]?.Hidden ?? 0) > 0)
  const read = chooseSheet(data, book, hidden, chosen)
  if (lastRow(read.sheet) > limits.workbookRows) {
    throw new SheetError(
      'The sheet has more than 100,000 rows. Delete those below the numbers, or save it as CSV, which may have 1,000,000.',
    )
  }
  const notes = sheetNotes(read, book.SheetNames, hidden).map(told)
  if ((read.sheet['!rows'] ?? []).some((row: { hidden?: boolean } | undefined) => row?.hidden === true)) {
    notes.push(told('Some rows are hidden or filtered out in the sheet; they were read too.'))
  }
  return {
    format: kind === 'zip' ? 'XLSX' : 'XLS',
    sheets: book.SheetNames.map((name, index) => ({ name, hidden: hidden[index] === true })),
    readAs: { sheet: { index: read.index, name: read.name }, encoding: null, delimiter: null },
    notes,
    rows: () => rowsOf(read.sheet),
  }
}
