import { CsvError, Parser } from 'csv-parse'
import { stat } from 'node:fs/promises'
import { Readable, type TransformCallback } from 'node:stream'
import { messageOf, type Message } from '../../../contract/messages/message.ts'
import { encodingName, type Encoding, type ReadingOptions } from '../../../contract/sheets/sheets.ts'
import { textCell } from '../../sheets/cellText.ts'
import { findDelimiter, knownDelimiter, nameOfDelimiter, separatorLine } from './delimiter.ts'
import { bytesOf, decoded, encodingOf } from './encoding.ts'
import { limits, SheetError, theFile, plainNote, type OpenSheet, type SheetRow } from '../reading.ts'

const sampleLength = 65_536

/** @param line where the unreadable row starts; the parser itself only knows where it stopped */
function explain(error: unknown, line: number): unknown {
  if (!(error instanceof CsvError)) return error
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
    return new SheetError(messageOf('sheet.quotation', { line }))
  }
  if (error.code === 'CSV_MAX_RECORD_SIZE') {
    return new SheetError(messageOf('sheet.longRow', { line, limit: limits.recordLength }))
  }
  return new SheetError(messageOf('sheet.unreadableLine', { file: theFile, line }))
}

/**
 * Returns the records of each piece of text together: one by one, with a description from the parser, they take ten
 * times as long. Without options that shape records, they are arrays of text.
 */
class RecordParser extends Parser {
  /** The line where the last complete record ends. */
  lastLine = 0
  #records: string[][] = []

  override push(record: string[] | null): boolean {
    if (record === null) return super.push(null)
    this.lastLine = this.info.lines
    this.#records.push(record)
    return true
  }

  override _transform(piece: unknown, encoding: BufferEncoding, done: TransformCallback): void {
    super._transform(piece, encoding, (error) => this.#handOn(error, done))
  }

  override _flush(done: TransformCallback): void {
    super._flush((error) => this.#handOn(error, done))
  }

  #handOn(error: Error | null | undefined, done: TransformCallback): void {
    if (this.#records.length > 0) super.push(this.#records)
    this.#records = []
    done(error)
  }
}

async function* recordsOf(text: AsyncIterable<string>, delimiter: string): AsyncGenerator<SheetRow> {
  const source = Readable.from(text)
  const parser = new RecordParser({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_quotes: true,
    relax_column_count: true,
    max_record_size: limits.recordLength,
  })
  // `pipe` does not pass on errors, such as that of a file that disappears during the read.
  source.on('error', (error) => parser.destroy(error))
  let row = 0
  try {
    for await (const records of source.pipe(parser) as AsyncIterable<string[][]>) {
      for (const record of records) {
        row += 1
        if (row > limits.textRows) throw tooManyRows()
        if (record.slice(limits.columns).some((value) => value.trim() !== '')) {
          throw new SheetError(messageOf('sheet.manyColumnsText', { row, limit: limits.columns }))
        }
        yield { row, cells: record.slice(0, limits.columns).map(textCell) }
      }
    }
  } catch (error) {
    throw explain(error, parser.lastLine + 1)
  } finally {
    source.destroy()
  }
}

/** Drops the line that names the delimiter: programs that know it do not count it as a row. */
async function* withoutSeparatorLine(text: AsyncIterable<string>): AsyncGenerator<string> {
  let start: string | null = ''
  for await (const piece of text) {
    if (start === null) {
      yield piece
      continue
    }
    start += piece
    if (start.length < 16) continue
    yield start.replace(separatorLine, '')
    start = null
  }
  if (start !== null) yield start.replace(separatorLine, '')
}

async function beginningOf(text: AsyncIterable<string>): Promise<string> {
  let sample = ''
  for await (const piece of text) {
    sample += piece
    if (sample.length >= sampleLength) break
  }
  return sample.slice(0, sampleLength)
}

const tooManyRows = () =>
  new SheetError(messageOf('sheet.manyRowsText', { file: theFile, limit: limits.textRows - 1 }))

/**
 * Refuses a file with far too many rows in advance, if its lines can simply be counted: in UTF-16 a line end is not a
 * single byte, and within quotes it does not end a row.
 */
async function refuseTooManyLines(path: string, encoding: Encoding): Promise<void> {
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return
  if ((await stat(path)).size <= limits.textRows) return
  let lines = 0
  for await (const piece of bytesOf(path)) {
    if (piece.includes('"')) return
    for (let at = piece.indexOf(10); at !== -1; at = piece.indexOf(10, at + 1)) lines += 1
    if (lines > limits.textRows) throw tooManyRows()
  }
}

const empty = () => new SheetError(messageOf('sheet.empty', { file: theFile }))

/** The result of bytes that an encoding does not have. */
const notOf = /[\ufffd\x80-\x9f]/u

function noteOn(encoding: Encoding, delimiter: string, guessed: boolean): Message {
  const note = messageOf('sheet.readAs', {
    encoding: encodingName(encoding),
    delimiter: nameOfDelimiter(delimiter),
  })
  return guessed ? messageOf('sheet.encodingGuessed', { why: note }) : note
}

/**
 * Opens a CSV, TSV or other delimited text file.
 * @param head its first bytes
 * @param options the encoding and delimiter, if the person chose them
 */
export async function openDelimited(
  path: string,
  head: Buffer,
  options: ReadingOptions = {},
): Promise<OpenSheet> {
  const { encoding, guessed } =
    options.encoding === undefined
      ? await encodingOf(path, head)
      : { encoding: options.encoding, guessed: false }
  const sample = await beginningOf(decoded(path, encoding))
  if (sample.trim() === '') throw empty()
  if (sample.includes('\0')) {
    throw new SheetError(
      options.encoding === undefined
        ? messageOf('sheet.neither', { file: theFile })
        : messageOf('sheet.notEncoded', { file: theFile, encoding: encodingName(encoding) }),
    )
  }
  await refuseTooManyLines(path, encoding)
  const delimiter = options.delimiter ?? findDelimiter(sample)
  return {
    format: 'CSV',
    sheets: [],
    readAs: { sheet: null, encoding, delimiter: knownDelimiter(delimiter) },
    notes: [
      plainNote(noteOn(encoding, delimiter, guessed)),
      ...(notOf.test(sample)
        ? [plainNote(messageOf('sheet.notOfEncoding', { encoding: encodingName(encoding) }))]
        : []),
    ],
    rows: () => recordsOf(withoutSeparatorLine(decoded(path, encoding)), delimiter),
  }
}

/** Opens cells copied from a spreadsheet program: lines with tabs between the cells. */
export function openCells(text: string, options: ReadingOptions = {}): OpenSheet {
  if (text.trim() === '') throw new SheetError(messageOf('sheet.noCellsPasted'))
  const found = text.includes('\t') ? '\t' : findDelimiter(text.slice(0, sampleLength))
  const delimiter = options.delimiter ?? found
  return {
    format: 'Cells',
    sheets: [],
    readAs: { sheet: null, encoding: null, delimiter: knownDelimiter(delimiter) },
    notes: [],
    rows: () => recordsOf(Readable.from([text]), delimiter),
  }
}
