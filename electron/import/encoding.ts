import { createReadStream } from 'node:fs'
import type { Encoding } from '../../contract/sheets.ts'

function byMark(head: Buffer): Encoding | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8'
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  return null
}

/** Delimiters, digits and line ends in UTF-16 have a NUL in every second byte, on one side only. */
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

/** Whether all of a file is strict UTF-8. */
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

/** The encoding of a text file: by its byte order mark, its NUL pattern, strict UTF-8 over all of it, else Windows-1252. */
export async function encodingOf(path: string, head: Buffer): Promise<Encoding> {
  const certain = byMark(head) ?? byNuls(head)
  if (certain !== null) return certain
  return (await isUtf8(path)) ? 'utf-8' : 'windows-1252'
}

/** What Windows-1252 has where Latin-1 has control characters, from 0x80 to 0x9f; unassigned codes stay as they are. */
const windowsOnly = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

/** Windows-1252 by hand: newer releases of Node have taken it for Latin-1 in `TextDecoder`. */
function decodeWindows(bytes: Buffer): string {
  return bytes
    .toString('latin1')
    .replaceAll(/[\x80-\x9f]/g, (control) => windowsOnly.charAt(control.charCodeAt(0) - 0x80))
}

/** The text of a file, piece by piece, without its byte order mark. */
export async function* decoded(path: string, encoding: Encoding): AsyncGenerator<string> {
  if (encoding === 'windows-1252') {
    for await (const piece of bytesOf(path)) yield decodeWindows(piece)
    return
  }
  const decoder = new TextDecoder(encoding)
  for await (const piece of bytesOf(path)) yield decoder.decode(piece, { stream: true })
  yield decoder.decode()
}
