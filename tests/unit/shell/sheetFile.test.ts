import type * as nodeFs from 'node:fs/promises'
import { execFileSync } from 'node:child_process'
import { mkdirSync, realpathSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { say } from '../../english.ts'
import { chosenFiles } from '../../../electron/shell/sheets/chosenFiles.ts'
import { checkSheetFile } from '../../../electron/shell/sheets/sheetFile.ts'
import { windowsHas } from '../../system.ts'
import { temporaryFolder } from './folder.ts'

/** Whether the drive knows where a file really is. */
const drive = vi.hoisted(() => ({ knows: true }))

vi.mock('node:fs/promises', async (load) => {
  const fs = await load<typeof nodeFs>()
  const realpath = (path: string) =>
    drive.knows ? fs.realpath(path) : Promise.reject(Object.assign(new Error('EISDIR'), { code: 'EISDIR' }))
  return { ...fs, realpath }
})

function file(name: string, content = 'x'): string {
  const path = join(temporaryFolder(), name)
  writeFileSync(path, content)
  return path
}

it.each(['a.csv', 'a.tsv', 'a.txt', 'a.xlsx', 'a.xls', 'A.CSV', '東京 numbers.xlsx'])(
  '%s is accepted',
  async (name) => {
    const path = file(name)
    expect(await checkSheetFile(path)).toEqual({ ok: true, value: { path: realpathSync(path), name } })
  },
)

it.skipIf(windowsHas.noLinks)('a link is followed to its file, with the chosen name', async () => {
  const path = file('real.csv')
  const link = join(temporaryFolder(), 'link.csv')
  symlinkSync(path, link)
  expect(await checkSheetFile(link)).toEqual({
    ok: true,
    value: { path: realpathSync(path), name: 'link.csv' },
  })
})

async function reasonFor(path: string): Promise<string> {
  const result = await checkSheetFile(path)
  if (result.ok) throw new Error('it was taken')
  expect(result.code).toBe('unreadable_file')
  return say(result.message)
}

it('other files are refused with a message and their name', async () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'folder.csv'))
  symlinkSync(join(folder, 'gone'), join(folder, 'dangling.csv'))
  const large = join(folder, 'large.csv')
  writeFileSync(large, '')
  truncateSync(large, 256 * 1024 * 1024 + 1)
  expect(await reasonFor('numbers.csv')).toContain('not on this computer’s disk')
  expect(await reasonFor('/tmp/a\0.csv')).toContain('not on this computer’s disk')
  expect(await reasonFor(join(folder, 'gone.csv'))).toBe(
    'gone.csv can’t be found. It may have been moved or renamed; choose it again.',
  )
  expect(await reasonFor(join(folder, 'dangling.csv'))).toContain('dangling.csv can’t be found')
  expect(await reasonFor(join(folder, 'folder.csv'))).toContain('folder.csv is a folder')
  expect(await reasonFor(file('numbers.pdf'))).toContain('numbers.pdf is of a type')
  expect(await reasonFor(file('numbers'))).toContain('numbers is of a type')
  expect(await reasonFor(file('empty.csv', ''))).toBe('empty.csv is empty.')
  expect(await reasonFor(large)).toContain('large.csv is larger than 256 MB')
})

it.skipIf(windowsHas.noDevices)('a device or a pipe is refused without waiting', async () => {
  const folder = temporaryFolder()
  symlinkSync('/dev/zero', join(folder, 'device.csv'))
  execFileSync('mkfifo', [join(folder, 'pipe.csv')])
  expect(await reasonFor(join(folder, 'device.csv'))).toContain('device.csv is not a regular file')
  expect(await reasonFor(join(folder, 'pipe.csv'))).toContain('pipe.csv is not a regular file')
})

it('only files chosen in this run are accepted, and their number is limited', () => {
  const chosen = chosenFiles()
  expect(chosen.has('/a.csv')).toBe(false)
  chosen.add('/a.csv')
  expect(chosen.has('/a.csv')).toBe(true)
  expect(chosen.has('/A.csv')).toBe(false)
  for (let count = 0; count < 10_100; count += 1) chosen.add(`/${count}`)
  expect(chosen.has('/a.csv')).toBe(true)
  expect(chosen.has('/10099')).toBe(false)
})

it('on a drive without real paths the given path is used', async () => {
  const path = file('numbers.csv')
  drive.knows = false
  onTestFinished(() => void (drive.knows = true))
  expect(await checkSheetFile(path)).toEqual({ ok: true, value: { path, name: 'numbers.csv' } })
})
