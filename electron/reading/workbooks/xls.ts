import type { Book } from './book.ts'
import { decoderFor, records, recordsFrom, TextReader, type BiffRecord } from './biff.ts'
import { cutText } from '../../sheets/cellText.ts'
import { CompoundFile } from './compound.ts'
import { SheetError } from '../reading.ts'
import { NumberFormats } from './numberFormats.ts'
import { readXlsSheet, type XlsContents } from './xlsSheet.ts'
import { damaged, passwordProtected } from './zip.ts'

interface SheetEntry {
  readonly name: string
  readonly hidden: boolean
  readonly from: number
}

/** The versions of the format that are read. */
const versions = { old: 0x0500, newer: 0x0600 } as const

/** The records of a workbook before its sheets. */
class Globals {
  readonly sheets: SheetEntry[] = []
  readonly isOld: boolean
  strings: readonly string[] = []
  date1904 = false
  readonly formats = new NumberFormats()
  decode = decoderFor(1252)

  constructor(stream: Buffer) {
    const version = stream.length < 8 ? 0 : stream.readUInt16LE(4)
    if (version !== versions.old && version !== versions.newer) throw damaged()
    this.isOld = version === versions.old
    for (const record of recordsFrom(stream, 0)) this.#take(record)
  }

  #take(record: BiffRecord): void {
    const { type, data } = record
    switch (type) {
      case records.filePassword:
        throw passwordProtected()
      case records.codePage:
        this.decode = decoderFor(data.readUInt16LE(0))
        break
      case records.dateMode:
        this.date1904 = data.readUInt16LE(0) === 1
        break
      case records.style:
        this.formats.addStyle(data.readUInt16LE(2))
        break
      case records.format:
        this.formats.addFormat(data.readUInt16LE(0), this.#text(record, 2, this.isOld ? 1 : 2))
        break
      case records.sheet:
        this.sheets.push({
          name: this.#text(record, 6, 1),
          hidden: ((data[4] ?? 0) & 3) !== 0,
          from: data.readUInt32LE(0),
        })
        break
      case records.strings:
        this.strings = readStrings(record)
    }
  }

  #text(record: BiffRecord, from: number, lengthBytes: 1 | 2): string {
    const reader = new TextReader(record, from)
    const length = reader.integer(lengthBytes)
    return this.isOld ? reader.oldText(length, this.decode) : reader.text(length)
  }
}

function readStrings(record: BiffRecord): string[] {
  const count = record.data.readUInt32LE(4)
  const reader = new TextReader(record, 8)
  const strings: string[] = []
  while (strings.length < count) strings.push(cutText(reader.text(reader.integer(2))))
  // Remaining bytes belong to texts whose lengths are damaged.
  if (!reader.isAtEnd) throw damaged()
  return strings
}

/** Treats reads outside of a record or file as damage. */
function asDamage<T>(act: () => T): T {
  try {
    return act()
  } catch (error) {
    throw error instanceof SheetError ? error : damaged()
  }
}

/**
 * An old workbook (XLS).
 * @throws SheetError
 */
export function openXls(data: Buffer): Book {
  return asDamage(() => {
    const file = new CompoundFile(data)
    // An encrypted XLSX is a compound file with the encrypted package in it.
    if (file.stream('EncryptedPackage') !== null) throw passwordProtected()
    const stream = file.stream('Workbook') ?? file.stream('Book')
    if (stream === null) throw damaged()
    const globals = new Globals(stream)
    const contents: XlsContents = globals
    return {
      format: 'XLS',
      sheets: globals.sheets.map(({ name, hidden }) => ({ name, hidden })),
      read: (index) =>
        asDamage(() => {
          const sheet = globals.sheets[index]
          if (sheet === undefined) throw damaged()
          return readXlsSheet(stream, sheet.from, contents)
        }),
    }
  })
}
