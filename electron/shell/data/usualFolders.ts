import { win32 } from 'node:path'

/** Where NumberDesk keeps things. */
interface Folders {
  readonly data: string
  /** What the page's browser keeps, none of which a person would miss. */
  readonly session: string
}

interface Computer {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  /** Whether NumberDesk has kept something in a folder. */
  readonly isUsed: (folder: string) => boolean
  /** Whether a folder is there or can be made, and can be written. */
  readonly canWrite: (folder: string) => boolean
}

/** Beside the portable application, whose folder a person carries about. */
const besidePortable = 'NumberDesk Data'

/**
 * Where the data folder is when nobody has named one; null where it is where Electron has it.
 *
 * On Windows that is the part of the profile that stays on this computer: what is in the roaming part is copied at each
 * logon, or lies on a server, where SQLite can't keep it safe. Data that is there already is used where it is.
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
