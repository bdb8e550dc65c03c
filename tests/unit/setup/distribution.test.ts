import { expect, test } from 'vitest'
import {
  electronPackages,
  isDebianLike,
  osRelease,
  readOsRelease,
} from '../../../build/setup/system/distribution.mjs'

const noDisplay = { virtualDisplay: false }

test('os-release is read with and without quotes', () => {
  const text =
    'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nVERSION_CODENAME=bookworm\nID=debian\n# a remark\n'
  expect(readOsRelease(text)).toEqual({
    PRETTY_NAME: 'Debian GNU/Linux 12 (bookworm)',
    VERSION_CODENAME: 'bookworm',
    ID: 'debian',
  })
  expect(osRelease('/nowhere/os-release')).toEqual({})
})

test('Debian, Ubuntu and their derivatives have apt; others do not', () => {
  expect(isDebianLike({ ID: 'debian' })).toBe(true)
  expect(isDebianLike({ ID: 'ubuntu', ID_LIKE: 'debian' })).toBe(true)
  expect(isDebianLike({ ID: 'linuxmint', ID_LIKE: 'ubuntu debian' })).toBe(true)
  expect(isDebianLike({ ID: 'fedora' })).toBe(false)
  expect(isDebianLike({ ID: 'rhel', ID_LIKE: 'fedora' })).toBe(false)
  expect(isDebianLike({})).toBe(false)
})

test.each([
  ['Debian 12', { VERSION_CODENAME: 'bookworm' }, 'libasound2'],
  ['Debian 13', { VERSION_CODENAME: 'trixie' }, 'libasound2t64'],
  ['Debian unstable, which has no codename', {}, 'libasound2t64'],
  ['Ubuntu 22.04', { VERSION_CODENAME: 'jammy', UBUNTU_CODENAME: 'jammy' }, 'libasound2'],
  ['Ubuntu 24.04', { VERSION_CODENAME: 'noble', UBUNTU_CODENAME: 'noble' }, 'libasound2t64'],
  ['Mint 21, made of Ubuntu 22.04', { VERSION_CODENAME: 'virginia', UBUNTU_CODENAME: 'jammy' }, 'libasound2'],
  ['Mint’s Debian edition 6', { VERSION_CODENAME: 'faye', DEBIAN_CODENAME: 'bookworm' }, 'libasound2'],
])('%s has its own package names', (_name, release, sound) => {
  expect(electronPackages(release, noDisplay)).toContain(sound)
})

test('a virtual display and its fonts are installed only if one is needed', () => {
  const release = { VERSION_CODENAME: 'bookworm' }
  expect(electronPackages(release, noDisplay)).toEqual(['libgtk-3-0', 'libnss3', 'libgbm1', 'libasound2'])
  expect(electronPackages(release, { virtualDisplay: true })).toEqual(
    expect.arrayContaining(['xvfb', 'xauth', 'fonts-liberation', 'fonts-wqy-microhei']),
  )
})
