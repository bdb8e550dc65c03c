import { mkdir, mkdtemp, readdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { workbookLimit } from '../../contract/exporting.ts'
import type { ChangePart, HandedFile } from '../../contract/handOvers.ts'
import { copyFile, placeFile, removeFile, removeFolder, replaceFile } from '../../db/file/heldFiles.ts'
import { ExportRefused, failures } from './failures.ts'
import { checksumOf, manifestOf } from './manifest.ts'
import type { ExportTask, FromWriter, Written } from './messages.ts'
import { freeName, manifestName, partName } from './naming.ts'
import type { NumberPages } from './pages.ts'
import { cellsOf, notesOf, partOf } from '../sheets/layout.ts'
import { openSheet, type SheetWriter } from './sheetWriter.ts'

type Sign = (sign: Extract<FromWriter, { kind: 'progress' | 'placing' }>) => void

interface Sheet {
  readonly path: string
  readonly rows: number
  readonly part: ChangePart | null
}

/** Writes rows into sheets with a limit; each is created with its first row. */
async function writeSheets(
  { workFolder, format, layout, target }: ExportTask,
  { total, pages, columns = layout.columns }: NumberPages,
  sign: Sign,
): Promise<Sheet[]> {
  const limit = target.form === 'upload' ? layout.rowsPerFile : Infinity
  const options = { format, layout: { ...layout, columns }, forSpreadsheet: target.form === 'spreadsheet' }
  const sheets: Sheet[] = []
  let open: (Omit<Sheet, 'rows'> & { readonly writer: SheetWriter; rows: number }) | null = null
  let done = 0

  async function complete(): Promise<void> {
    if (open === null) return
    await open.writer.close()
    const { path, rows, part } = open
    sheets.push({ path, rows, part })
    open = null
  }

  sign({ kind: 'progress', done, total })
  try {
    for await (const page of pages) {
      let rest = page.map((row) => ({ cells: cellsOf(layout, row), notes: notesOf(row), part: partOf(row) }))
      for (let [first] = rest; first !== undefined; [first] = rest) {
        const { part } = first
        if (open !== null && open.part !== part) await complete()
        const path = join(workFolder, String(sheets.length + 1))
        open ??= { writer: await openSheet(path, options), path, rows: 0, part }
        const room = limit - open.rows
        const end = rest.findIndex((row, index) => index === room || row.part !== part)
        const rows = end === -1 ? rest : rest.slice(0, end)
        await open.writer.write(rows)
        open.rows += rows.length
        rest = rest.slice(rows.length)
        if (open.rows === limit) await complete()
      }
      done += page.length
      sign({ kind: 'progress', done, total })
    }
    await complete()
  } catch (error) {
    open?.writer.abandon()
    throw error
  }
  return sheets
}

/** Moves the files of an upload into place; if one can't be moved, those before it are removed again. */
function placeAll(moves: readonly (readonly [string, string])[]): void {
  const placed: string[] = []
  try {
    for (const [from, to] of moves) {
      placeFile(from, to)
      placed.push(to)
    }
  } catch (error) {
    for (const path of placed) removeFile(path)
    throw error
  }
}

interface NamedUpload {
  /** From where each file moves to where. */
  readonly moves: readonly (readonly [string, string])[]
  readonly files: readonly HandedFile[]
}

/** Names the sheets of an upload, and writes the manifest next to them. */
async function nameUpload(
  { format, workFolder, version, exportedAt }: ExportTask,
  { folder, name }: { readonly folder: string; readonly name: string },
  sheets: readonly Sheet[],
): Promise<NamedUpload> {
  const free = freeName(name, await readdir(folder))
  const files: HandedFile[] = []
  for (const sheet of sheets) {
    const { path, rows, part } = sheet
    const alike = sheets.filter((other) => other.part === part)
    const called = part === null ? free : `${free} ${part}`
    const file = partName(called, alike.indexOf(sheet) + 1, alike.length, format)
    files.push({ file, rows, sha256: await checksumOf(path), ...(part === null ? {} : { part }) })
  }
  const manifest = join(workFolder, 'manifest')
  await writeFile(manifest, `${JSON.stringify(manifestOf(files, { version, exportedAt }), null, 2)}\n`)
  const moves = [
    ...sheets.map(({ path }, index) => [path, join(folder, files[index]?.file ?? '')] as const),
    [manifest, join(folder, manifestName(free))] as const,
  ]
  return { moves, files }
}

/** Writes into the work folder of a task, and moves a spreadsheet into place with `put`. */
async function writeBy(
  task: ExportTask,
  numbers: NumberPages,
  sign: Sign,
  put: (from: string, to: string) => void,
): Promise<Written> {
  const { target } = task
  const sheets = await writeSheets(task, numbers, sign)
  if (sheets.length === 0) throw new ExportRefused(failures.nothing)
  sign({ kind: 'placing' })
  const written = { numbers: sheets.reduce((sum, { rows }) => sum + rows, 0), files: sheets.length }
  if (target.form === 'spreadsheet') {
    for (const { path } of sheets) put(path, target.path)
    return { ...written, paths: [target.path], listed: [] }
  }
  const { moves, files } = await nameUpload(task, target, sheets)
  placeAll(moves)
  return { ...written, paths: moves.map(([, to]) => to), listed: files }
}

/** Whether the system gives NumberDesk access only to the chosen file and to nothing next to it, as macOS may. */
function isFileAlone(error: unknown, { target }: ExportTask): boolean {
  return target.form === 'spreadsheet' && error instanceof Error && 'code' in error && error.code === 'EPERM'
}

/**
 * Writes numbers as a task says. Everything is written to the task's own work folder first and moved when it is
 * complete, so that nothing half-written is ever in place. Whoever gave the task removes the work folder.
 * @param sign called with the progress
 */
export async function writeExport(task: ExportTask, numbers: NumberPages, sign: Sign): Promise<Written> {
  const { target, format, workFolder } = task
  if (numbers.total === 0) throw new ExportRefused(failures.nothing)
  if (target.form === 'spreadsheet' && format === 'xlsx' && numbers.total > workbookLimit) {
    throw new ExportRefused(failures.tooMany)
  }
  try {
    await mkdir(workFolder)
  } catch (error) {
    if (!isFileAlone(error, task)) throw error
    const elsewhere = await mkdtemp(join(tmpdir(), 'numberdesk-export-'))
    try {
      return await writeBy({ ...task, workFolder: elsewhere }, numbers, sign, copyFile)
    } finally {
      await removeFolder(elsewhere)
    }
  }
  return writeBy(task, numbers, sign, replaceFile)
}
