import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { cacheFolder, makeOnce } from '../../../build/setup/cache.mjs'
import { isRunning, withLock } from '../../../build/setup/lock.mjs'

/** No system gives a process this number. */
const noProcess = 999_999_999
const silent = () => undefined

beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'numberdesk-test-'))
  vi.stubEnv('XDG_CACHE_HOME', folder)
  onTestFinished(() => {
    vi.unstubAllEnvs()
    rmSync(folder, { recursive: true, force: true })
  })
})

/** Makes the file `thing` in the cache; `during` runs before it is finished. */
function makeThing(during: () => void = silent) {
  const target = join(cacheFolder(), 'thing')
  const isThere = () => existsSync(target)
  const make = (work: string) => {
    writeFileSync(join(work, 'made'), 'whole')
    during()
    return Promise.resolve(join(work, 'made'))
  }
  return makeOnce({ target, isThere, progress: silent, make })
}

test('a result appears complete, and nothing else remains', async () => {
  await makeThing(() => expect(existsSync(join(cacheFolder(), 'thing'))).toBe(false))
  expect(readFileSync(join(cacheFolder(), 'thing'), 'utf8')).toBe('whole')
  expect(readdirSync(cacheFolder())).toEqual(['thing'])
})

test('a failure leaves nothing behind', async () => {
  const failing = makeThing(() => {
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect(readdirSync(cacheFolder())).toEqual([])
})

test('of two at once, one works and the other one waits', async () => {
  const made = vi.fn()
  await Promise.all([makeThing(made), makeThing(made)])
  expect(made).toHaveBeenCalledOnce()
})

test('leftovers of a killed run are removed, work in progress is not', async () => {
  mkdirSync(join(cacheFolder(), `making-${String(noProcess)}-x`), { recursive: true })
  mkdirSync(join(cacheFolder(), `making-${String(process.pid)}-y`))
  writeFileSync(join(cacheFolder(), 'thing.lock'), String(noProcess))
  await makeThing()
  expect(readdirSync(cacheFolder()).sort()).toEqual([`making-${String(process.pid)}-y`, 'thing'])
})

test('a lock is released when the work fails', async () => {
  const file = join(cacheFolder(), 'a.lock')
  await expect(withLock(file, silent, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(existsSync(file)).toBe(false)
})

test('a process is running or not', () => {
  expect(isRunning(process.pid)).toBe(true)
  expect(isRunning(noProcess)).toBe(false)
})

test('a relative cache folder is ignored, as the XDG specification says', () => {
  vi.stubEnv('XDG_CACHE_HOME', 'relative')
  expect(cacheFolder()).not.toContain('relative')
})
