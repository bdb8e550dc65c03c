import { constants, type Stats } from 'node:fs'
import { access, realpath, stat } from 'node:fs/promises'
import { basename, extname, isAbsolute } from 'node:path'
import { messageOf, type Message } from '../../../contract/messages/message.ts'
import { fail, ok, type Result } from '../../../contract/result.ts'

/** The readable sheet formats, as the file dialog offers them. */
export const sheetExtensions = ['csv', 'tsv', 'txt', 'xlsx', 'xlsm', 'xls', 'ods'] as const

const largestFile = 256 * 1024 * 1024

export interface SheetFile {
  readonly path: string
  /** The file's name, for the person. */
  readonly name: string
}

async function look(path: string): Promise<Stats | null> {
  try {
    return await stat(path)
  } catch {
    return null
  }
}

async function canRead(path: string): Promise<boolean> {
  try {
    await access(path, constants.R_OK)
    return true
  } catch {
    return false
  }
}

/**
 * Checks a path from the window before any process opens it: a page could name any file, a device or a pipe.
 * @returns the file by its real path; or why it can't be imported
 */
export async function checkSheetFile(path: string): Promise<Result<SheetFile>> {
  const name = basename(path)
  const refuse = (message: Message) => fail('unreadable_file', message)
  if (!isAbsolute(path) || path.includes('\0')) {
    return refuse(messageOf('sheet.notOnDisk'))
  }
  const found = await look(path)
  if (found === null) return refuse(messageOf('sheet.notFound', { name }))
  if (found.isDirectory()) return refuse(messageOf('sheet.folder', { name }))
  if (!found.isFile()) return refuse(messageOf('sheet.noOrdinaryFile', { name }))
  const extension = extname(path).slice(1).toLowerCase()
  if (!sheetExtensions.some((known) => known === extension)) {
    return refuse(messageOf('sheet.wrongKind', { name }))
  }
  if (found.size === 0) return refuse(messageOf('sheet.emptyFile', { name }))
  if (found.size > largestFile) {
    return refuse(messageOf('sheet.largeFile', { name, limit: largestFile / (1024 * 1024) }))
  }
  if (!(await canRead(path))) {
    return refuse(messageOf('sheet.mayNotRead', { name }))
  }
  // Virtual drives, such as an encrypted or a memory disk, may not know the real path.
  return ok({ path: await realpath(path).catch(() => path), name })
}
