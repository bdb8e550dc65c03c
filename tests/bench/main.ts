import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, platform, release, totalmem } from 'node:os'
import { join } from 'node:path'
import { measureActs, measureUpkeep } from './acts.ts'
import { measureExport, measureSheets } from './files.ts'
import { measureLoading } from './loading.ts'
import type { Row } from './measure.ts'
import { routerOf } from './opened.ts'
import { pace } from './pace.ts'
import { sayProgress } from './progress.ts'
import { measureQueries } from './queries.ts'
import { copyOf, openFile, stockFile } from './stock.ts'
import { measureWindow } from './window/window.ts'

function inUnits(value: number | null | undefined, unit: string): string {
  if (value === null || value === undefined) return ''
  return `${value.toFixed(value < 10 ? 2 : 0)}${unit === '' ? '' : ` ${unit}`}`
}

/** The goals of queries that people wait for: none may take three times as long with a larger size. */
const interactive: ReadonlySet<number> = new Set([4, 5, 6, 7, 8])
const growthLimit = 3

/** How many times as long a query takes as the same did with the first size. */
function growthOf({ goal, work, times }: Row, first: readonly Row[]): number | null {
  const before = first.find((row) => row.goal === goal && row.work === work)?.times ?? null
  return times === null || before === null || !interactive.has(goal) ? null : times.median / before.median
}

/** @param first the results of the first size; empty for the first itself */
function toTable(rows: readonly Row[], first: readonly Row[]): string {
  const lines = rows.map((row) => {
    const { goal, work, times, floor, demand, isMet, unit = 'ms' } = row
    const ratio = times === null || floor === null ? '' : `${(times.median / floor).toFixed(1)}×`
    const growth = growthOf(row, first)
    const grownTooMuch = growth !== null && growth >= growthLimit
    // Rows without a goal are for comparison.
    const verdict = isMet === null ? '' : isMet && !grownTooMuch ? 'met' : '**not met**'
    const cells = [
      goal,
      work.replaceAll('|', '\\|'),
      inUnits(times?.median, unit),
      inUnits(times?.most ?? times?.p95, unit),
      inUnits(floor, unit),
      ratio,
      ...(first.length === 0 ? [] : [growth === null ? '' : `${growth.toFixed(1)}×`]),
      growth === null ? demand : `${demand}, growth < ${growthLimit}×`,
      verdict,
    ]
    return `| ${cells.join(' | ')} |`
  })
  const headings = ['goal', 'work', 'median', 'p95 or worst', 'floor', 'ratio']
  const heading = [...headings, ...(first.length === 0 ? [] : ['growth']), 'demand', '']
  return [`| ${heading.join(' | ')} |`, `|${' --- |'.repeat(heading.length)}`, ...lines].join('\n')
}

async function measureSize(folder: string, size: number): Promise<Row[]> {
  const copy = copyOf(stockFile(folder, size), join(folder, 'work.sqlite'))
  const inventory = openFile(copy)
  try {
    const route = routerOf(inventory)
    sayProgress(`reading among ${size.toLocaleString('en')} numbers`)
    const queries = await measureQueries(inventory, route, size)
    sayProgress('writing')
    const acts = await measureActs(inventory, route)
    sayProgress('writing and reading files')
    return [
      ...queries,
      ...acts,
      await measureExport(inventory, folder, size),
      ...(await measureSheets(inventory, folder)),
    ]
  } finally {
    inventory.close()
    for (const end of ['', '-wal', '-shm', '.lock']) rmSync(`${copy}${end}`, { force: true })
  }
}

/** How many numbers are loaded into an empty inventory. */
const loaded = 200_000

/** The measurements with inventories of their own. */
async function measureWrites(folder: string): Promise<Row[]> {
  sayProgress(`loading ${loaded.toLocaleString('en')} numbers`)
  return [
    await measureUpkeep(join(folder, 'upkeep.sqlite')),
    await measureLoading(join(folder, 'loaded.sqlite'), loaded),
  ]
}

/** The measurements in the window; see `build/bench.mjs`. */
type WindowPart = 'all' | 'none' | 'only'

/**
 * Measures the goals and writes the tables as Markdown; those of the window with the first size.
 * @param sizes how many numbers the inventories have; made once and kept in `folder`
 */
export async function bench(
  folder: string,
  sizes: readonly number[],
  report: string,
  window: WindowPart,
): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB, ${platform()} ${release()}, Node ${process.version}, load ${loadavg()[0]?.toFixed(1) ?? ''} at the beginning`
  const parts = [
    `# Benchmarks\n\nWritten by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}: ${machine}.`,
  ]
  let first: readonly Row[] = []
  for (const size of sizes) {
    const isFirst = size === sizes[0]
    const before = pace()
    const rows = window === 'only' ? [] : await measureSize(folder, size)
    if (isFirst && window !== 'only') rows.push(...(await measureWrites(folder)))
    if (isFirst && window !== 'none') rows.push(...(await measureWindow(stockFile(folder, size), folder)))
    const sorted = rows.sort((a, b) => a.goal - b.goal)
    const loop = `A fixed loop took a processor ${before.toFixed(0)} ms before it and ${pace().toFixed(0)} ms after it.`
    parts.push(
      `## ${size.toLocaleString('en')} numbers\n\n${loop}\n\n${toTable(sorted, isFirst ? [] : first)}`,
    )
    if (isFirst) first = sorted
  }
  const text = `${parts.join('\n\n')}\n`
  process.stdout.write(text)
  // A part of the goals takes nothing out of the report.
  if (window === 'all') writeFileSync(report, text)
}
