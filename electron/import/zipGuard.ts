import { crc32 } from 'node:zlib'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import { SheetError } from './reading.ts'

/** Bounds on what a workbook may unpack to; a real one of 100,000 rows stays far below them. */
const bounds = {
  entries: 2000,
  partBytes: 160 * 1024 * 1024,
  totalBytes: 256 * 1024 * 1024,
  ratio: 200,
  /** Parts smaller than this may be packed as tightly as they like. */
  ratioFrom: 8 * 1024 * 1024,
} as const

const tooLarge = () =>
  new SheetError(
    'The workbook unpacks to far more than a sheet of numbers holds. Save the sheet as CSV and import that.',
  )
const damaged = () =>
  new SheetError(
    'The workbook is damaged or cut off. Open it in the spreadsheet program, save it, and import it again.',
  )

function checkSizes(entry: Entry, unpacked: number): void {
  if (unpacked > bounds.partBytes) throw tooLarge()
  if (unpacked > bounds.ratioFrom && unpacked > entry.compressedSize * bounds.ratio) throw tooLarge()
}

/** Unpacks one part within its bounds and compares length and checksum; gives back how long it is. */
async function checkPart(zip: ZipFile, entry: Entry): Promise<number> {
  checkSizes(entry, entry.uncompressedSize)
  if ((entry.generalPurposeBitFlag & 1) !== 0) {
    throw new SheetError(
      'The workbook is password-protected. Remove the password in the spreadsheet program, then import it.',
    )
  }
  const stream = await zip.openReadStreamPromise(entry)
  let length = 0
  let sum = 0
  for await (const piece of stream as AsyncIterable<Buffer>) {
    if (length === 0) refuseDtd(piece)
    length += piece.length
    sum = crc32(piece, sum)
    checkSizes(entry, length)
  }
  if (length !== entry.uncompressedSize || sum !== entry.crc32) throw damaged()
  return length
}

/** A document type can define entities that unfold without end; no spreadsheet program writes one. */
function refuseDtd(piece: Buffer): void {
  const start = piece.subarray(0, 8192).toString('latin1').replaceAll('\0', '')
  if (start.trimStart().startsWith('<') && /<!(?:doctype|entity)/iu.test(start)) {
    throw new SheetError(
      'The workbook holds a document type definition, which no spreadsheet needs. It was not read.',
    )
  }
}

/**
 * Makes sure that a zip can be unpacked safely: number and size of its parts by what they really unpack to, their
 * checksums, no document type. Without this the libraries were killed, hung, or gave 0 rows without an error.
 */
export async function checkZip(data: Buffer): Promise<readonly string[]> {
  let zip: ZipFile
  try {
    zip = await yauzl.fromBufferPromise(data)
  } catch {
    throw damaged()
  }
  if (zip.entryCount > bounds.entries) throw tooLarge()
  const names: string[] = []
  let total = 0
  try {
    for await (const entry of zip.eachEntry()) {
      names.push(entry.fileName)
      total += await checkPart(zip, entry)
      if (total > bounds.totalBytes) throw tooLarge()
    }
  } catch (error) {
    throw error instanceof SheetError ? error : damaged()
  }
  return names
}
