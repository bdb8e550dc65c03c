import { readFileSync } from 'node:fs'
import type { RiskyPlace } from '../../contract/app.ts'

/** Folders that a program keeps the same on several computers, by a part of the path in lower case. */
const synchronised: readonly (readonly [RegExp, string])[] = [
  [/^onedrive(?: - .+)?$/, 'OneDrive'],
  [/^dropbox(?: \(.+\))?$/, 'Dropbox'],
  [/^(?:icloud ?drive|mobile documents|com~apple~clouddocs)$/, 'iCloud Drive'],
  [/^(?:google ?drive|my drive|drivefs)(?: \(.+\))?$/, 'Google Drive'],
  [/^(?:nextcloud|owncloud|pcloud ?drive|megasync|syncthing|seafile)$/, 'a synchronising program'],
  [/^box sync$/, 'Box'],
]

/** What macOS calls the folders of its file providers: `~/Library/CloudStorage/Dropbox-Personal`. */
const cloudStorage = /\/library\/cloudstorage\/([a-z]+)/

const networkKinds =
  /^(?:nfs\d?|cifs|smb\d?|smbfs|afs|ncpfs|9p|ceph|glusterfs|lustre|fuse\.(?:sshfs|rclone|s3fs|davfs2?|gvfsd-fuse|glusterfs))$/

interface Surroundings {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  /** The text of `/proc/self/mounts`; empty where there is none. */
  readonly mounts: string
}

function surroundings(): Surroundings {
  let mounts = ''
  try {
    mounts = readFileSync('/proc/self/mounts', 'utf8')
  } catch {
    // Not Linux.
  }
  return { platform: process.platform, env: process.env, mounts }
}

function synchroniserOf(folder: string, { platform, env }: Surroundings): string | null {
  const path = folder.replaceAll('\\', '/').toLowerCase()
  // Windows tells where OneDrive is, whatever the folder is called.
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

/** Spaces and the like are written as octal numbers there. */
const plain = (text: string) =>
  text.replaceAll(/\\([0-7]{3})/g, (_all, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)))

function networkOf(folder: string, { platform, mounts }: Surroundings): string | null {
  if (platform === 'win32' && /^(?:\\\\|\/\/)(?![?.][\\/])/.test(folder)) return 'Windows file sharing'
  let best = { point: '', kind: '' }
  for (const line of mounts.split('\n')) {
    const [, point, kind] = line.split(' ')
    if (point === undefined || kind === undefined) continue
    const at = plain(point)
    const holds = at === '/' || folder === at || folder.startsWith(`${at}/`)
    // Of two mounts at one place the later one is on top.
    if (holds && at.length >= best.point.length) best = { point: at, kind }
  }
  return networkKinds.test(best.kind) ? best.kind : null
}

/**
 * Whether a folder is a risky place for a database: one that another program copies while it is written, or a disk of
 * another computer, whose locks can't be relied on. Goes by names and kinds of mounts, so it may miss one.
 */
export function riskyPlace(folder: string, around: Surroundings = surroundings()): RiskyPlace | null {
  const network = networkOf(folder, around)
  if (network !== null) return { kind: 'network', by: network }
  const by = synchroniserOf(folder, around)
  return by === null ? null : { kind: 'synchronised', by }
}
