import { crc32 } from 'node:zlib'
import { messageOf } from '../../../contract/messages/message.ts'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import { SheetError, theFile } from '../reading.ts'

/** Limits on the unpacked size of a workbook; a real one with 100,000 rows is far below them. */
const bounds = {
  entries: 2000,
  partBytes: 160 * 1024 * 1024,
  totalBytes: 256 * 1024 * 1024,
  ratio: 200,
  /** Smaller parts may have any compression ratio. */
  ratioFrom: 8 * 1024 * 1024,
} as const

/** One file of a zip, unpacked and checked. */
export interface ZipPart {
  readonly name: string
  readonly bytes: Buffer
  readonly crc: number
}

export const damaged = () => new SheetError(messageOf('sheet.damagedZip', { file: theFile }))
export const passwordProtected = () => new SheetError(messageOf('sheet.password', { file: theFile }))
const tooLarge = () => new SheetError(messageOf('sheet.bomb', { file: theFile }))

function checkSize(entry: Entry, unpacked: number): void {
  if (unpacked > bounds.partBytes) throw tooLarge()
  if (unpacked > bounds.ratioFrom && unpacked > entry.compressedSize * bounds.ratio) throw tooLarge()
}

/** Unpacks one part within its limits, and compares length and checksum. */
async function unpackPart(zip: ZipFile, entry: Entry): Promise<ZipPart> {
  checkSize(entry, entry.uncompressedSize)
  if ((entry.generalPurposeBitFlag & 1) !== 0) throw passwordProtected()
  const pieces: Buffer[] = []
  let length = 0
  let crc = 0
  const stream: AsyncIterable<Buffer> = await zip.openReadStreamPromise(entry)
  for await (const piece of stream) {
    length += piece.length
    if (length > entry.uncompressedSize) throw damaged()
    // By its real unpacked size: the size stated in the zip may be false.
    checkSize(entry, length)
    crc = crc32(piece, crc)
    pieces.push(piece)
  }
  if (length !== entry.uncompressedSize || crc !== entry.crc32) throw damaged()
  return { name: entry.fileName, bytes: Buffer.concat(pieces, length), crc }
}

const doctype = '<!DOCTYPE'
const doctypes = [
  Buffer.from(doctype),
  Buffer.from(doctype, 'utf16le'),
  Buffer.from(doctype, 'utf16le').swap16(),
] as const

/** A document type can define entities that expand without end; no spreadsheet program writes one. */
function refuseDocumentType({ name, bytes }: ZipPart): void {
  if (!/\.(?:xml|rels|vml)$/iu.test(name) || !doctypes.some((each) => bytes.includes(each))) return
  throw new SheetError(messageOf('sheet.doctype', { file: theFile }))
}

/**
 * Unpacks a zip safely: it checks the number and the real unpacked size of its parts, their checksums, and that there
 * is no document type. Without this, parsers of workbooks crashed, hung, or returned 0 rows without an error.
 * @throws SheetError
 */
export async function unpackZip(data: Buffer): Promise<ZipPart[]> {
  const parts: ZipPart[] = []
  try {
    const zip = await yauzl.fromBufferPromise(data)
    if (zip.entryCount > bounds.entries) throw tooLarge()
    const entries: Entry[] = []
    for await (const entry of zip.eachEntry()) if (!entry.fileName.endsWith('/')) entries.push(entry)
    // Before unpacking: no part may then unpack to more than it states.
    const stated = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0)
    if (stated > bounds.totalBytes) throw tooLarge()
    const names = new Set(entries.map(({ fileName }) => fileName))
    if (names.size < entries.length) throw damaged()
    for (const entry of entries) {
      const part = await unpackPart(zip, entry)
      refuseDocumentType(part)
      parts.push(part)
    }
  } catch (error) {
    throw error instanceof SheetError ? error : damaged()
  }
  return parts
}

/** The version of the format, and the flag that names are UTF-8. */
const version = 20
const utf8Names = 0x0800
/** The first day of the format: 1 January 1980. */
const noDate = 0x21

/**
 * An uncompressed zip of checked parts. The parser then reads exactly what was checked, however differently two
 * programs may read a malformed zip.
 */
export function packZip(parts: readonly ZipPart[]): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, bytes, crc } of parts) {
    const label = Buffer.from(name)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(version, 0)
    common.writeUInt16LE(utf8Names, 2)
    common.writeUInt16LE(noDate, 8)
    common.writeUInt32LE(crc, 10)
    common.writeUInt32LE(bytes.length, 14)
    common.writeUInt32LE(bytes.length, 18)
    common.writeUInt16LE(label.length, 22)
    files.push(Buffer.from('PK\x03\x04'), common, label, bytes)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    directory.push(Buffer.from('PK\x01\x02'), Buffer.from([version, 0]), common, rest, label)
    offset += 4 + common.length + label.length + bytes.length
  }
  const entries = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(parts.length, 4)
  end.writeUInt16LE(parts.length, 6)
  end.writeUInt32LE(entries.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...files, entries, Buffer.from('PK\x05\x06'), end])
}
