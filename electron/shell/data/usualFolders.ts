import { win32 } from 'node:path'

/** The folders of NumberDesk. */
interface Folders {
  readonly data: string
  /** The browser data of the page, which nobody would miss. */
  readonly session: string
}

interface Computer {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  /** Whether NumberDesk has used a folder. */
  readonly isUsed: (folder: string) => boolean
  /** Whether a folder exists or can be created, and can be written. */
  readonly canWrite: (folder: string) => boolean
}

/** Next to the portable application, which people carry around with its folder. */
const besidePortable = 'NumberDesk Data'

/**
 * The default data folder; null for Electron's own default.
 * On Windows it is the local part of the profile: the roaming part is copied at each logon, or is on a server, where
 * SQLite can't keep it safe. An existing data folder is used where it is.
 */
export function usualFolders({ platform, env, isUsed, canWrite }: Computer): Folders | null {
  if (platform !== 'win32') return null
  const portable = env['PORTABLE_EXECUTABLE_DIR'] ?? ''
  const beside = win32.join(portable, besidePortable)
  if (portable !== '' && canWrite(beside)) return { data: beside, session: beside }
  const { LOCALAPPDATA: local = '', APPDATA: roaming = '' } = env
  if (!win32.isAbsolute(local)) return null
  const [here, carried] = [local, roaming].map((part) => win32.join(part, 'NumberDesk'))
  if (here === undefined || carried === undefined) return null
  const isCarried = win32.isAbsolute(roaming) && isUsed(carried) && !isUsed(here)
  return { data: isCarried ? carried : here, session: here }
}
