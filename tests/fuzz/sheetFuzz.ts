import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { say } from '../english.ts'
import type { ToReader } from '../../electron/sheets/messages.ts'
import { odsRow, odsTable, odsText, rawOds } from '../fixtures/sheets/rawOds.ts'
import { buildReader, type Reading } from '../integration/import/readInProcess.ts'
import { Chance } from '../torture/chance.ts'
import { damages } from './damage.ts'

/** The outcomes, and those that must never occur. */
export interface FuzzOutcome {
  readonly seed: number
  files: number
  same: number
  changed: number
  /** With words of our own. */
  refused: number
  /** Fewer rows, and a note that says so. */
  fewerReported: number
  /** A text with fewer lines: nothing in it could show that. */
  shorterText: number
  slowest: { name: string; seconds: number }
  largest: { name: string; megabytes: number }
  /** Crashes, hangs, failures without words, and workbooks with fewer rows without a word: the file's name and why. */
  readonly faults: string[]
}

const fixtures = join(import.meta.dirname, '../fixtures/spreadsheets')

/** The rows of a CSV file as an OpenDocument workbook. */
function asOds(csv: Buffer): Buffer {
  const lines = csv.toString().trim().split(/\r?\n/u)
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const rows = lines.map((line) =>
    odsRow(
      line
        .split(',')
        .map((text) => odsText(escaped(text)))
        .join(''),
    ),
  )
  return rawOds({ tables: odsTable(rows.join('')) })
}

function sources(): { readonly name: string; readonly bytes: Buffer }[] {
  const named = (name: string) => ({ name, bytes: readFileSync(join(fixtures, name)) })
  const national = named('numbers-national.csv')
  return [
    ...['numbers-200.csv', 'numbers-200.xlsx', 'numbers-200.xls', 'numbers-national.xlsx'].map(named),
    ...['numbers-national.xls', 'numbers-200-numeric.xls', 'numbers-200-numeric.xlsx'].map(named),
    { name: 'numbers-national.ods', bytes: asOds(national.bytes) },
  ]
}

function taskFor(path: string, name: string): ToReader {
  const source = { kind: 'file', path } as const
  return {
    job: 'read',
    source,
    name,
    target: 'number',
    country: null,
    options: {},
    remembered: [],
    ask: false,
  }
}

const gist = ({ rows }: Reading) => rows.map(({ cells }) => JSON.stringify(cells)).join('\n')

/** Counts the outcome of a file. */
function judge(outcome: FuzzOutcome, name: string, whole: Reading, read: Reading): void {
  if (read.seconds > outcome.slowest.seconds) outcome.slowest = { name, seconds: read.seconds }
  if (read.megabytes > outcome.largest.megabytes) outcome.largest = { name, megabytes: read.megabytes }
  const known = new Set(whole.notes.map(({ message }) => say(message)))
  if (read.bug !== null) outcome.faults.push(`${name}: ${read.bug}`)
  else if (read.refused !== null) outcome.refused += 1
  else if (gist(read) === gist(whole)) outcome.same += 1
  else if (read.rows.length >= whole.rows.length) outcome.changed += 1
  else if (read.notes.some(({ message }) => !known.has(say(message)))) outcome.fewerReported += 1
  else if (name.endsWith('.csv')) outcome.shorterText += 1
  else outcome.faults.push(`${name}: ${read.rows.length} of ${whole.rows.length} rows without a word`)
}

/**
 * Damages sheets of all formats and reads them as the application does, each in a process that may crash.
 * @param keep a folder for files with faults
 */
export async function fuzzSheets(given: {
  readonly files: number
  readonly seed: number
  readonly keep?: string
  readonly onProgress?: (outcome: FuzzOutcome) => void
}): Promise<FuzzOutcome> {
  const chance = new Chance(given.seed)
  const folder = mkdtempSync(join(tmpdir(), 'numberdesk-fuzz-'))
  const reader = await buildReader()
  const outcome: FuzzOutcome = {
    seed: given.seed,
    files: 0,
    same: 0,
    changed: 0,
    refused: 0,
    fewerReported: 0,
    shorterText: 0,
    slowest: { name: '', seconds: 0 },
    largest: { name: '', megabytes: 0 },
    faults: [],
  }
  const readBytes = async (name: string, bytes: Buffer) => {
    const path = join(folder, name)
    writeFileSync(path, bytes)
    return reader.read(taskFor(path, name)).finally(() => rmSync(path))
  }
  try {
    const whole: { readonly name: string; readonly bytes: Buffer; readonly read: Reading }[] = []
    for (const { name, bytes } of sources()) whole.push({ name, bytes, read: await readBytes(name, bytes) })
    for (let index = 0; index < given.files; index += 1) {
      const source = chance.pick(whole)
      const damage = chance.pick(damages[source.name.split('.').at(-1) ?? ''] ?? [])
      const bytes = await damage(source.bytes, chance)
      const name = `${index}-${source.name}`
      const faults = outcome.faults.length
      try {
        judge(outcome, name, source.read, await readBytes(name, bytes))
      } catch (error) {
        outcome.faults.push(`${name}: ${String(error)}`)
      }
      if (outcome.faults.length > faults && given.keep !== undefined) {
        writeFileSync(join(given.keep, name), bytes)
      }
      outcome.files += 1
      given.onProgress?.(outcome)
    }
  } finally {
    reader.remove()
    rmSync(folder, { recursive: true, force: true })
  }
  return outcome
}

/** The outcomes, for people. */
export function inOneLine(outcome: FuzzOutcome): string {
  const { files, same, changed, refused, fewerReported, shorterText, slowest, largest, faults, seed } =
    outcome
  return `${files} damaged sheets: ${same} read as before, ${changed} with other values, ${refused} refused in words, ${fewerReported} with fewer rows and a note, ${shorterText} texts with fewer lines; ${faults.length} faults. Slowest ${slowest.seconds.toFixed(1)} s (${slowest.name}), largest ${largest.megabytes.toFixed(0)} MB (${largest.name}). Seed ${seed}.`
}
