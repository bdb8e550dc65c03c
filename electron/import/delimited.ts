import { CsvError, parse } from 'csv-parse'
import { Readable } from 'node:stream'
import { findDelimiter, delimiterNames, type Delimiter } from './delimiter.ts'
import { decoded, encodingNames, type Encoding } from './encoding.ts'
import { limits, SheetError, type OpenSheet, type SheetRow } from './reading.ts'

const sampleLength = 65_536

function explain(error: unknown): unknown {
  if (!(error instanceof CsvError)) return error
  const line = typeof error['lines'] === 'number' ? error['lines'] : null
  const place = line === null ? '' : ` near line ${line}`
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
    const opened = typeof error['quoteLine'] === 'number' ? error['quoteLine'] : line
    return new SheetError(
      `A quotation mark is opened${opened === null ? '' : ` near line ${opened}`} and never closed, so the rows after it can’t be told apart. Correct it and import the file again.`,
    )
  }
  if (error.code === 'CSV_MAX_RECORD_SIZE') {
    return new SheetError(
      `A row${place} is longer than 65,536 characters. Check its quotation marks and line ends, and import the file again.`,
    )
  }
  return new SheetError(`The file can’t be read${place}: check its quotation marks and delimiters.`)
}

async function* recordsOf(text: AsyncIterable<string>, delimiter: Delimiter): AsyncGenerator<SheetRow> {
  const parser = Readable.from(text).pipe(
    parse({
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_quotes: true,
      relax_column_count: true,
      max_record_size: limits.recordLength,
    }),
  )
  let row = 0
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      row += 1
      if (row > limits.textRows) {
        throw new SheetError('The file has more than 1,000,000 rows. Split it and import the parts.')
      }
      if (record.length > limits.columns) {
        throw new SheetError(`Row ${row} has more than 200 columns. Check the delimiter, or remove columns.`)
      }
      yield { row, cells: record.map((value) => ({ text: value })) }
    }
  } catch (error) {
    throw explain(error)
  }
}

/** Drops the `sep=` line that some programs write first; it is no row. */
async function* withoutSeparatorLine(text: AsyncIterable<string>): AsyncGenerator<string> {
  let start = ''
  let done = false
  for await (const piece of text) {
    if (done) {
      yield piece
      continue
    }
    start += piece
    if (start.length < 8) continue
    done = true
    yield start.replace(/^\ufeff?sep=.\r?\n/iu, '')
  }
  if (!done) yield start.replace(/^\ufeff?sep=.\r?\n/iu, '')
}

async function beginningOf(text: AsyncIterable<string>): Promise<string> {
  let sample = ''
  for await (const piece of text) {
    sample += piece
    if (sample.length >= sampleLength) break
  }
  return sample.replace(/^\ufeff/u, '').slice(0, sampleLength)
}

/** Opens a CSV, TSV or other delimited text file. */
export async function openDelimited(path: string, encoding: Encoding): Promise<OpenSheet> {
  const sample = await beginningOf(decoded(path, encoding))
  if (sample.trim() === '') {
    throw new SheetError('The file is empty. Choose a file with a heading row and numbers.')
  }
  if (sample.includes('\0')) throw new SheetError('This is not a spreadsheet or text file.')
  const { delimiter } = findDelimiter(sample)
  return {
    format: 'CSV',
    notes: [`Read as ${encodingNames[encoding]} text with ${delimiterNames[delimiter]} between the columns.`],
    rows: () => recordsOf(withoutSeparatorLine(decoded(path, encoding)), delimiter),
  }
}

/** Opens cells copied from a spreadsheet program: lines with tabs between the cells. */
export function openCells(text: string): OpenSheet {
  const delimiter = text.includes('\t') ? '\t' : findDelimiter(text.slice(0, sampleLength)).delimiter
  return {
    format: 'Cells',
    notes: [],
    rows: () => recordsOf(Readable.from([text]), delimiter),
  }
}
