import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { crc32 } from 'node:zlib'
import { unzip } from '../../../build/setup/runtime/zip.mjs'

/** A zip file of uncompressed files (APPNOTE 4.3). */
function zipOf(files: Record<string, string>): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, text] of Object.entries(files)) {
    const shared = Buffer.alloc(26)
    shared.writeUInt16LE(20, 0)
    shared.writeUInt32LE(crc32(text), 10)
    shared.writeUInt32LE(text.length, 14)
    shared.writeUInt32LE(text.length, 18)
    shared.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), shared, Buffer.from(name + text)])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    rest.writeUInt32LE((0o100755 << 16) >>> 0, 6)
    const made = Buffer.from([20, 3])
    directory.push(Buffer.from('PK\x01\x02'), made, shared, rest, Buffer.from(name))
    parts.push(local)
    offset += local.length
  }
  const end = Buffer.alloc(18)
  const count = Object.keys(files).length
  end.writeUInt16LE(count, 4)
  end.writeUInt16LE(count, 6)
  end.writeUInt32LE(Buffer.concat(directory).length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...parts, ...directory, Buffer.from('PK\x05\x06'), end])
}

function unpacked(files: Record<string, string>) {
  const work = mkdtempSync(join(tmpdir(), 'numberdesk-test-'))
  onTestFinished(() => rmSync(work, { recursive: true, force: true }))
  const folder = join(work, 'out')
  mkdirSync(folder)
  writeFileSync(join(work, 'a.zip'), zipOf(files))
  const place = (path: string) => (path.includes('unwanted') ? null : path)
  return { work, folder, done: unzip(join(work, 'a.zip'), folder, { place, onPercent: () => undefined }) }
}

test('files are put into place, and the others are skipped', async () => {
  const { folder, done } = unpacked({ 'a/b.txt': 'hello', 'unwanted.txt': 'no' })
  await done
  expect(readFileSync(join(folder, 'a', 'b.txt'), 'utf8')).toBe('hello')
  expect(existsSync(join(folder, 'unwanted.txt'))).toBe(false)
})

test('a path that leads out of the folder is refused', async () => {
  const { work, done } = unpacked({ '../escaped.txt': 'no' })
  await expect(done).rejects.toThrow()
  expect(existsSync(join(work, 'escaped.txt'))).toBe(false)
})
