import { expect, it } from 'vitest'
import { usualFolders } from '../../../../electron/shell/data/usualFolders.ts'

const local = 'C:\\Users\\ada\\AppData\\Local\\NumberDesk'
const roaming = 'C:\\Users\\ada\\AppData\\Roaming\\NumberDesk'
const beside = 'E:\\Tools\\NumberDesk Data'
const profile = {
  LOCALAPPDATA: 'C:\\Users\\ada\\AppData\\Local',
  APPDATA: 'C:\\Users\\ada\\AppData\\Roaming',
}
const portable = { ...profile, PORTABLE_EXECUTABLE_DIR: 'E:\\Tools' }

interface Found {
  readonly used?: readonly string[]
  readonly writable?: readonly string[]
}

const foldersOn = (
  platform: NodeJS.Platform,
  env: Record<string, string>,
  { used = [], writable = [] }: Found = {},
) =>
  usualFolders({
    platform,
    env,
    isUsed: (folder) => used.includes(folder),
    canWrite: (folder) => writable.includes(folder),
  })

it.each([
  ['new: in the profile’s local part', profile, {}, local, local],
  ['used there', profile, { used: [local] }, local, local],
  ['used in the roaming part: where it is', profile, { used: [roaming] }, roaming, local],
  ['used in both: in the local part', profile, { used: [local, roaming] }, local, local],
  ['portable: beside it', portable, { used: [roaming, local], writable: [beside] }, beside, beside],
  ['portable on a disk that can’t be written', portable, {}, local, local],
] as const)('on Windows, %s', (_what, env, found, data, session) => {
  expect(foldersOn('win32', env, found)).toEqual({ data, session })
})

it.each(['linux', 'darwin'] as const)('on %s it is in the system’s usual place', (platform) => {
  expect(foldersOn(platform, portable, { writable: [beside] })).toBeNull()
})

it('without a profile it is Electron’s default', () => {
  expect(foldersOn('win32', {})).toBeNull()
})
