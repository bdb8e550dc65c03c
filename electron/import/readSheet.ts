import { open, stat } from 'node:fs/promises'
import { openCells, openDelimited } from './delimited.ts'
import { encodingOf } from './encoding.ts'
import { examplesNote, isExample } from './examples.ts'
import { mapHeadings, mapPlainList, type Mapping } from './headings.ts'
import type { ReadRow, ToReader } from './messages.ts'
import { limits, SheetError, type OpenSheet, type SheetRow } from './reading.ts'
import { checkRow } from './rowChecks.ts'
import { sniff } from './sniff.ts'

/** How many rows are looked through for the headings; titles may stand above them. */
const headingRowsLooked = 20
/** How many bytes tell what a file is. */
const headLength = 4096

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headLength), 0, headLength, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

async function openFile(path: string): Promise<OpenSheet> {
  const head = await headOf(path)
  const kind = sniff(head)
  if (kind !== 'text') {
    // The parser of workbooks is large; text files do without it.
    const { openWorkbook } = await import('./workbook.ts')
    return openWorkbook(path, kind)
  }
  if ((await stat(path)).size > limits.textBytes) {
    throw new SheetError('The file is larger than 256 MB. Split it and import the parts.')
  }
  return openDelimited(path, await encodingOf(path, head))
}

export interface ReadSheet {
  readonly format: OpenSheet['format']
  readonly notes: readonly string[]
  readonly ignoredColumns: readonly string[]
  /** The sheet's rows of content below its headings, checked as far as a row alone can be. */
  readonly rows: AsyncIterable<ReadRow>
  /** What is only known when all rows were read, in sentences for the person. */
  readonly lastNotes: () => readonly string[]
}

type Rows = AsyncIterator<SheetRow> | Iterator<SheetRow>

async function nextOf(rows: Rows): Promise<SheetRow | null> {
  const result = await rows.next()
  return result.done === true ? null : result.value
}

function describeHeadings(looked: readonly SheetRow[]): SheetError {
  const headings = looked
    .map(({ cells }) => cells.map(({ text }) => text.trim()).filter((text) => text !== ''))
    .find((texts) => texts.length > 0)
  if (headings === undefined) {
    return new SheetError('The sheet is empty. Choose one with a heading row and numbers.')
  }
  const shown = headings.slice(0, 8).map((text) => `“${text.slice(0, 40)}”`)
  const found = shown.join(', ') + (headings.length > shown.length ? ' and others' : '')
  return new SheetError(
    `The sheet has no column named Number; its first row has ${found}. Name the columns as in the CSV Sample and import the file again.`,
  )
}

/** Reads rows until one has the headings of the fields; the rows above it are titles. */
async function findMapping(rows: Rows): Promise<{ mapping: Mapping; pending: readonly SheetRow[] }> {
  const looked: SheetRow[] = []
  while (looked.length < headingRowsLooked) {
    const row = await nextOf(rows)
    if (row === null) break
    const mapping = mapHeadings(row)
    if (mapping !== null) return { mapping, pending: [] }
    looked.push(row)
  }
  const plain = mapPlainList(looked)
  if (plain === null) throw describeHeadings(looked)
  return { mapping: plain, pending: looked }
}

async function* remaining(pending: readonly SheetRow[], rows: Rows): AsyncGenerator<SheetRow> {
  yield* pending
  for (let row = await nextOf(rows); row !== null; row = await nextOf(rows)) yield row
}

/**
 * Opens a sheet and reads it to checked rows. Nothing is written.
 * @throws SheetError with words for the person when it can't be read, here or while its rows are taken
 */
export async function readSheet({ source, country }: ToReader): Promise<ReadSheet> {
  const sheet = source.kind === 'file' ? await openFile(source.path) : openCells(source.text)
  const iterable = sheet.rows()
  const rows =
    Symbol.asyncIterator in iterable ? iterable[Symbol.asyncIterator]() : iterable[Symbol.iterator]()
  const { mapping, pending } = await findMapping(rows)
  let examples = 0
  async function* checkedRows(): AsyncGenerator<ReadRow> {
    for await (const row of remaining(pending, rows)) {
      const checked = checkRow(row, mapping, country)
      if (checked === null) continue
      if (isExample(checked.cells)) examples += 1
      else yield checked
    }
  }
  return {
    format: sheet.format,
    notes: sheet.notes,
    ignoredColumns: mapping.ignored,
    rows: checkedRows(),
    lastNotes: () => (examples === 0 ? [] : [examplesNote(examples)]),
  }
}
