import { TextDecoder } from 'node:util'
import { longestText } from '../../sheets/cellText.ts'
import { damaged } from './zip.ts'

/** The types of the records that are read (MS-XLS 2.3.2). */
export const records = {
  beginning: 0x0809,
  end: 0x000a,
  filePassword: 0x002f,
  codePage: 0x0042,
  dateMode: 0x0022,
  format: 0x041e,
  style: 0x00e0,
  sheet: 0x0085,
  strings: 0x00fc,
  more: 0x003c,
  dimensions: 0x0200,
  row: 0x0208,
  columns: 0x007d,
  merges: 0x00e5,
  blank: 0x0201,
  blanks: 0x00be,
  number: 0x0203,
  shortNumber: 0x027e,
  shortNumbers: 0x00bd,
  sharedText: 0x00fd,
  text: 0x0204,
  richText: 0x00d6,
  truthOrError: 0x0205,
  formula: 0x0006,
  formulaText: 0x0207,
} as const

/** One record with its continuations. */
export interface BiffRecord {
  readonly type: number
  readonly data: Buffer
  readonly more: readonly Buffer[]
}

/**
 * The records of a stream from a place to the end of its block; embedded blocks are skipped.
 * @throws SheetError if it is damaged or has no end
 */
export function* recordsFrom(stream: Buffer, from: number): Generator<BiffRecord> {
  let depth = 0
  let held: { type: number; data: Buffer; more: Buffer[] } | null = null
  for (let at = from; ;) {
    if (at + 4 > stream.length) throw damaged()
    const type = stream.readUInt16LE(at)
    const end = at + 4 + stream.readUInt16LE(at + 2)
    // No record type is 0: that is what an unwritten or lost part of a file reads as.
    if (type === 0 || end > stream.length) throw damaged()
    const data = stream.subarray(at + 4, end)
    at = end
    if (type === records.more) {
      held?.more.push(data)
      continue
    }
    if (held !== null) yield held
    held = null
    if (type === records.beginning) depth += 1
    // Another block starts here than the expected one.
    if (depth === 0) throw damaged()
    if (type === records.end) depth -= 1
    if (depth === 0) return
    if (depth === 1) held = { type, data, more: [] }
  }
}

/** Code pages and their names in Node, if those are not `windows-` and the number. */
const codePages: Readonly<Record<number, string>> = {
  367: 'windows-1252',
  866: 'ibm866',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  32768: 'macintosh',
}

/** Decodes bytes. */
export type Decoder = (bytes: Buffer) => string

/** @param codePage as in the workbook */
export function decoderFor(codePage: number): Decoder {
  let decoder = new TextDecoder('windows-1252')
  try {
    decoder = new TextDecoder(codePages[codePage] ?? `windows-${codePage}`)
  } catch {
    // An unknown one is read as the most common one.
  }
  return (bytes) => decoder.decode(bytes)
}

/** Reads texts from a record and its continuations (MS-XLS 2.5.293 and 2.5.294). */
export class TextReader {
  readonly #pieces: readonly Buffer[]
  #piece = 0
  #at: number

  constructor({ data, more }: BiffRecord, from: number) {
    this.#pieces = [data, ...more]
    this.#at = from
  }

  /** Whether nothing is left. */
  get isAtEnd(): boolean {
    return this.#piece >= this.#pieces.length - 1 && this.#at >= this.#here.length
  }

  get #here(): Buffer {
    return this.#pieces[this.#piece] ?? Buffer.alloc(0)
  }

  #nextPiece(): void {
    if (this.#piece >= this.#pieces.length - 1) throw damaged()
    this.#piece += 1
    this.#at = 0
  }

  #byte(): number {
    while (this.#at >= this.#here.length) this.#nextPiece()
    const byte = this.#here[this.#at] ?? 0
    this.#at += 1
    return byte
  }

  /** An integer of this many bytes. */
  integer(bytes: 1 | 2 | 4): number {
    let value = 0
    for (let at = 0; at < bytes; at += 1) value += this.#byte() * 256 ** at
    return value
  }

  #skip(bytes: number): void {
    for (let left = bytes; left > 0;) {
      if (this.#at >= this.#here.length) this.#nextPiece()
      const step = Math.min(left, this.#here.length - this.#at)
      this.#at += step
      left -= step
    }
  }

  /** A text of the newer format with everything that belongs to it, cut to what is read from a cell. */
  text(length: number): string {
    const flags = this.#byte()
    const runs = (flags & 8) === 0 ? 0 : this.integer(2)
    const extra = (flags & 4) === 0 ? 0 : this.integer(4)
    let isWide = (flags & 1) !== 0
    let text = ''
    for (let left = length; left > 0;) {
      if (this.#at >= this.#here.length) {
        this.#nextPiece()
        // The continuation of a text states again how wide its characters are.
        isWide = (this.#byte() & 1) !== 0
      }
      const width = isWide ? 2 : 1
      const count = Math.min(left, Math.floor((this.#here.length - this.#at) / width))
      if (count === 0) throw damaged()
      if (text.length <= longestText) {
        text += this.#here.toString(isWide ? 'utf16le' : 'latin1', this.#at, this.#at + count * width)
      }
      this.#at += count * width
      left -= count
    }
    this.#skip(runs * 4 + extra)
    return text
  }

  /** A text of the older format. */
  oldText(length: number, decode: Decoder): string {
    const bytes = this.#here.subarray(this.#at, this.#at + length)
    if (bytes.length < length) throw damaged()
    this.#at += length
    return decode(bytes)
  }
}
