import { deflateRawSync, crc32 } from 'node:zlib'
import { CFB, utils, write, type CellObject, type WorkBook } from 'xlsx'
import { readFileSync } from 'node:fs'
import { fixture } from './reading.ts'

/** What a test puts in a cell: text as it is, or a cell with its type, value, format and formula. */
export type TestCell = string | CellObject | null

export interface TestSheet {
  readonly name?: string
  readonly rows: readonly (readonly TestCell[])[]
  readonly hidden?: boolean
  /** Rows that are filtered out, from 0. */
  readonly hiddenRows?: readonly number[]
}

/** A workbook as a spreadsheet program would save it. */
export function workbook(sheets: readonly TestSheet[], type: 'xlsx' | 'xls'): Buffer {
  const book: WorkBook = utils.book_new()
  for (const [index, { name = `Sheet${index + 1}`, rows, hiddenRows = [] }] of sheets.entries()) {
    const sheet = utils.aoa_to_sheet(
      rows.map((row) => row.map((cell) => (typeof cell === 'string' ? { t: 's', v: cell } : cell))),
    )
    for (const hidden of hiddenRows) (sheet['!rows'] ??= [])[hidden] = { hidden: true }
    utils.book_append_sheet(book, sheet, name)
  }
  book.Workbook = {
    Sheets: book.SheetNames.map((name, index) => ({ name, Hidden: sheets[index]?.hidden === true ? 1 : 0 })),
  }
  const bookType = type === 'xls' ? 'biff8' : 'xlsx'
  // With `type: 'buffer'` it gives a buffer; its types do not say so.
  return write(book, { type: 'buffer', bookType, compression: true }) as Buffer
}

/** A part of a zip; what is stated of it may be made a lie. */
export interface TestPart {
  readonly name: string
  readonly bytes: Buffer
  readonly stated?: { readonly size?: number; readonly crc?: number; readonly flags?: number }
}

/** A zip file as its parts say it is, compressed (APPNOTE 4.3). */
export function zip(parts: readonly TestPart[]): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, bytes, stated = {} } of parts) {
    const packed = deflateRawSync(bytes)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(stated.flags ?? 0, 2)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(stated.crc ?? crc32(bytes), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(stated.size ?? bytes.length, 18)
    common.writeUInt16LE(Buffer.byteLength(name), 22)
    const file = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), packed])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    directory.push(Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), common, rest, Buffer.from(name))
    files.push(file)
    offset += file.length
  }
  const entries = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(parts.length, 4)
  end.writeUInt16LE(parts.length, 6)
  end.writeUInt32LE(entries.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...files, entries, Buffer.from('PK\x05\x06'), end])
}

interface CompoundFile {
  readonly FileIndex: { content: Uint8Array; size: number }[]
}

/** As much of SheetJS's compound files as is needed here; it gives them no types. */
interface CompoundFiles {
  read(data: Buffer, options: { type: 'buffer' }): CompoundFile
  find(file: CompoundFile, path: string): CompoundFile['FileIndex'][number] | null
  write(file: CompoundFile, options: { type: 'buffer' }): Uint8Array
  readonly utils: {
    cfb_new(): CompoundFile
    cfb_add(file: CompoundFile, path: string, content: Buffer): unknown
  }
}

const compound = CFB as CompoundFiles

/** An XLS workbook that says it is encrypted with RC4: a FILEPASS record after the first one (MS-XLS 2.4.117). */
export function encryptedXls(): Buffer {
  const container = compound.read(readFileSync(fixture('numbers-200.xls')), { type: 'buffer' })
  const stream = compound.find(container, 'Workbook')
  if (stream === null) throw new Error('no Workbook stream')
  const content = Buffer.from(stream.content)
  const afterFirst = 4 + content.readUInt16LE(2)
  const filePass = Buffer.alloc(4 + 54)
  filePass.writeUInt16LE(0x2f, 0)
  filePass.writeUInt16LE(54, 2)
  for (const at of [4, 6, 8]) filePass.writeUInt16LE(1, at)
  stream.content = Buffer.concat([content.subarray(0, afterFirst), filePass, content.subarray(afterFirst)])
  stream.size = stream.content.length
  return Buffer.from(compound.write(container, { type: 'buffer' }))
}

/** An encrypted XLSX: a compound file round the encrypted package (MS-OFFCRYPTO 2.3). */
export function encryptedXlsx(): Buffer {
  const container = compound.utils.cfb_new()
  compound.utils.cfb_add(container, '/EncryptionInfo', Buffer.alloc(64, 4))
  compound.utils.cfb_add(container, '/EncryptedPackage', Buffer.alloc(8192, 7))
  return Buffer.from(compound.write(container, { type: 'buffer' }))
}
