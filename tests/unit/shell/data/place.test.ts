import { expect, it } from 'vitest'
import { riskyPlace } from '../../../../electron/shell/data/place.ts'

const mounts = `/dev/sda1 / ext4 rw 0 0
server:/export /home/ada/nas nfs4 rw 0 0
//server/share /mnt/my\\040share cifs rw 0 0
/dev/sdb1 /home/ada/nas/local ext4 rw 0 0
`
const macMounts = `/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
/dev/disk3s5 on /System/Volumes/Data (apfs, local, journaled, nobrowse)
map auto_home on /System/Volumes/Data/home (autofs, automounted, nobrowse)
//ada@server/share on /Volumes/my share (a) (smbfs, nodev, nosuid, mounted by ada)
server:/home on /Volumes/homes (nfs, nodev, nosuid)
https://dav.example/ on /Volumes/dav (webdav, nodev, mounted by ada)
/dev/disk4s1 on /Volumes/Stick (msdos, local)
`
/** The targets of links and drive letters. */
const leadsTo: Readonly<Record<string, string>> = {
  'H:\\NumberDesk': '\\\\server\\home\\ada\\NumberDesk',
  '/home/ada/link': '/home/ada/nas/NumberDesk',
  '/Users/ada/link': '/Users/ada/Library/Mobile Documents/x',
}
const realpath = (folder: string) => {
  const real = leadsTo[folder]
  if (real === undefined) throw new Error('UNKNOWN')
  return real
}
const linux = { platform: 'linux', env: {}, mounts, realpath } as const
const mac = { platform: 'darwin', env: {}, mounts: macMounts, realpath } as const
const windows = {
  platform: 'win32',
  env: { OneDrive: 'C:\\Users\\ada\\Wolke' },
  mounts: '',
  realpath,
} as const

it.each([
  [linux, '/home/ada/nas/NumberDesk', 'network', 'nfs4'],
  [linux, '/mnt/my share', 'network', 'cifs'],
  [windows, '\\\\server\\share\\NumberDesk', 'network', 'Windows file sharing'],
  [windows, 'H:\\NumberDesk', 'network', 'Windows file sharing'],
  [linux, '/home/ada/link', 'network', 'nfs4'],
  [mac, '/Volumes/my share (a)/NumberDesk', 'network', 'smbfs'],
  [mac, '/Volumes/homes/ada', 'network', 'nfs'],
  [mac, '/Volumes/dav', 'network', 'webdav'],
  [mac, '/Users/ada/link', 'synchronised', 'iCloud Drive'],
  [linux, '/home/ada/Dropbox/NumberDesk', 'synchronised', 'Dropbox'],
  [linux, '/home/ada/Nextcloud/x', 'synchronised', 'a synchronising program'],
  [mac, '/Users/ada/Library/Mobile Documents/com~apple~CloudDocs/x', 'synchronised', 'iCloud Drive'],
  [mac, '/Users/ada/Library/CloudStorage/Dropbox-Personal/x', 'synchronised', 'Dropbox'],
  [mac, '/Users/ada/Library/CloudStorage/OneDrive-Firma/x', 'synchronised', 'OneDrive'],
  [windows, 'C:\\Users\\ada\\OneDrive - Example Ltd\\NumberDesk', 'synchronised', 'OneDrive'],
  [windows, 'c:\\users\\ada\\wolke\\NumberDesk', 'synchronised', 'OneDrive'],
  [windows, 'G:\\My Drive\\NumberDesk', 'synchronised', 'Google Drive'],
] as const)('%j: %s is %s (%s)', (around, folder, kind, by) => {
  expect(riskyPlace(folder, around)).toEqual({ kind, by })
})

it.each([
  [linux, '/home/ada/.config/NumberDesk'],
  [linux, '/home/ada/nas/local/NumberDesk'],
  [linux, '/home/ada/nasty'],
  [linux, '/home/dropboxer/my-onedrive-notes'],
  [mac, '/Users/ada/Library/Application Support/NumberDesk'],
  [mac, '/Volumes/Stick/NumberDesk'],
  [windows, 'C:\\Users\\ada\\AppData\\Roaming\\NumberDesk'],
  [windows, 'c:\\users\\ada\\wolken\\NumberDesk'],
  [windows, '\\\\?\\C:\\Users\\ada\\NumberDesk'],
] as const)('%j: %s is a disk of this computer', (around, folder) => {
  expect(riskyPlace(folder, around)).toBeNull()
})
