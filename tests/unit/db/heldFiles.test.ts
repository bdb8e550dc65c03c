import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { patience, placeFile, removeFolder, replaceFile, untilLetGo } from '../../../db/file/heldFiles.ts'
import { temporaryFolder } from '../shell/folder.ts'

const refused = (code: string) => Object.assign(new Error(code), { code })

/** A file operation that another program blocks this many times. */
function heldFor(times: number, code = 'EPERM') {
  const tries = { count: 0 }
  const act = () => {
    tries.count += 1
    if (tries.count <= times) throw refused(code)
    return 'done'
  }
  return { act, tries }
}

/** A computer whose waits are only counted. */
function computer(platform: NodeJS.Platform) {
  const waits: number[] = []
  return { around: { platform, wait: (milliseconds: number) => void waits.push(milliseconds) }, waits }
}

describe('a file that another program has open', () => {
  it.each(['EPERM', 'EACCES', 'EBUSY'])('is waited for on Windows: %s', (code) => {
    const { around, waits } = computer('win32')
    const { act, tries } = heldFor(4, code)
    expect(untilLetGo(act, patience.whole, around)).toBe('done')
    expect(tries.count).toBe(5)
    expect(waits).toEqual([10, 20, 50, 100])
  })

  it('is given up after about five seconds, and then reported', () => {
    const { around, waits } = computer('win32')
    expect(() => untilLetGo(heldFor(Infinity).act, patience.whole, around)).toThrow('EPERM')
    const waited = waits.reduce((sum, wait) => sum + wait, 0)
    expect(waited).toBeGreaterThan(4000)
    expect(waited).toBeLessThanOrEqual(patience.whole)
  })

  it('blocks the window only for a moment', () => {
    const { around, waits } = computer('win32')
    expect(() => untilLetGo(heldFor(Infinity).act, patience.brief, around)).toThrow('EPERM')
    expect(waits.reduce((sum, wait) => sum + wait, 0)).toBeLessThanOrEqual(patience.brief)
  })

  it.each([
    ['win32', 'ENOSPC'],
    ['linux', 'EPERM'],
    ['darwin', 'EACCES'],
  ] as const)('is not waited for on %s where it is refused for good: %s', (platform, code) => {
    const { around, waits } = computer(platform)
    const { act, tries } = heldFor(Infinity, code)
    expect(() => untilLetGo(act, patience.whole, around)).toThrow(code)
    expect([tries.count, waits]).toEqual([1, []])
  })
})

it('a file is replaced atomically', () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'new'), 'new')
  writeFileSync(join(folder, 'old'), 'old')
  replaceFile(join(folder, 'new'), join(folder, 'old'))
  expect(readdirSync(folder)).toEqual(['old'])
  expect(readFileSync(join(folder, 'old'), 'utf8')).toBe('new')
})

it('an existing target stays unchanged, and so does the source', () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'new'), 'new')
  writeFileSync(join(folder, 'taken'), 'taken')
  expect(() => placeFile(join(folder, 'new'), join(folder, 'taken'))).toThrow('EEXIST')
  expect(readFileSync(join(folder, 'taken'), 'utf8')).toBe('taken')
  expect(readFileSync(join(folder, 'new'), 'utf8')).toBe('new')
  placeFile(join(folder, 'new'), join(folder, 'free'))
  expect(readFileSync(join(folder, 'free'), 'utf8')).toBe('new')
})

it('a failed move leaves no empty file at its target', () => {
  const folder = temporaryFolder()
  expect(() => placeFile(join(folder, 'missing'), join(folder, 'free'))).toThrow('ENOENT')
  expect(readdirSync(folder)).toEqual([])
})

it('a folder is removed with its content, and a missing one is no error', async () => {
  const folder = join(temporaryFolder(), 'work')
  mkdirSync(join(folder, 'inner'), { recursive: true })
  writeFileSync(join(folder, 'inner', '1'), '')
  await removeFolder(folder)
  await removeFolder(folder)
  expect(existsSync(folder)).toBe(false)
})
