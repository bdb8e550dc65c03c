import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { officialIsThere, versionIn, watchGrowth } from '../../../build/setup/runtime/officialRuntime.mjs'
import {
  chooseRuntime,
  executable,
  nodeApiOf,
  overridingRuntime,
} from '../../../build/setup/runtime/runtime.mjs'

const nothing = {
  override: undefined,
  officialIsThere: false,
  fallbackFits: true,
  fallbackIsThere: false,
  officialFailedLately: false,
  tryOfficial: false,
}

/** A folder with these files, removed after the test. */
function folderWith(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'numberdesk-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return folder
}

test('the chosen runtime has priority', () => {
  expect(chooseRuntime({ ...nothing, override: '/opt/electron', officialIsThere: true })).toBe('override')
  expect(chooseRuntime({ ...nothing, override: '', officialIsThere: true })).toBe('official')
})

test('the official runtime is preferred to the fallback', () => {
  const both = { ...nothing, officialIsThere: true, fallbackIsThere: true, officialFailedLately: true }
  expect(chooseRuntime(both)).toBe('official')
})

test('the official download is tried first, and not again within a day when the fallback is there', () => {
  expect(chooseRuntime(nothing)).toBe('fetch')
  expect(chooseRuntime({ ...nothing, fallbackIsThere: true })).toBe('fetch')
  const failed = { ...nothing, fallbackIsThere: true, officialFailedLately: true }
  expect(chooseRuntime(failed)).toBe('fallback')
  expect(chooseRuntime({ ...failed, tryOfficial: true })).toBe('fetch')
  expect(chooseRuntime({ ...failed, fallbackIsThere: false })).toBe('fetch')
})

test('the fallback is never used where it does not run', () => {
  const elsewhere = { ...nothing, fallbackFits: false, fallbackIsThere: true, officialFailedLately: true }
  expect(chooseRuntime(elsewhere)).toBe('fetch')
})

test('a chosen folder without an Electron is refused with what to do', () => {
  expect(() => overridingRuntime('/nowhere')).toThrow('correct it or unset it')
  const versionOnly = folderWith({ version: '45.5.0' })
  expect(() => overridingRuntime(versionOnly)).toThrow('correct it or unset it')
})

test('a chosen folder with the version of the fallback is not treated as official', () => {
  const program = executable('.')
  const newer = folderWith({ version: 'v45.5.0\n', [program]: '' })
  expect(overridingRuntime(newer)).toEqual({ folder: newer, version: '45.5.0', official: true })
  const older = folderWith({ version: '33.2.1', [program]: '' })
  expect(overridingRuntime(older)).toMatchObject({ version: '33.2.1', official: false })
})

test('an official runtime counts only when its installer has finished', () => {
  const half = folderWith({ 'dist/version': '45.5.0', 'dist/electron': '' })
  expect(versionIn(join(half, 'dist'))).toBe('45.5.0')
  expect(officialIsThere('45.5.0', join(half, 'dist'))).toBe(false)

  const whole = folderWith({ 'dist/version': '45.5.0', 'dist/electron': '', 'path.txt': 'electron' })
  expect(officialIsThere('45.5.0', join(whole, 'dist'))).toBe(true)
  expect(officialIsThere('45.4.2', join(whole, 'dist'))).toBe(false)
})

test.each([
  ['33.2.1', 9],
  ['34.5.8', 9],
  ['35.0.0', 10],
  ['45.5.0', 10],
])('Electron %s has Node-API level %i', (version, level) => {
  expect(nodeApiOf(version)).toBe(level)
})

test('an installer that is unpacking its download is not treated as hanging', () => {
  const work = folderWith({ 'electron.zip': 'half' })
  const unpacked = join(work, 'dist')
  const onStall = vi.fn()
  vi.useFakeTimers()
  const unwatch = watchGrowth([work, unpacked], { onBytes: () => undefined, onStall })
  onTestFinished(() => {
    unwatch()
    vi.useRealTimers()
  })
  vi.advanceTimersByTime(15_000)
  rmSync(join(work, 'electron.zip'))
  for (let file = 0; file < 5; file += 1) {
    vi.advanceTimersByTime(15_000)
    mkdirSync(unpacked, { recursive: true })
    writeFileSync(join(unpacked, String(file)), 'unpacked')
  }
  expect(onStall).not.toHaveBeenCalled()
  vi.advanceTimersByTime(61_000)
  expect(onStall).toHaveBeenCalled()
})
