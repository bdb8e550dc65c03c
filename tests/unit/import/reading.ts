import { mkdtempSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { inEnglish, say, type InEnglish } from '../../english.ts'
import { SheetError } from '../../../electron/reading/reading.ts'
import type { ReadingOptions, SheetNote } from '../../../contract/sheets/sheets.ts'
import { lookAtSheet } from '../../../electron/reading/lookAtSheet.ts'
import type { ReadRow, ToReader } from '../../../electron/sheets/messages.ts'
import { readSheet, type ReadSheet } from '../../../electron/reading/readSheet.ts'

/** A spreadsheet that was written by a spreadsheet program. */
export function fixture(name: string): string {
  return join(import.meta.dirname, '../../fixtures/spreadsheets', name)
}

/** A file for one test, removed afterwards. */
export function fileWith(content: string | Buffer, name = 'sheet.csv'): string {
  const folder = mkdtempSync(join(tmpdir(), 'numberdesk-sheet-'))
  // A file that was refused is closed a moment later.
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 10 }))
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

export interface WholeSheet {
  readonly head: Omit<ReadSheet, 'rows' | 'lastNotes'>
  readonly rows: InEnglish<ReadRow>[]
  /** The same with messages as they are. */
  readonly asRead: readonly ReadRow[]
  /** All notes about it, before its rows and after. */
  readonly notes: readonly string[]
  /** Those that numbers may be missing because of. */
  readonly losses: readonly string[]
}

async function whole({ rows, lastNotes, ...head }: ReadSheet): Promise<WholeSheet> {
  const all: ReadRow[] = []
  for await (const row of rows) all.push(row)
  const notes = [...head.notes, ...lastNotes()]
  const textOf = ({ message }: SheetNote) => say(message)
  return {
    head,
    rows: all.map(inEnglish),
    asRead: all,
    notes: notes.map(textOf),
    losses: notes.filter((note) => note.mayLose).map(textOf),
  }
}

/** A task of the reading process, with defaults for what a test does not set. */
function task(source: string | { readonly cells: string }, given: Partial<ToReader> = {}): ToReader {
  return {
    job: 'read',
    source:
      typeof source === 'string' ? { kind: 'file', path: source } : { kind: 'cells', text: source.cells },
    name: typeof source === 'string' ? basename(source) : 'Pasted cells',
    target: 'number',
    country: null,
    options: {},
    remembered: [],
    ask: false,
    ...given,
  }
}

/** The English message for a sheet that can't be read. */
async function inSentences<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof SheetError) error.message = say(error.why)
    throw error
  }
}

/** Reads an entire file, as the reading process does. */
export async function readFile(path: string, given: Partial<ToReader> = {}): Promise<WholeSheet> {
  return inSentences(async () => whole(await readSheet(task(path, given))))
}

/** Reads pasted cells. */
export async function readCells(cells: string, given: Partial<ToReader> = {}): Promise<WholeSheet> {
  return inSentences(async () => whole(await readSheet(task({ cells }, given))))
}

/** Looks into a file, as the reading process does. */
export function lookAt(path: string, options: ReadingOptions = {}, given: Partial<ToReader> = {}) {
  return inSentences(() => lookAtSheet(task(path, { job: 'look', options, ...given })))
}

/** The reading of each row: its number, or the codes of its refusals. */
export function gist({ rows }: Pick<WholeSheet, 'rows'>): string[] {
  return rows.map(({ number, issues }) => {
    const refusals = issues.filter(({ severity }) => severity === 'refused').map(({ code }) => code)
    return refusals.length > 0 ? refusals.join(' ') : (number?.e164 ?? '?')
  })
}
