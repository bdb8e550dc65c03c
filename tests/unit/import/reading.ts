import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { ReadRow } from '../../../electron/import/messages.ts'
import { readSheet, type ReadSheet } from '../../../electron/import/readSheet.ts'

/** A spreadsheet that was written by a spreadsheet program. */
export function fixture(name: string): string {
  return join(import.meta.dirname, '../../fixtures/spreadsheets', name)
}

/** A file for one test, removed afterwards. */
export function fileWith(content: string | Buffer, name = 'sheet.csv'): string {
  const folder = mkdtempSync(join(tmpdir(), 'numberdesk-sheet-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

export interface WholeSheet {
  readonly head: Omit<ReadSheet, 'rows' | 'lastNotes'>
  readonly rows: ReadRow[]
  readonly lastNotes: readonly string[]
}

async function whole({ rows, lastNotes, ...head }: ReadSheet): Promise<WholeSheet> {
  const all: ReadRow[] = []
  for await (const row of rows) all.push(row)
  return { head, rows: all, lastNotes: lastNotes() }
}

/** Reads a whole file, as the reading process does. */
export async function readFile(path: string, country: string | null = null): Promise<WholeSheet> {
  return whole(await readSheet({ source: { kind: 'file', path }, country }))
}

/** Reads pasted cells. */
export async function readCells(text: string, country: string | null = null): Promise<WholeSheet> {
  return whole(await readSheet({ source: { kind: 'cells', text }, country }))
}

/** What was read of each row: its number, or the codes of its refusals. */
export function gist({ rows }: WholeSheet): string[] {
  return rows.map(({ number, issues }) => {
    const refusals = issues.filter(({ severity }) => severity === 'refused').map(({ code }) => code)
    return refusals.length > 0 ? refusals.join(' ') : (number?.e164 ?? '?')
  })
}
