import type * as nodeFs from 'node:fs'
import { truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { beforeEach, expect, it, vi } from 'vitest'
import { bringHere } from '../../../electron/shell/sheets/cloudFile.ts'
import { temporaryFolder } from './folder.ts'

/** The reads, and their results. */
const reads = vi.hoisted(() => ({ of: [] as string[], as: (): Readable | null => null }))

vi.mock('node:fs', async (load) => {
  const fs = await load<typeof nodeFs>()
  const createReadStream = (path: string) => {
    reads.of.push(path)
    return reads.as() ?? fs.createReadStream(path)
  }
  return { ...fs, createReadStream }
})

beforeEach(() => {
  reads.of = []
  reads.as = () => null
})

/** A file that takes no room, like a placeholder for one in a cloud. */
function placeholder(): string {
  const path = join(temporaryFolder(), 'numbers.csv')
  writeFileSync(path, '')
  truncateSync(path, 5_000_000)
  return path
}

it('a file that is only in a cloud is read to its end first, which downloads it', async () => {
  const path = placeholder()
  await bringHere(path, new AbortController().signal)
  expect(reads.of).toEqual([path])
})

it('a local file is left to its reader', async () => {
  const path = join(temporaryFolder(), 'numbers.csv')
  writeFileSync(path, 'Number\n'.repeat(2000))
  await bringHere(path, new AbortController().signal)
  expect(reads.of).toEqual([])
})

it('an endless download can be aborted', async () => {
  reads.as = () => new Readable({ read: () => undefined })
  const wanted = new AbortController()
  const brought = bringHere(placeholder(), wanted.signal)
  await vi.waitFor(() => expect(reads.of).toHaveLength(1))
  wanted.abort()
  await expect(brought).resolves.toBeUndefined()
})

it('a failed download is left for the reader to report', async () => {
  await expect(bringHere('/not/there.csv', new AbortController().signal)).resolves.toBeUndefined()
})
