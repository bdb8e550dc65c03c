import { open, stat } from 'node:fs/promises'
import { openCells, openDelimited } from './delimited.ts'
import { encodingOf } from './encoding.ts'
import { mapHeadings, mapPlainList, type Mapping } from './headings.ts'
import type { ReadRow, ToReader } from './messages.ts'
import { limits, SheetError, type OpenSheet, type SheetRow } from './reading.ts'
import { checkRow } from './rowChecks.ts'
import { sniff } from './sniff.ts'

/** How many rows are looked through for the headings; titles may stand above them. */
const headingRowsLooked = 20

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path, 'r')
  try {
    const head = Buffer.alloc(4096)
    const { bytesRead } = await file.read(head, 0, head.length, 0)
    return head.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

async function openFile(path: string): Promise<OpenSheet> {
  const head = await headOf(path)
  const kind = sniff(head)
  if (kind === 'text') {
    if ((await stat(path)).size > limits.textBytes) {
      throw new SheetError('The file is larger than 256 MB. Split it and import the parts.')
    }
    return openDelimited(path, await encodingOf(path, head))
  }
  // The workbook parser is large; text files do without it.
  const { openWorkbook } = await import('./workbook.ts')
  return openWorkbook(path, kind)
}

export interface ReadSheet {
  readonly format: OpenSheet['format']
  readonly notes: readonly string[]
  readonly ignoredColumns: readonly string[]
  /** The sheet's rows of content below its headings, checked as far as a row alone can be. */
  readonly rows: AsyncIterable<ReadRow>
}

async function nextOf(rows: AsyncIterator<SheetRow> | Iterator<SheetRow>): Promise<SheetRow | null> {
  const { done, value } = await rows.next()
  return done === true ? null : value
}

/** Reads rows until one has the headings of the fields; the rows above it are titles. */
async function findMapping(
  rows: AsyncIterator<SheetRow> | Iterator<SheetRow>,
): Promise<{ mapping: Mapping; pending: SheetRow[] }> {
  const looked: SheetRow[] = []
  while (looked.length < headingRowsLooked) {
    const row = await nextOf(rows)
    if (row === null) break
    const mapping = mapHeadings(row)
    if (mapping !== null) return { mapping, pending: [] }
    looked.push(row)
  }
  const plain = mapPlainList(looked)
  if (plain !== null) return { mapping: plain, pending: looked }
  const headings = looked
    .find(({ cells }) => cells.some(({ text }) => text.trim() !== ''))
    ?.cells.map(({ text }) => text.trim())
    .filter((text) => text !== '')
  if (headings === undefined)
    throw new SheetError('The sheet is empty. Choose one with a heading row and numbers.')
  const found = headings.slice(0, 8).map((text) => `“${text.slice(0, 40)}”`)
  throw new SheetError(
    `There is no column named Number; found were ${found.join(', ')}. Name the columns as in the CSV Sample and import the file again.`,
  )
}

async function* checkedRows(
  mapping: Mapping,
  pending: readonly SheetRow[],
  rows: AsyncIterator<SheetRow> | Iterator<SheetRow>,
  country: string | null,
): AsyncGenerator<ReadRow> {
  for (const row of pending) {
    const checked = checkRow(row, mapping, country)
    if (checked !== null) yield checked
  }
  for (let row = await nextOf(rows); row !== null; row = await nextOf(rows)) {
    const checked = checkRow(row, mapping, country)
    if (checked !== null) yield checked
  }
}

/**
 * Opens a sheet and reads it to checked rows. Nothing is written.
 * @throws SheetError with words for the person when it can't be read
 */
export async function readSheet({ source, country }: ToReader): Promise<ReadSheet> {
  const sheet = source.kind === 'file' ? await openFile(source.path) : openCells(source.text)
  const iterable = sheet.rows()
  const rows =
    Symbol.asyncIterator in iterable ? iterable[Symbol.asyncIterator]() : iterable[Symbol.iterator]()
  const { mapping, pending } = await findMapping(rows)
  return {
    format: sheet.format,
    notes: sheet.notes,
    ignoredColumns: mapping.ignored,
    rows: checkedRows(mapping, pending, rows, country),
  }
}
