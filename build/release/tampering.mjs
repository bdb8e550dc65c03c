import { getRawHeader } from '@electron/asar'
import { readFileSync, writeFileSync } from 'node:fs'
import { SetupError } from '../setup/steps.mjs'

/** The file that the application runs first: Electron verifies only what it reads. */
const firstRead = ['out', 'main', 'main.js']

/**
 * The place of a file in an archive.
 * @param {string} archive
 * @returns {{ at: number, size: number }} In bytes.
 */
function placeOfMain(archive) {
  const { headerString, headerSize } = getRawHeader(archive)
  /** @type {unknown} */
  let entry = JSON.parse(headerString)
  for (const key of firstRead.flatMap((name) => ['files', name])) entry = Reflect.get(Object(entry), key)
  const found = /** @type {{ offset: string, size: number } | undefined} */ (entry)
  if (found === undefined) throw new SetupError(`${archive} holds no ${firstRead.join('/')}.`)
  // The files come after the header and its length in eight bytes.
  return { at: 8 + headerSize + Number(found.offset), size: found.size }
}

/**
 * Changes one byte of the application in its archive, as an attacker would.
 * @param {string} archive
 */
export function tamperWith(archive) {
  const content = readFileSync(archive)
  const { at, size } = placeOfMain(archive)
  const byte = at + Math.floor(size / 2)
  content.writeUInt8(content.readUInt8(byte) ^ 1, byte)
  writeFileSync(archive, content)
}
