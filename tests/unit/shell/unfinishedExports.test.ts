import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { openUnfinishedExports } from '../../../electron/shell/exports/unfinishedExports.ts'
import { temporaryFolder } from './folder.ts'

const log = { info: () => undefined, warn: () => undefined, error: () => undefined }

/** An export whose process was killed. */
function killed() {
  const data = temporaryFolder()
  const list = join(data, 'unfinished-exports.json')
  const target = temporaryFolder()
  const path = openUnfinishedExports(list, log).begin(target)
  mkdirSync(path)
  writeFileSync(join(path, '1'), 'Number\n+16505550100\n')
  return { list, path, target }
}

it('leftovers of a killed export in the chosen folder are removed at the next start', async () => {
  const { list, path, target } = killed()
  expect(path.startsWith(target)).toBe(true)
  openUnfinishedExports(list, log)
  await vi.waitFor(() => expect(existsSync(path)).toBe(false))
  await vi.waitFor(() => expect(existsSync(list)).toBe(false))
  expect(existsSync(target)).toBe(true)
})

it('a completed export leaves neither folder nor record', async () => {
  const { list, path } = killed()
  const unfinished = openUnfinishedExports(join(temporaryFolder(), 'none.json'), log)
  await unfinished.end(path)
  expect(existsSync(path)).toBe(false)
  expect(existsSync(list)).toBe(true)
})

it('the files of another NumberDesk stay, and so do other names', async () => {
  const { list, path } = killed()
  const other = join(temporaryFolder(), 'customers')
  mkdirSync(other)
  writeFileSync(list, JSON.stringify([{ path, pid: process.ppid }]))
  openUnfinishedExports(list, log)
  writeFileSync(list, JSON.stringify([{ path: other, pid: process.pid }]))
  const again = openUnfinishedExports(list, log)
  await again.end(again.begin(temporaryFolder()))
  expect(existsSync(path)).toBe(true)
  expect(existsSync(other)).toBe(true)
})
