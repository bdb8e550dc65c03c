import { writeFileSync } from 'node:fs'
import type * as nodeFs from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { keepFilesPrivate, shareAsUsual } from '../../../electron/shell/data/paths.ts'
import { temporaryFolder } from './folder.ts'
import { modeOf, windowsHas } from '../../system.ts'

vi.mock('electron', () => ({ app: {} }))

const disk = vi.hoisted(() => ({ hasRights: true }))

vi.mock('node:fs/promises', async (load) => {
  const fs = await load<typeof nodeFs>()
  const chmod = (path: string, mode: number) =>
    disk.hasRights
      ? fs.chmod(path, mode)
      : Promise.reject(Object.assign(new Error('EPERM'), { code: 'EPERM' }))
  return { ...fs, chmod }
})

it.skipIf(windowsHas.noModes)('a saved file has the rights of the person’s other files', async () => {
  const before = process.umask(0o027)
  onTestFinished(() => void process.umask(before))
  keepFilesPrivate()
  const file = join(temporaryFolder(), 'numbers.csv')
  writeFileSync(file, '')
  expect(modeOf(file)).toBe('600')
  await shareAsUsual(file)
  expect(modeOf(file)).toBe('640')
})

it('on a disk without such rights it stays unchanged, without an error', async () => {
  disk.hasRights = false
  await expect(shareAsUsual(join(temporaryFolder(), 'numbers.csv'))).resolves.toBeUndefined()
})
