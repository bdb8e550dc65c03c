import { constants, type Stats } from 'node:fs'
import { access, realpath, stat } from 'node:fs/promises'
import { basename, extname, isAbsolute } from 'node:path'
import { fail, ok, type Result } from '../../../contract/result.ts'

/** The kinds of sheet that are read, as the file dialog offers them. */
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
 * Checks a path that came from the window before any process opens it: a page could name any file, a device or a pipe.
 * @returns the file by its real path; or why it can't be imported
 */
export async function checkSheetFile(path: string): Promise<Result<SheetFile>> {
  const name = basename(path)
  const refuse = (message: string) => fail('unreadable_file', message)
  if (!isAbsolute(path) || path.includes('\0')) {
    return refuse('This file is not on this computer’s disk. Save it there first, then import it.')
  }
  const found = await look(path)
  if (found === null)
    return refuse(`${name} can’t be found. It may have been moved or renamed; choose it again.`)
  if (found.isDirectory()) return refuse(`${name} is a folder. Choose one file in it.`)
  if (!found.isFile()) return refuse(`${name} is not an ordinary file. Choose a spreadsheet or a text file.`)
  const extension = extname(path).slice(1).toLowerCase()
  if (!sheetExtensions.some((known) => known === extension)) {
    return refuse(`${name} is not a kind of file that can be imported. Save it as CSV, XLSX, XLS or ODS.`)
  }
  if (found.size === 0) return refuse(`${name} is empty.`)
  if (found.size > largestFile) {
    return refuse(
      `${name} is larger than 256 MB. Split it into several files and import one after the other.`,
    )
  }
  if (!(await canRead(path))) {
    return refuse(`${name} can’t be opened: you may not read it. Check the file’s permissions and try again.`)
  }
  // A drive that a program makes up, such as an encrypted or a memory disk, may not know the real one.
  return ok({ path: await realpath(path).catch(() => path), name })
}
