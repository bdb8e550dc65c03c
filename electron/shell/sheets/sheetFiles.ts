import type { Dirent } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, extname, isAbsolute, join } from 'node:path'
import { messageOf, type Message } from '../../../contract/messages/message.ts'
import { filesLimit, type SheetFiles } from '../../../contract/sheets/files.ts'
import type { ChosenFiles } from './chosenFiles.ts'
import { checkSheetFile, sheetExtensions } from './sheetFile.ts'

/** The most sentences about files that can't be imported. */
const sentences = 10

/** Hidden files, and lock files of spreadsheet programs: `~$a.xlsx`, `.~lock.a.ods#`. */
const hidden = /^(?:\.|~\$)/u

const isSheet = ({ name }: Dirent) => {
  const extension = extname(name).slice(1).toLowerCase()
  return !hidden.test(name) && sheetExtensions.some((known) => known === extension)
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch {
    return false
  }
}

async function entriesOf(folder: string): Promise<Dirent[] | null> {
  try {
    return await readdir(folder, { withFileTypes: true })
  } catch {
    return null
  }
}

interface Found {
  readonly paths: readonly string[]
  readonly refused: readonly Message[]
}

/** The sheets directly in a folder, in natural order of their names. */
async function sheetsIn(folder: string): Promise<Found> {
  const name = basename(folder)
  const entries = await entriesOf(folder)
  if (entries === null) return { paths: [], refused: [messageOf('sheet.mayNotReadFolder', { name })] }
  const naturally = new Intl.Collator('en', { numeric: true })
  const paths = entries
    .filter((entry) => !entry.isDirectory() && isSheet(entry))
    .map((entry) => entry.name)
    .sort((a, b) => naturally.compare(a, b))
    .map((each) => join(folder, each))
  const refused = paths.length === 0 ? [messageOf('sheet.noSheetsIn', { name })] : []
  if (entries.some((entry) => entry.isDirectory() && !hidden.test(entry.name))) {
    refused.push(messageOf('sheet.foldersIn', { name }))
  }
  return { paths, refused }
}

const notChosen = (path: string) => messageOf('sheet.notChosen', { name: basename(path) })

/** The files, and the sheets in the folders; choosing a folder chooses what is in it. */
async function expand(path: string, chosen: ChosenFiles): Promise<Found> {
  if (!isAbsolute(path) || !chosen.has(path)) return { paths: [], refused: [notChosen(path)] }
  if (!(await isFolder(path))) return { paths: [path], refused: [] }
  const found = await sheetsIn(path)
  for (const each of found.paths.slice(0, filesLimit)) chosen.add(each)
  return found
}

function shorten(refused: readonly Message[]): Message[] {
  if (refused.length <= sentences) return [...refused]
  const more = refused.length - sentences + 1
  return [...refused.slice(0, sentences - 1), messageOf('sheet.moreRefused', { count: more })]
}

/**
 * Finds the files that the person chose or dropped, and checks each before any process opens it.
 * @param paths files, and folders whose sheets are meant
 */
export async function sheetFiles(paths: readonly string[], chosen: ChosenFiles): Promise<SheetFiles> {
  const files: SheetFiles['files'] = []
  const refused: Message[] = []
  let left = 0
  for (const path of new Set(paths)) {
    const found = await expand(path, chosen)
    refused.push(...found.refused)
    for (const each of found.paths) {
      if (files.length === filesLimit) {
        left += 1
        continue
      }
      const checked = await checkSheetFile(each)
      if (checked.ok) files.push({ path: each, name: checked.value.name })
      else refused.push(checked.message)
    }
  }
  if (left > 0) {
    refused.unshift(messageOf('sheet.filesLimit', { count: filesLimit, left }))
  }
  return { files, refused: shorten(refused) }
}
