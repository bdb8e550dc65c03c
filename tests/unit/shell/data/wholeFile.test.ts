import type * as nodeFs from 'node:fs'
import { closeSync, openSync, readdirSync, readFileSync, writeFileSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeEach, expect, it, vi } from 'vitest'
import { writeWhole } from '../../../../electron/shell/data/wholeFile.ts'
import { temporaryFolder } from '../folder.ts'
import { isForOwnerAlone } from '../../../system.ts'

/** How many bytes the disk takes at a time, and until it is full. */
const disk = vi.hoisted(() => ({ atOnce: Infinity, free: Infinity }))

vi.mock('node:fs', async (load) => {
  const fs = await load<typeof nodeFs>()
  // Like the system: what fits is written and counted, and only what does not fit at all is an error.
  const write = (handle: number, bytes: Buffer): number => {
    if (disk.free === 0) throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' })
    const some = bytes.subarray(0, Math.min(bytes.length, disk.atOnce, disk.free))
    disk.free -= some.length
    return fs.writeSync(handle, some)
  }
  return {
    ...fs,
    writeSync: (handle: number, text: string | Buffer) => write(handle, Buffer.from(text)),
    writeFileSync: (to: number | string, data: string | Buffer) => {
      if (typeof to === 'string') fs.writeFileSync(to, data)
      else for (let rest = Buffer.from(data); rest.length > 0;) rest = rest.subarray(write(to, rest))
    },
  }
})

beforeEach(() => {
  disk.atOnce = disk.free = Infinity
})

const before = 'as it was'
const text = 'ä'.repeat(20_000)

function fileWith(content: string): string {
  const file = join(temporaryFolder(), 'export-profiles.json')
  const handle = openSync(file, 'w', 0o600)
  writeSync(handle, content)
  closeSync(handle)
  return file
}

it('is written completely even if each write is partial', () => {
  const file = fileWith(before)
  disk.atOnce = 4096
  writeWhole(file, text)
  expect(readFileSync(file, 'utf8')).toBe(text)
  expect(isForOwnerAlone(file)).toBe(true)
})

it('stays unchanged if the disk is full, and nothing is left next to it', () => {
  const file = fileWith(before)
  disk.free = 8192
  expect(() => writeWhole(file, text)).toThrow()
  expect(readFileSync(file, 'utf8')).toBe(before)
  expect(readdirSync(dirname(file))).toEqual(['export-profiles.json'])
})

it('is created if there was none', () => {
  const file = join(temporaryFolder(), 'settings.json')
  writeWhole(file, text)
  writeFileSync(`${file}.other`, '')
  expect(readFileSync(file, 'utf8')).toBe(text)
})
