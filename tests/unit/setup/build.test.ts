import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fingerprint, isBuilt, noteBuilt } from '../../../build/setup/build.mjs'

let folder = ''

const put = (path: string, text: string) => {
  const file = join(folder, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
  return file
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'numberdesk-build-'))
  put('contract/api.ts', 'one')
  put('electron/shell/window.ts', 'two')
  put('package-lock.json', '{}')
  put('out/main/main.js', 'built')
  put('out/preload/preload.cjs', 'built')
  put('out/renderer/index.html', 'built')
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('whether the application has to be built', () => {
  it('is true without a build', () => {
    expect(isBuilt(folder)).toBe(false)
  })

  it('is false after a noted build', () => {
    noteBuilt(folder)
    expect(isBuilt(folder)).toBe(true)
  })

  it.each([
    ['a source changed', () => put('electron/shell/window.ts', 'three')],
    ['a source was added', () => put('db/numbers.ts', 'new')],
    ['a source was deleted', () => rmSync(join(folder, 'contract/api.ts'))],
    ['the packages changed', () => put('package-lock.json', '{ "electron": "46" }')],
    ['what was built changed', () => put('out/main/main.js', 'built by hand')],
    ['what was built was deleted', () => rmSync(join(folder, 'out'), { recursive: true })],
    ['a part of it was deleted', () => rmSync(join(folder, 'out/renderer'), { recursive: true })],
  ])('is true again if %s', (_, change) => {
    noteBuilt(folder)
    change()
    expect(isBuilt(folder)).toBe(false)
  })

  it('stays false if only times change, or files that do not matter', () => {
    noteBuilt(folder)
    utimesSync(join(folder, 'contract/api.ts'), new Date(), new Date())
    put('docs/guide.md', 'new')
    put('tests/unit/some.test.ts', 'new')
    expect(isBuilt(folder)).toBe(true)
  })
})

describe('the fingerprint of files', () => {
  it('distinguishes where one file ends and the next begins', () => {
    put('a/one', 'xy')
    put('a/two', 'z')
    const before = fingerprint(folder, ['a'])
    put('a/one', 'x')
    put('a/two', 'yz')
    expect(fingerprint(folder, ['a'])).not.toBe(before)
  })

  it('changes when a file is renamed', () => {
    put('a/one', 'x')
    const before = fingerprint(folder, ['a'])
    rmSync(join(folder, 'a/one'))
    put('a/two', 'x')
    expect(fingerprint(folder, ['a'])).not.toBe(before)
  })
})
