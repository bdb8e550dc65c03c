import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { installHere } from '../../../build/release/installing.mjs'

const names = ['setup.exe', 'portable.exe'].map((end) => `NumberDesk-1.0.0-win-x64-${end}`)

/** Packages of every system, and a system that records its commands. */
function trial(platform: NodeJS.Platform, env: NodeJS.ProcessEnv = {}, failing = '') {
  const packages = mkdtempSync(join(tmpdir(), 'numberdesk-test-'))
  onTestFinished(() => rmSync(packages, { recursive: true, force: true }))
  for (const name of [...names, 'NumberDesk-1.0.0-mac-x64.dmg', 'NumberDesk-1.0.0-linux-x64.deb'])
    writeFileSync(join(packages, name), '')
  const reported: string[] = []
  const run = (command: string, args: readonly string[]) => {
    reported.push([command, ...args].join(' ').replaceAll(packages, '…').replaceAll('\\', '/'))
    return Promise.resolve(command === failing ? 1 : 0)
  }
  return { reported, install: () => installHere(packages, join(packages, 'here'), { platform, env, run }) }
}

test('on a Mac the application is copied as Finder does it, and its signature is checked', async () => {
  const { reported, install } = trial('darwin')
  await install()
  expect(reported).toEqual([
    'hdiutil attach …/NumberDesk-1.0.0-mac-x64.dmg -nobrowse -readonly -mountpoint …/here/volume',
    'ditto …/here/volume/NumberDesk.app …/here/NumberDesk.app',
    'hdiutil detach …/here/volume -force',
    'codesign --verify --deep --strict --verbose=2 …/here/NumberDesk.app',
  ])
})

test('if it must be signed, Gatekeeper checks it like a download', async () => {
  const { reported, install } = trial('darwin', { NUMBERDESK_REQUIRE_SIGNATURE: '1' })
  await install()
  expect(reported.slice(4)).toEqual([
    'xattr -w com.apple.quarantine 0081;00000000;Safari; …/here/NumberDesk.app',
    'xcrun stapler validate …/here/NumberDesk.app',
    'spctl --assess --type execute --verbose=2 …/here/NumberDesk.app',
  ])
})

test.each(['codesign', 'spctl', 'xcrun'])('a refusal by %s fails the release', async (program) => {
  const { install } = trial('darwin', { NUMBERDESK_REQUIRE_SIGNATURE: '1' }, program)
  await expect(install()).rejects.toThrow(program)
})

test('on Windows and Linux it is installed without a question', async () => {
  const windows = trial('win32')
  await windows.install()
  expect(windows.reported).toEqual(['…/NumberDesk-1.0.0-win-x64-setup.exe /S /D=…/here'])
  const linux = trial('linux')
  await linux.install()
  expect(linux.reported).toEqual([
    'sudo apt-get install --yes --no-install-recommends …/NumberDesk-1.0.0-linux-x64.deb',
  ])
})
