import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { messageOf } from '../../../contract/messages/message.ts'
import type { InstallerProgress, InstallerVerdict } from '../../../contract/installers.ts'
import { fail, ok, type Failure, type Result } from '../../../contract/result.ts'
import type { CallControl } from '../../calls/control.ts'
import { readChecksums, unnumbered, versionInName, type Listed } from './checksumList.ts'

/** How much is read at a time, in bytes: a few milliseconds of work, so that nothing else has to wait. */
const part = 1024 * 1024
/** The time between two progress reports, in milliseconds. */
const pace = 100
/** The largest list of checksums, in bytes. */
const listLimit = 1024 * 1024
/** The names of the lists in a release. */
const listNames = /^(?:sha256sums(?:\.txt)?|latest.*\.yml)$/i

interface Installer {
  readonly name: string
  readonly folder: string
  readonly sums: Readonly<Record<Listed['algorithm'], string>>
}

interface List {
  readonly name: string
  readonly entries: readonly Listed[]
}

/** The control of reading an installer. */
type InstallerControl = CallControl<InstallerProgress>

/** Checks installers; the last one can be compared with further lists. */
export interface InstallerCheck {
  /** Reads an installer and compares it with the lists next to it. */
  check(path: string, control: InstallerControl): Promise<Result<InstallerVerdict>>
  /** Compares the last installer with a list. */
  compareWith(path: string): Promise<Result<InstallerVerdict>>
}

async function sumsOf(path: string, { signal, onProgress }: InstallerControl): Promise<Installer['sums']> {
  const { size: total } = await stat(path)
  const sha256 = createHash('sha256')
  const sha512 = createHash('sha512')
  let done = 0
  let reportedAt = 0
  for await (const chunk of createReadStream(path, { highWaterMark: part, signal })) {
    const bytes = chunk as Buffer
    sha256.update(bytes)
    sha512.update(bytes)
    done += bytes.length
    if (Date.now() - reportedAt < pace) continue
    reportedAt = Date.now()
    onProgress({ done, total })
  }
  return { sha256: sha256.digest('hex'), sha512: sha512.digest('hex') }
}

async function readList(path: string): Promise<List> {
  const { size } = await stat(path)
  return {
    name: basename(path),
    entries: size > listLimit ? [] : readChecksums(await readFile(path, 'utf8')),
  }
}

/** The lists in a folder that are not empty. */
async function listsIn(folder: string): Promise<List[]> {
  const names = (await readdir(folder)).filter((name) => listNames.test(name)).sort()
  const lists = await Promise.all(names.map((name) => readList(join(folder, name))))
  return lists.filter(({ entries }) => entries.length > 0)
}

/** The verdict of some lists on an installer. The checksum counts more than the name, which people may change. */
function judge({ name, sums }: Installer, lists: readonly List[]): InstallerVerdict {
  const file = { name, version: versionInName(name), checksum: sums.sha256 }
  const entries = lists.flatMap((list) => list.entries.map((entry) => ({ list: list.name, entry })))
  const own = [name, unnumbered(name)]
  // One contradicting list is enough not to trust it.
  const wrong = entries.find(
    ({ entry }) => own.includes(entry.name) && sums[entry.algorithm] !== entry.checksum,
  )
  if (wrong !== undefined) return { verdict: 'wrong', ...file, list: wrong.list }
  const right = entries.find(({ entry }) => sums[entry.algorithm] === entry.checksum)
  if (right !== undefined)
    return { verdict: 'right', ...file, version: right.entry.version ?? file.version, list: right.list }
  const [list] = lists
  return list === undefined
    ? { verdict: 'noList', ...file }
    : { verdict: 'unlisted', ...file, list: list.name }
}

function unreadable(path: string, error: unknown): Failure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ABORT_ERR') return fail('cancelled', messageOf('installerCheck.cancelled'))
  const name = basename(path)
  return fail(
    'unreadable_file',
    code === ''
      ? messageOf('installerCheck.unreadable', { name })
      : messageOf('installerCheck.unreadableBy', { name, code }),
  )
}

/** Makes the check of installers available; it needs no network. */
export function installerCheck(): InstallerCheck {
  let last: Installer | null = null

  return {
    check: async (path, control) => {
      try {
        const sums = await sumsOf(path, control)
        last = { name: basename(path), folder: dirname(path), sums }
        return ok(judge(last, await listsIn(last.folder)))
      } catch (error) {
        return unreadable(path, error)
      }
    },
    compareWith: async (path) => {
      if (last === null) return fail('refused', messageOf('installerCheck.first'))
      try {
        const list = await readList(path)
        return list.entries.length === 0
          ? fail('unreadable_file', messageOf('installerCheck.noList', { name: list.name }))
          : ok(judge(last, [list]))
      } catch (error) {
        return unreadable(path, error)
      }
    },
  }
}
