import { expect, test, vi } from 'vitest'
import { installPackages, readAptStatus } from '../../../build/setup/system/debian.mjs'
import { missingLibraries } from '../../../build/setup/system/systemPackages.mjs'
import { windowsHas } from '../../system.ts'

test('only libraries that were not found are missing', () => {
  const listing = [
    '\tlinux-vdso.so.1 (0x00007ffc)',
    '\tlibnss3.so => not found',
    '\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f00)',
    '\tlibgtk-3.so.0 => not found',
  ].join('\n')
  expect(missingLibraries(listing)).toEqual(['libnss3.so', 'libgtk-3.so.0'])
  expect(missingLibraries('\tstatically linked')).toEqual([])
})

test('the progress of apt is read from its status output', () => {
  expect(readAptStatus('dlstatus:3:20.5:Retrieving file 3 of 14')).toEqual({
    phase: 'downloading',
    percent: 20,
  })
  expect(readAptStatus('pmstatus:libnss3:45.4545:Unpacking libnss3')).toEqual({
    phase: 'installing',
    percent: 45,
  })
  expect(readAptStatus('pmstatus:libnss3:amd64:45.4545:Unpacking')).toEqual({
    phase: 'installing',
    percent: 45,
  })
  expect(readAptStatus('Reading package lists...')).toBeNull()
})

test.skipIf(windowsHas.noSignals)('a person who is not root gets one command to run', async () => {
  vi.spyOn(process, 'getuid').mockReturnValue(1000)
  await expect(installPackages(['xvfb', 'g++'], () => undefined)).rejects.toThrow(
    'sudo apt-get update && sudo apt-get install -y --no-install-recommends xvfb g++',
  )
  vi.restoreAllMocks()
})
