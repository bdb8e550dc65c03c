import { execFileSync } from 'node:child_process'
import { readFileSync, realpathSync } from 'node:fs'
import type { RiskyPlace } from '../../../contract/app.ts'

/** Folders that a program synchronises between computers, by a part of the path in lower case. */
const synchronised: readonly (readonly [RegExp, string])[] = [
  [/^onedrive(?: - .+)?$/, 'OneDrive'],
  [/^dropbox(?: \(.+\))?$/, 'Dropbox'],
  [/^(?:icloud ?drive|mobile documents|com~apple~clouddocs)$/, 'iCloud Drive'],
  [/^(?:google ?drive|my drive|drivefs)(?: \(.+\))?$/, 'Google Drive'],
  [/^(?:nextcloud|owncloud|pcloud ?drive|megasync|syncthing|seafile)$/, 'a synchronising program'],
  [/^box sync$/, 'Box'],
]

/** The folders of file providers on macOS: `~/Library/CloudStorage/Dropbox-Personal`. */
const cloudStorage = /\/library\/cloudstorage\/([a-z]+)/

const networkKinds =
  /^(?:nfs\d?|cifs|smb\d?|smbfs|afpfs|webdav|afs|ncpfs|9p|ceph|glusterfs|lustre|fuse\.(?:sshfs|rclone|s3fs|davfs2?|gvfsd-fuse|glusterfs))$/

interface Surroundings {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  /** The list of mounted disks: `/proc/self/mounts` on Linux, the output of `mount` on macOS; empty elsewhere. */
  readonly mounts: string
  /** The real path of a folder. Throws if it can't be found. */
  readonly realpath: (folder: string) => string
}

function mountsHere(): string {
  try {
    return process.platform === 'darwin'
      ? execFileSync('/sbin/mount', { encoding: 'utf8', timeout: 2000 })
      : readFileSync('/proc/self/mounts', 'utf8')
  } catch {
    return ''
  }
}

function surroundings(): Surroundings {
  return {
    platform: process.platform,
    env: process.env,
    mounts: mountsHere(),
    // The native version, which resolves drive letters of shares on Windows.
    realpath: realpathSync.native,
  }
}

function synchroniserOf(folder: string, { platform, env }: Surroundings): string | null {
  const path = folder.replaceAll('\\', '/').toLowerCase()
  // Windows says where OneDrive is, whatever the folder is called.
  for (const name of platform === 'win32' ? ['OneDrive', 'OneDriveCommercial', 'OneDriveConsumer'] : []) {
    const root = env[name]?.replaceAll('\\', '/').toLowerCase()
    if (root !== undefined && root !== '' && `${path}/`.startsWith(`${root}/`)) return 'OneDrive'
  }
  const provider = cloudStorage.exec(path)?.[1]
  if (provider !== undefined)
    return synchronised.find(([name]) => name.test(provider))?.[1] ?? 'a cloud service'
  for (const part of path.split('/')) {
    const found = synchronised.find(([name]) => name.test(part))
    if (found !== undefined) return found[1]
  }
  return null
}

/** Spaces and similar characters are octal numbers there. */
const plain = (text: string) =>
  text.replaceAll(/\\([0-7]{3})/g, (_all, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)))

interface Mount {
  readonly point: string
  readonly kind: string
}

function mountIn(line: string, platform: NodeJS.Platform): Mount | null {
  if (platform === 'darwin') {
    // //ada@server/share on /Volumes/my share (smbfs, nodev, nosuid, mounted by ada)
    const [, point, kind] = / on (\/.*) \(([^,)]+)[^()]*\)$/.exec(line) ?? []
    return point === undefined || kind === undefined ? null : { point, kind }
  }
  const [, point, kind] = line.split(' ')
  return point === undefined || kind === undefined ? null : { point: plain(point), kind }
}

function networkOf(folder: string, { platform, mounts }: Surroundings): string | null {
  if (platform === 'win32' && /^(?:\\\\|\/\/)(?![?.][\\/])/.test(folder)) return 'Windows file sharing'
  let best: Mount = { point: '', kind: '' }
  for (const line of mounts.split('\n')) {
    const mount = mountIn(line, platform)
    if (mount === null) continue
    const { point } = mount
    const holds = point === '/' || folder === point || folder.startsWith(`${point}/`)
    // Of two mounts at one place the later one is on top.
    if (holds && point.length >= best.point.length) best = mount
  }
  return networkKinds.test(best.kind) ? best.kind : null
}

/** Resolves links and, on Windows, the letters of network drives. */
function realPlace(folder: string, { realpath }: Surroundings): string {
  try {
    return realpath(folder)
  } catch {
    return folder
  }
}

/**
 * Whether a folder is a risky place for a database: one that another program copies while it is written, or a network
 * disk with unreliable locks. It goes by names and mount types, so it may miss one.
 */
export function riskyPlace(folder: string, around: Surroundings = surroundings()): RiskyPlace | null {
  const places = [folder, realPlace(folder, around)]
  const first = (look: (place: string, around: Surroundings) => string | null) =>
    places.map((place) => look(place, around)).find((by) => by !== null)
  const network = first(networkOf)
  if (network !== undefined) return { kind: 'network', by: network }
  const by = first(synchroniserOf)
  return by === undefined ? null : { kind: 'synchronised', by }
}
