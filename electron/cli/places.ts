import type { Stats } from 'node:fs'
import { realpath, stat } from 'node:fs/promises'
import { basename, dirname, extname, resolve } from 'node:path'
import { messageOf } from '../../contract/messages/message.ts'
import { fail, ok, type Result } from '../../contract/result.ts'

async function look(path: string): Promise<Stats | null> {
  try {
    return await stat(path)
  } catch {
    return null
  }
}

/** The absolute path of a sheet to read; everything else is checked where it is read. */
export async function placeOfSheet(given: string): Promise<Result<string>> {
  const path = resolve(given)
  if (!given.includes('\0') && (await look(path)) !== null) return ok(path)
  return fail(
    'unreadable_file',
    messageOf(given.includes('\ufffd') ? 'commandLine.notUtf8' : 'commandLine.notFound', { path }),
  )
}

/**
 * Makes sure that a sheet may be written to a path, before anything else is done.
 * @param from the source file, which must not be replaced; null without one
 * @returns the absolute path
 */
export async function placeForSheet(
  given: string,
  { force, from }: { readonly force: boolean; readonly from: string | null },
): Promise<Result<string>> {
  const path = resolve(given)
  const name = basename(path)
  if (given.includes('\0') || !['.csv', '.xlsx'].includes(extname(path).toLowerCase())) {
    return fail('invalid_input', messageOf('commandLine.endsInSheet', { name: given }))
  }
  const folder = await look(dirname(path))
  if (folder?.isDirectory() !== true)
    return fail('refused', messageOf('commandLine.noFolder', { path: dirname(path) }))
  const found = await look(path)
  if (found === null) return ok(path)
  if (!found.isFile()) return fail('refused', messageOf('commandLine.noFile', { name }))
  // Virtual drives, such as an encrypted or a memory disk, may not know the real path.
  const real = (file: string) => realpath(file).catch(() => resolve(file))
  if (from !== null && (await real(path)) === (await real(from))) {
    return fail('refused', messageOf('commandLine.sameFile', { name }))
  }
  return force ? ok(path) : fail('refused', messageOf('commandLine.isThere', { name }))
}

/** Makes sure that upload files may be written to a folder. */
export async function placeForUpload(given: string): Promise<Result<string>> {
  const path = resolve(given)
  const found = given.includes('\0') ? null : await look(path)
  return found?.isDirectory() === true
    ? ok(path)
    : fail('refused', messageOf('commandLine.makeFolder', { path }))
}
