import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { ExportTask } from '../../../electron/writing/messages.ts'
import type { NumberPages } from '../../../electron/writing/pages.ts'
import { templateLayout, type ExportedNumber } from '../../../electron/sheets/layout.ts'

/** A Free number, with the given fields. */
export function exported(changes: Partial<ExportedNumber> = {}): ExportedNumber {
  return {
    id: 1,
    e164: '+16505550100',
    country: 'US',
    numberType: 'Toll',
    poolStatus: 'Free',
    lineStatus: 'Normal',
    hold: null,
    previousHolder: null,
    freeSince: null,
    availability: 'available',
    subAccount: null,
    sipTrunk: null,
    carrier: null,
    user: null,
    billingReferenceId: null,
    serviceInfo: null,
    custom: {},
    batchId: null,
    handOver: 'none',
    batch: null,
    addedAt: '2026-01-02T03:04:05.678Z',
    changedAt: '2026-01-02T03:04:05.678Z',
    ...changes,
  }
}

/** This many numbers of Berlin, all of them valid. */
export function manyNumbers(count: number): ExportedNumber[] {
  return Array.from({ length: count }, (_, index) =>
    exported({ id: index + 1, e164: `+4930${20_000_000 + index}`, country: 'DE' }),
  )
}

async function* inPages(numbers: readonly ExportedNumber[], size: number) {
  for (let from = 0; from < numbers.length; from += size) {
    yield await Promise.resolve(numbers.slice(from, from + size))
  }
}

/** Numbers as the inventory process gives them. */
export function pagesOf(numbers: readonly ExportedNumber[], size = 1000): NumberPages {
  return { total: numbers.length, pages: inPages(numbers, size) }
}

/** A folder for one test, removed afterwards. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'numberdesk-export-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** The content of a folder except the work folder, which belongs to whoever gave the task. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name !== 'work')
    .sort()
}

/** A task for files in a folder. */
export function taskFor(folder: string, changes: Partial<ExportTask> = {}): ExportTask {
  return {
    target: { form: 'spreadsheet', path: join(folder, 'numbers.csv') },
    format: 'csv',
    layout: templateLayout,
    workFolder: join(folder, 'work'),
    version: '1.2.3',
    exportedAt: '2026-01-02T03:04:05.678Z',
    ...changes,
  }
}
