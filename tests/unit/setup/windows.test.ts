import { expect, test } from 'vitest'
import { whyNotHere } from '../../../build/setup/system/windows.mjs'

test.each([
  ['linux', 'x64', null],
  ['linux', 'arm64', 'Wine is tried on Linux with x64 only'],
  ['darwin', 'x64', 'Wine is tried on Linux with x64 only'],
  ['win32', 'x64', 'this is Windows: the unit and integration tests are run in it'],
] as const)('tests in Windows’s Node on %s %s', (platform, arch, reason) => {
  expect(whyNotHere(platform, arch)).toBe(reason)
})
