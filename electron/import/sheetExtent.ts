import { crc32 } from 'node:zlib'
import { limits } from './reading.ts'
import type { ZipPart } from './zip.ts'

/** XML is looked through piece by piece, so that a large part is not held a second time as text. */
const pieceLength = 1024 * 1024
/** Pieces overlap by more than any tag of a row is long. */
const overlap = 4096

const rowTag = /<(?:[\w.-]+:)?row(?=[\s/>])[^>]*>/gu
const rowNumber = /\sr=["'](\d+)["']/u
const filledCell = /<(?:[\w.-]+:)?[vtf](?:\s[^>]*)?>[^<]/u
const dimension = /<(?:[\w.-]+:)?dimension\s[^>]*>/u
const sheetData = /<((?:[\w.-]+:)?)sheetData[\s/>]/u

/** Pieces of XML, each with where it begins; only ASCII is looked for in them. */
function* piecesOf(xml: Buffer, from: number): Generator<{ at: number; text: string }> {
  for (let at = from; at < xml.length; at += pieceLength) {
    yield { at, text: xml.toString('latin1', at, at + pieceLength + overlap) }
  }
}

/** Where the first row begins that is not read; null when all are. */
function firstRowBeyond(xml: Buffer): number | null {
  let number = 0
  let seen = -1
  for (const { at, text } of piecesOf(xml, 0)) {
    for (const { 0: tag, index } of text.matchAll(rowTag)) {
      // A row in the overlap comes twice.
      if (at + index <= seen) continue
      seen = at + index
      number = Number(rowNumber.exec(tag)?.[1] ?? number + 1)
      if (number > limits.workbookRows) return seen
    }
  }
  return null
}

function goesBeyond(xml: Buffer): boolean {
  const from = firstRowBeyond(xml)
  if (from === null) return false
  for (const { text } of piecesOf(xml, from)) if (filledCell.test(text)) return true
  return false
}

/**
 * A sheet whose stated dimension is true as far as the limit of rows goes. Spreadsheet programs state formats of whole
 * columns as if they were content, other writers state nothing or too little; by the first a short sheet would be
 * refused, by the second a long one cut without a word.
 */
export function withTrueDimension({ name, bytes }: ZipPart): ZipPart {
  // Both stand at the beginning; what is larger than this is no longer text of ours.
  const head = bytes.toString('latin1', 0, pieceLength)
  const data = sheetData.exec(head)
  const before = data === null ? head : head.slice(0, data.index)
  const stated = dimension.exec(before)
  const prefix = data?.[1] ?? ''
  const beyond = goesBeyond(bytes) ? `<${prefix}dimension ref="A1:A${limits.workbookRows + 1}"/>` : ''
  const at = stated?.index ?? data?.index ?? 0
  const changed = Buffer.concat([
    bytes.subarray(0, at),
    Buffer.from(beyond),
    bytes.subarray(at + (stated?.[0].length ?? 0)),
  ])
  return { name, bytes: changed, crc: crc32(changed) }
}
