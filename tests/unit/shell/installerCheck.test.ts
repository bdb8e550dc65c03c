import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { say } from '../../english.ts'
import { uncontrolled } from '../../../electron/calls/control.ts'
import type { InstallerProgress } from '../../../contract/installers.ts'
import { readChecksums, unnumbered, versionInName } from '../../../electron/shell/installers/checksumList.ts'
import { installerCheck } from '../../../electron/shell/installers/installerCheck.ts'

const content = Buffer.alloc(3_000_000, 'installer')
const sha256 = createHash('sha256').update(content).digest('hex')
const sha512 = createHash('sha512').update(content).digest('base64')
const name = 'NumberDesk-0.2.0-win-x64-setup.exe'
const others = `${'0'.repeat(64)}  NumberDesk-0.2.0-mac-arm64.dmg\n`

let folder = ''
const put = (file: string, text: string | Buffer) => {
  const path = join(folder, file)
  writeFileSync(path, text)
  return path
}
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'numberdesk-installer-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const check = async (file = name) => {
  const checked = await installerCheck().check(put(file, content), uncontrolled)
  if (!checked.ok) throw new Error(checked.message.key)
  return checked.value
}

it('the list next to an installer confirms it, with its version', async () => {
  put('SHA256SUMS', `${others}${sha256}  ${name}\n`)
  expect(await check()).toEqual({
    verdict: 'right',
    name,
    version: '0.2.0',
    checksum: sha256,
    list: 'SHA256SUMS',
  })
})

it('a browser’s number in the name makes no difference', async () => {
  put('SHA256SUMS', `${sha256} *${name}\n`)
  expect(await check('NumberDesk-0.2.0-win-x64-setup (1).exe')).toMatchObject({ verdict: 'right' })
  put('SHA256SUMS', `${'0'.repeat(64)} *${name}\n`)
  expect(await check('NumberDesk-0.2.0-win-x64-setup (1).exe')).toMatchObject({ verdict: 'wrong' })
})

it('a contradicting checksum is wrong, even if another list confirms it', async () => {
  put('SHA256SUMS', `${'a'.repeat(64)}  ${name}\r\n`)
  put('latest.yml', `version: 0.2.0\nfiles:\n  - url: ${name}\n    sha512: ${sha512}\n    size: 1\n`)
  expect(await check()).toMatchObject({ verdict: 'wrong', list: 'SHA256SUMS' })
})

it('the list for updates works too, with its SHA-512 and its version', async () => {
  put(
    'latest.yml',
    `version: 0.2.0\nfiles:\n  - url: ${name}\n    sha512: ${sha512}\n    size: 1\npath: ${name}\n`,
  )
  expect(await check()).toMatchObject({ verdict: 'right', version: '0.2.0', list: 'latest.yml' })
})

it('without a list that names it, the result is open until a list is chosen', async () => {
  const installer = installerCheck()
  const path = put(name, content)
  expect(await installer.check(path, uncontrolled)).toMatchObject({
    value: { verdict: 'noList', checksum: sha256 },
  })
  put('SHA256SUMS', others)
  expect(await installer.check(path, uncontrolled)).toMatchObject({
    value: { verdict: 'unlisted', list: 'SHA256SUMS' },
  })
  const list = put('sums of 0.2.0', `${sha256}  ${name}\n`)
  expect(await installer.compareWith(list)).toMatchObject({
    value: { verdict: 'right', list: 'sums of 0.2.0' },
  })
  expect(await installer.compareWith(path)).toMatchObject({ ok: false, code: 'unreadable_file' })
})

it('it reports progress, and can be stopped', async () => {
  const reported: InstallerProgress[] = []
  const stop = new AbortController()
  const onProgress = (progress: InstallerProgress) => {
    reported.push(progress)
    stop.abort()
  }
  const checked = await installerCheck().check(put(name, content), { signal: stop.signal, onProgress })
  expect(checked).toMatchObject({ ok: false, code: 'cancelled' })
  expect(reported).toEqual([{ done: 1024 * 1024, total: content.length }])
})

it('a missing file is refused with its name', async () => {
  const gone = await installerCheck().check(join(folder, name), uncontrolled)
  expect(gone).toMatchObject({ ok: false, code: 'unreadable_file' })
  expect(gone.ok ? '' : say(gone.message)).toContain(name)
})

it('a file that is not a list of checksums is empty', () => {
  expect(readChecksums('')).toEqual([])
  expect(readChecksums(`${'0'.repeat(63)}  short\nversion: 1.0.0\nfiles: []\n`)).toEqual([])
})

it.each([
  ['NumberDesk-1.2.3-win-x64-setup.exe', '1.2.3'],
  ['NumberDesk-1.2.3-beta.1-mac-arm64.dmg', '1.2.3-beta.1'],
  ['other-1.2.3.exe', null],
])('the version in %s is %s', (file, version) => {
  expect(versionInName(file)).toBe(version)
})

it('only a number in brackets before the extension is a browser’s', () => {
  expect(unnumbered('a (1).exe')).toBe('a.exe')
  expect(unnumbered('a (1) b.exe')).toBe('a (1) b.exe')
})
