import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, platform, release, totalmem } from 'node:os'
import { join } from 'node:path'
import { measureActs, measureUpkeep } from './acts.ts'
import type { Row } from './measure.ts'
import { routerOf } from './opened.ts'
import { sayProgress } from './progress.ts'
import { measureQueries } from './queries.ts'
import { copyOf, openFile, stockFile } from './stock.ts'

const inMs = (value: number | null | undefined) =>
  value === null || value === undefined ? '' : value.toFixed(value < 10 ? 2 : 0)

function toTable(rows: readonly Row[]): string {
  const lines = rows.map(({ goal, work, times, floor, demand, isMet }) => {
    const ratio = times === null || floor === null ? '' : `${(times.median / floor).toFixed(1)}×`
    const verdict = isMet === null ? 'not measured' : isMet ? 'met' : '**not met**'
    return `| ${goal} | ${work.replaceAll('|', '\\|')} | ${inMs(times?.median)} | ${inMs(times?.p95)} | ${inMs(floor)} | ${ratio} | ${demand} | ${verdict} |`
  })
  return [
    '| goal | work | median ms | p95 ms | floor ms | ratio | demand | |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...lines,
  ].join('\n')
}

const notMeasured: readonly Row[] = (
  [
    [3, 'load of 1,000,000 against the sqlite3 shell'],
    [10, 'worst pointer latency during an act'],
    [11, 'scrolling'],
    [12, 'start to the first list'],
    [13, 'memory idle'],
    [14, 'export of 1,000,000'],
  ] as const
).map(([goal, work]) => ({ goal, work, times: null, floor: null, demand: '', isMet: null }))

async function measureSize(folder: string, size: number): Promise<Row[]> {
  const copy = copyOf(stockFile(folder, size), join(folder, 'work.sqlite'))
  const inventory = openFile(copy)
  try {
    const route = routerOf(inventory)
    sayProgress(`reading among ${size.toLocaleString('en')} numbers`)
    const queries = await measureQueries(inventory, route, size)
    sayProgress('writing')
    return [...queries, ...(await measureActs(inventory, route))]
  } finally {
    inventory.close()
    for (const end of ['', '-wal', '-shm', '.lock']) rmSync(`${copy}${end}`, { force: true })
  }
}

/**
 * Measures the goals that need no window and writes the tables as Markdown.
 * @param sizes how many numbers the inventories have; made once and kept in `folder`
 */
export async function bench(folder: string, sizes: readonly number[], report: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB, ${platform()} ${release()}, Node ${process.version}`
  const parts = [
    `# Benchmarks\n\nWritten by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}: ${machine}.`,
  ]
  for (const size of sizes) {
    const rows = await measureSize(folder, size)
    const more = size === sizes[0] ? [await measureUpkeep(join(folder, 'upkeep.sqlite')), ...notMeasured] : []
    const sorted = [...rows, ...more].sort((a, b) => a.goal - b.goal)
    parts.push(`## ${size.toLocaleString('en')} numbers\n\n${toTable(sorted)}`)
  }
  const text = `${parts.join('\n\n')}\n`
  process.stdout.write(text)
  writeFileSync(report, text)
}
