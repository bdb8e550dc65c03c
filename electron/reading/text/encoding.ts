import { createReadStream } from 'node:fs'
import type { Encoding } from '../../../contract/sheets/sheets.ts'
import { bytesDecoder } from './decoding.ts'
import { likeliestEncoding } from './likelyEncoding.ts'

function byMark(head: Buffer): Encoding | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8'
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  return null
}

/** Delimiters, digits and line ends in UTF-16 have a NUL in every second byte, always on the same side. */
function byNuls(head: Buffer): Encoding | null {
  const pairs = Math.floor(head.length / 2)
  let even = 0
  let odd = 0
  for (let at = 0; at < pairs * 2; at += 2) {
    if (head[at] === 0) even += 1
    if (head[at + 1] === 0) odd += 1
  }
  if (odd > pairs * 0.1 && even < odd * 0.1) return 'utf-16le'
  if (even > pairs * 0.1 && odd < even * 0.1) return 'utf-16be'
  return null
}

/** A file in pieces of bytes. */
export function bytesOf(path: string): AsyncIterable<Buffer> {
  // Without an encoding set, a read stream's pieces are buffers.
  return createReadStream(path) as AsyncIterable<Buffer>
}

/** Whether a file is strict UTF-8 throughout. */
async function isUtf8(path: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  for await (const piece of bytesOf(path)) {
    try {
      decoder.decode(piece, { stream: true })
    } catch {
      return false
    }
  }
  try {
    decoder.decode()
    return true
  } catch {
    return false
  }
}

/** How many bytes of lines are needed to determine their encoding. */
const sampleBytes = 32_768

/** The first lines of a file that are not pure ASCII, wherever they are: other lines do not depend on the encoding. */
async function tellingLines(path: string): Promise<Buffer> {
  let lines = ''
  let carry = ''
  for await (const piece of bytesOf(path)) {
    const parts = `${carry}${piece.toString('latin1')}`.split('\n')
    carry = parts.pop() ?? ''
    for (const line of parts) if (/[\x80-\xff]/u.test(line)) lines += `${line}\n`
    // Something far too long for a line is used as it is.
    if (lines.length + carry.length >= sampleBytes) break
  }
  return Buffer.from(`${lines}${carry}`.slice(0, sampleBytes * 2), 'latin1')
}

/** An encoding, and whether it is only the most likely one. */
export interface FoundEncoding {
  readonly encoding: Encoding
  readonly guessed: boolean
}

/**
 * The encoding of a text file: by its byte order mark, its NUL pattern, or if it is strict UTF-8 throughout; else the
 * one in which its letters form the most likely words.
 */
export async function encodingOf(path: string, head: Buffer): Promise<FoundEncoding> {
  const certain = byMark(head) ?? byNuls(head)
  if (certain !== null) return { encoding: certain, guessed: false }
  if (await isUtf8(path)) return { encoding: 'utf-8', guessed: false }
  return { encoding: likeliestEncoding(await tellingLines(path)), guessed: true }
}

/** The text of a file, piece by piece, without its byte order mark. */
export async function* decoded(path: string, encoding: Encoding): AsyncGenerator<string> {
  const decode = bytesDecoder(encoding)
  for await (const piece of bytesOf(path)) yield decode(piece)
  yield decode(null)
}
